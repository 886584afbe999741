import { isChoiceWord } from './choice-words.ts';
import { withDictatedSigns } from './dictated-signs.ts';
import { hasMarks, normalizeInput } from './normalize.ts';
import { fromTelex } from './telex.ts';
import { nameInSentence } from './name-in-sentence.ts';
import { beginsAsFamily, isShapedAsName } from './name-shape.ts';
import { correctedPerson, withoutCourtesies } from './person-corrected.ts';
import { splitPerson } from './split-person.ts';
import { withoutSalutation } from './salutation.ts';
import { spellTitle, wordsOfTitle } from './spell-title.ts';
import { takePhones } from './take-phone.ts';
import { startsTitle } from './title-starts.ts';

/** `phone` is one that was written beside them; null where there was none. */
export type ParsedNameAndTitle =
  | { kind: 'name-and-title'; fullName: string; title: string; phone: string | null }
  | { kind: 'title-missing'; fullName: string; phone: string | null }
  | { kind: 'refused'; reason: 'not-a-name' | 'too-long' };

/** The longest name with its title, in characters. */
export const LONGEST_NAME_AND_TITLE = 200;

/** Abbreviations that titles are written with; \b knows no Đ. */
const EXPANSIONS: readonly [RegExp, string][] = [
  [/(?<!\p{L})PTP(?!\p{L})/gu, 'Phó Trưởng phòng'],
  [/(?<!\p{L})TP\.?(?=\s|$)/gu, 'Trưởng phòng'],
  [/(?<!\p{L})P\.?\s?GĐ(?!\p{L})/giu, 'Phó Giám đốc'],
  [/(?<!\p{L})GĐ(?!\p{L})/giu, 'Giám đốc'],
  [/^P\.?\s?CT(?!\p{L})/gu, 'Phó Chủ tịch'],
  // Behind another word it is Công Thương.
  [/^CT(?!\p{L})/gu, 'Chủ tịch'],
  [/(?<!\p{L})CV(?!\p{L})/giu, 'chuyên viên'],
  [/(?<!\p{L})P\.\s*(?=(?:Tổng )?Giám đốc|Chủ tịch|Trưởng|Chánh|Chi cục trưởng|Cục trưởng)/giu, 'Phó '],
  [/(?<!\p{L})Q\.\s*(?=(?:Tổng )?Giám đốc|Chủ tịch|Trưởng|Chánh|Chi cục trưởng|Cục trưởng)/giu, 'Quyền '],
  [/(?<!\p{L})P\.\s*/gu, 'Phòng '],
  [/\bphòng\s+(?=KT ?& ?HT|KTHT|KT-HT)/giu, 'Phòng '],
  [/\b(?:KTHT|KT ?& ?HT|KT-HT)\b/giu, 'Kinh tế và Hạ tầng'],
  [/\b(?:TNMT|TN ?& ?MT)\b/giu, 'Tài nguyên và Môi trường'],
  [/\b(?:QLCN)\b/gu, 'Quản lý công nghiệp'],
];

/**
 * Reads "họ tên, chức vụ" from one message. Without a separator, the first word that begins a title ends the name.
 * @returns `title-missing` for a name alone; `refused` where no name of two to seven words can be read.
 */
export function parseNameAndTitle(text: string): ParsedNameAndTitle {
  const normal = withoutSalutation(normalizeInput(text));
  if (Array.from(normal).length > LONGEST_NAME_AND_TITLE) return { kind: 'refused', reason: 'too-long' };
  const telex = hasMarks(normal) ? null : fromTelex(normal);
  const { rest, phone } = takePhones(withDictatedSigns(telex ?? normal).replace(SIGNED, ''));
  const read = readCorrected(withoutCourtesies(rest));
  return read.kind === 'refused' ? read : { ...read, phone };
}

/** Reads a person of whom something may have been taken back: the name, the title, or both, are those that were said last. */
function readCorrected(written: string): NameAndTitle {
  const corrected = correctedPerson(written);
  if (corrected === null) return readPerson(written);
  const before = readPerson(corrected.before);
  const title = withoutClosing(corrected.behind).trim();
  if (startsTitle(title) && before.kind !== 'refused') return withTitle(before.fullName, title);
  const behind = readPerson(corrected.behind);
  return behind.kind === 'title-missing' && before.kind === 'name-and-title'
    ? { ...before, fullName: behind.fullName }
    : behind;
}

function readPerson(written: string): NameAndTitle {
  const whole = readWithoutPhone(written);
  const said = whole.kind === 'name-and-title' ? null : nameInSentence(written);
  const read = said === null ? (whole.kind === 'refused' ? readTitled(written) : whole) : readWithoutPhone(said);
  return read.kind === 'name-and-title' &&
    (NO_TITLE.test(read.title) ||
      OF_PLACE.test(read.title) ||
      (OFFICE.test(read.title) && read.fullName.split(' ').length < 3 && !written.startsWith(read.fullName)))
    ? { kind: 'refused', reason: 'not-a-name' }
    : read;
}

/** Words that no title has: what has them was not read to its end. */
const NO_TITLE =
  /(?<![\p{L}\p{M}])(?:ạ|mong|nhầm|nham|xin|cảm ơn|cam on|không|khong|chưa|chua|hoặc|hoac|nếu|sẽ|trân trọng|thông cảm|thong cam|giúp|giup)(?![\p{L}\p{M}])/iu;
/** The office of a place, whose name was taken for a person's: "Phòng Kinh tế và Hạ tầng huyện | Đô Lương". */
const OF_PLACE =
  /^(?:phòng|phong|ban|sở|so|ubnd|văn phòng|van phong)(?![\p{L}\p{M}]).*(?<![\p{L}\p{M}])(?:huyện|huyen|xã|xa|thị xã|thành phố|thanh pho|tỉnh|tinh|phường|phuong|thị trấn)$/iu;

/** Words that lead to a person whose title stands first, and what the person does: "đồng chí Phó Chủ tịch … trực tiếp phụ trách". */
const LEADS_TO_TITLE =
  /^(?:[^,;.]*?(?<!\p{L})(?:là|la|do|giao cho|giao)\s+)?(?:(?:đồng chí|dong chi|đ\/c|đc|ông|ong|bà|anh|chị|chi|bác|bac)\s+)?/iu;

function readTitled(written: string): NameAndTitle {
  const person = withoutWork(written.replace(LEADS_TO_TITLE, ''));
  return startsTitle(person) ? readWithoutPhone(person) : { kind: 'refused', reason: 'not-a-name' };
}

type NameAndTitle =
  | { kind: 'name-and-title'; fullName: string; title: string }
  | { kind: 'title-missing'; fullName: string }
  | { kind: 'refused'; reason: 'not-a-name' };

function readWithoutPhone(written: string): NameAndTitle {
  const parts = splitPerson(withoutClosing(written));
  const [first = '', ...rest] = parts;
  if (rest.length > 0) {
    const name = readPersonName(first);
    // Of two people nobody knows who is meant.
    if (
      rest.some((part) => isPerson(part.replace(/^(?:và|va|cùng|cung|với|voi)\s+/iu, ''))) &&
      (name !== null || isPerson(first))
    )
      return startsTitle(first) && rest.length === 1
        ? withTitle(readPersonName(rest[0] ?? '') ?? '', first)
        : { kind: 'refused', reason: 'not-a-name' };
    if (name !== null && !startsTitle(first)) {
      const title = rest.filter((part) => !SAID_BESIDES.test(part)).join(', ');
      const isSentence = !startsTitle(title) && !beginsAsFamily(name) && title.split(' ').length > LONGEST_OTHER_TITLE;
      return isSentence ? { kind: 'refused', reason: 'not-a-name' } : withTitle(name, title);
    }
    const last = readPersonName(rest.at(-1) ?? '');
    if (startsTitle(first) && last !== null) return withTitle(last, [first, ...rest.slice(0, -1)].join(', '));
    return { kind: 'refused', reason: 'not-a-name' };
  }
  const words = first.split(' ');
  for (let at = 2; at < words.length && (!startsTitle(first) || beginsAsFamily(first)); at += 1) {
    const tail = words.slice(at).join(' ');
    const name = readPersonName(words.slice(0, at).join(' '));
    // The name does not end within the title: "do trưởng | phòng em".
    const isWithin =
      startsTitle(`${words[at - 1] ?? ''} ${tail}`) && startsTitle(words.slice(at - 1, at + 1).join(' '));
    if (name !== null && startsTitle(tail) && !isWithin) return withTitle(name, tail);
  }
  // "Phó phòng Kinh tế Nguyễn Văn An": the name begins where the words of titles end.
  const ends = startsTitle(first) ? wordsOfTitle(words) : 0;
  const behind = words.slice(ends).join(' ');
  const last = ends > 0 && beginsAsFamily(behind) ? readPersonName(behind) : null;
  if (last !== null) return withTitle(last, words.slice(0, ends).join(' '));
  const alone = startsTitle(first) ? null : readPersonName(first);
  return alone === null ? { kind: 'refused', reason: 'not-a-name' } : { kind: 'title-missing', fullName: alone };
}

/** Whether words are a name that begins with a family's, in capitals or in small letters throughout. */
function isPerson(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const isEven = capitals === words.length || capitals === 0;
  return (
    isEven && wordsOfTitle(words) === 0 && beginsAsFamily(text) && !startsTitle(text) && readPersonName(text) !== null
  );
}

function withTitle(fullName: string, title: string): NameAndTitle {
  const expanded = expandTitle(withoutClosing(withoutWork(title)).replace(/\s+a$/u, ''));
  return expanded.length < 2 || !/\p{L}{2}/u.test(expanded)
    ? { kind: 'title-missing', fullName }
    : { kind: 'name-and-title', fullName, title: expanded };
}

/** Writes a title as documents do: abbreviations in full, and known words with their marks. */
export function expandTitle(title: string): string {
  return EXPANSIONS.reduce((written, [short, long]) => written.replaceAll(short, long), spellTitle(title)).trim();
}

/** Returns a text without the particles of politeness at its end; a bare “a” ends names as well. */
function withoutClosing(text: string): string {
  return text.replace(/(?:[\s,]+(?:ạ|nhé|nhá|nhe|ah|đấy|với|cảm ơn|cám ơn))+[\s.!]*$/u, '');
}

/** A title that begins with no word of titles is no longer than this. */
const LONGEST_OTHER_TITLE = 6;
/** What is told besides of somebody, and is no title. */
const SAID_BESIDES =
  /^(?:(?:năm nay|nam nay) \d+ (?:tuổi|tuoi)|\d+ (?:tuổi|tuoi)|(?:em|tôi|toi|anh|chị|chi|trực tiếp|truc tiep|phụ trách|phu trach|theo dõi|theo doi|có gì|co gi|số điện thoại|so dien thoai|sđt|sdt|xin|cảm ơn|cam on)(?:\s.*)?)$/isu;

/** Returns a title without what its holder does: "Trưởng phòng Công Thương phụ trách ạ". */
function withoutWork(title: string): string {
  return title.replace(
    /\s+(?:(?:là người|la nguoi)\s+)?(?:(?:trực tiếp|truc tiep|đang|dang)\s+)*(?:phụ trách|phu trach|theo dõi|theo doi|chịu trách nhiệm|chiu trach nhiem|làm đầu mối|lam dau moi)(?![\p{L}\p{M}]).*$/isu,
    '',
  );
}

/** What stands over a name below a document. */
const SIGNED = /^\((?:đã ký|đã kí|da ky|ký tên|ký|ký, ghi rõ họ tên)\)\s*/iu;

/** How people say that what follows is their name. */
const SAID_BEFORE =
  /^(?:(?:dạ|vâng|thưa|xin|xin phép|cho)[\s,]+)*(?:(?:(?:sửa|sua|đổi|doi|ghi|viết|viet|cập nhật|cap nhat)(?: lại| lai)?(?: họ| ho)?(?: tên| ten)?(?: của| cua)?(?: tôi| toi| em| tui| mình| minh)?(?: lại| lai)? (?:thành|thanh|là|la)|(?:tôi|tui|em|mình|toi|minh|cháu|chau) (?:(?:họ )?tên là|ten la|tên|ten|là|la)|(?:họ và |ho va |họ |ho )?(?:tên|ten)(?: đầy đủ| day du| đúng| dung| mới| moi)?(?: của| cua)?(?: tôi| toi| em| tui| mình| minh)?(?: là| la|\s*:))[\s:]+)/iu;

/** Behind one of these alone stands a given name. */
const GIVEN_NAME_ALONE = /^(?:a|anh|chị|chi|c|e|em|ông|ong|bà|cô|chú|bác|thầy|đ\/c|đc|dc|sếp) \p{L}+$/iu;

/** With these words the name of an office begins, and no name of a person. */
const OFFICE =
  /^(?:phòng|sở|ban|bộ|cục|chi cục|ubnd|ủy ban|uỷ ban|huyện|xã|thị xã|thành phố|trung tâm|văn phòng|công ty|phong (?:kinh te|tai|nong|noi|cong|van)|so (?:cong|tai|khoa|nong|xay)|trung tam|van phong|cong ty|uy ban)(?![\p{L}\p{M}])/iu;

/**
 * Reads a name of two to seven words of letters, without what people are addressed by; capitals are put in where somebody typed all
 * small or all large. Null where it is none.
 */
export function readPersonName(text: string): string | null {
  if (isChoiceWord(text) || OFFICE.test(text.normalize('NFC').trim())) return null;
  const name = withoutClosing(normalizeInput(text).replaceAll(/\s+/g, ' '))
    .replace(SAID_BEFORE, '')
    .replace(/^(?:dạ|vâng|thưa)[\s,]+/iu, '')
    .replace(/^(?:(?:pgs|gs|ths|ts|ks|kts|bs|cn)\.?\s*)+(?=\p{L}+\s+\p{L})(?<=[\s.])/iu, '')
    .replace(
      /^(?:đ\/c|đc|đồng chí|dong chi|ông|bà|anh|chị|bác|bac|chú|cô|thầy|(?:họ )?tên(?: (?:tôi|tui|em))?)[\s:]+(?=\S+\s)/iu,
      '',
    )
    .replace(/\.$/, '');
  const words = name.split(' ');
  if (words.length < 2 || words.length > 7 || name.length > 80) return null;
  if (!words.every((word) => /^\p{L}[\p{L}\p{M}'’ʼ‘`.-]*$/u.test(word))) return null;
  if (!isShapedAsName(name) || GIVEN_NAME_ALONE.test(name)) return null;
  const uniform = name === name.toLowerCase() || name === name.toUpperCase();
  if (!uniform) return name;
  return name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
