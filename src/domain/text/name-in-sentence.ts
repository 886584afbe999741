import { searchKey } from './normalize.ts';
import { isFamily } from './name-shape.ts';
import { foldInPlace } from './set-aside.ts';
import { startsTitle } from './title-starts.ts';

/** What leads to a name in a sentence. */
const LEADING =
  /(?<!\p{L})(?:bác|bac|chú|cô|thầy|đồng chí|đ\/c|đc|d\/c|dong chi|ông|bà|anh|chị|chi|là|la|do|tên|ten|ba|ong|tôi|tui|em|mình|toi|minh)[\s:,]+(?=\p{L})/giu;
const FEWEST_WORDS = 6;
/** Nobody has the work now. */
const VACANT =
  /\b(?:(?:hai|2|ba|3) (?:nguoi|dong chi|can bo)|khuyet|(?:chua|khong) (?:(?:he )?co ai|duoc giao|phan cong|bo nhiem|co nguoi|cu|giao|kien toan))\b/;
/** Who had it before: told in front of a name, or behind it. */
const BEFORE = /\b(?:truoc day|truoc kia|truoc do|truoc la|truoc thi|luc truoc|nguyen)\b/;
const GONE = /^[^,;.]*\b(?:nghi huu|nghi viec|da nghi|da chuyen|chuyen cong tac|luan chuyen|thoi viec|thoi giu)\b/;
/** A name ends before these. */
const ENDING =
  /^(?:phu|pho|truong|giam|chuyen|can|cong|cv|ptp|tp|gd|pgd|sdt|dt|so|la|dang|hien|lam|chiu|theo|duoc|da|phong|so|a|nhe|nha|va|thuoc|o|tai|giu|chanh|nhan|ke)$/;

/**
 * Finds the name of a person in a sentence that says more: "người phụ trách là đồng chí Nguyễn Văn Thắng, Phó Trưởng phòng".
 * @returns the name, with the title behind it where one is told by a comma; null where the text is no such sentence, or names several.
 */
export function nameInSentence(text: string): string | null {
  if (text.split(/\s+/u).length < FEWEST_WORDS) return null;
  if (VACANT.test(searchKey(text))) return null;
  let from = 0;
  const all = [...text.matchAll(LEADING)].flatMap(({ 0: lead, index }) => {
    const at = index + lead.length;
    const name = nameAt(text.slice(at));
    if (name === null) return [];
    const [said, rest] = [text.slice(from, index), text.slice(at + name.length)];
    from = at + name.length;
    return [{ name, rest, isFormer: BEFORE.test(searchKey(said)) || GONE.test(foldInPlace(rest)) }];
  });
  const names = all.filter(({ isFormer }) => !isFormer);
  const [only] = names;
  if (only === undefined || new Set(names.map(({ name }) => name)).size > 1) return null;
  const title = titleBehind(only.rest);
  return title === null ? only.name : `${only.name}, ${title}`;
}

/** What leads to a title behind a name, and what may be said in between: "năm nay 42 tuổi". */
const TO_TITLE =
  /^[\s,–-]*(?:(?:hiện|hien|đang|dang|hiện nay|hien nay|nay|là|la|làm|lam|giữ chức|giu chuc|chức vụ|chuc vu)[\s:]+)*/iu;
const CLAUSES_BEFORE_TITLE = 2;

/** The title that is told behind a name, with the office behind it; null where none is. */
function titleBehind(rest: string): string | null {
  const clauses = (/^[^;.\n]*/u.exec(rest)?.[0] ?? '').split(',').map((clause) => clause.replace(TO_TITLE, '').trim());
  const at = clauses.findIndex((clause) => startsTitle(clause));
  if (at < 0 || at > CLAUSES_BEFORE_TITLE) return null;
  const behind = clauses.slice(at + 1);
  const end = behind.findIndex((clause) => !OF_OFFICE.test(searchKey(clause)));
  return [clauses[at], ...behind.slice(0, end < 0 ? behind.length : end)].join(', ');
}

/** An office behind a title belongs to it. */
const OF_OFFICE = /^(?:phong|so|ubnd|uy ban|huyen|thi xa|thanh pho|xa|phuong|thi tran|ban|chi cuc|trung tam)(?: |$)/;

/** The name with which a text begins: a family name and what follows it, two to five words. */
function nameAt(text: string): string | null {
  const words = /^[^,;.:()\d]*/u.exec(text)?.[0].trim().split(/\s+/u) ?? [];
  if (!isFamily(words[0] ?? '')) return null;
  const capitals = /^\p{Lu}/u.test(words[0] ?? '');
  const end = words.findIndex(
    (word, at) => at > 0 && (capitals ? !/^\p{Lu}/u.test(word) : ENDING.test(searchKey(word))),
  );
  const name = words.slice(0, end < 0 ? words.length : end);
  return name.length >= 2 && name.length <= 5 ? name.join(' ') : null;
}
