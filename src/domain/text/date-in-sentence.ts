import { withDaysInFigures } from './days-in-figures.ts';
import type { LocalDate } from './local-date.ts';
import { normalizeInput, searchKey, withoutTelex } from './normalize.ts';
import { numeralPart } from './numeral-words.ts';
import { parseDate, type WithoutYear } from './parse-date.ts';
import { readNumeral } from './read-numeral.ts';
import { foldInPlace } from './set-aside.ts';
import { withoutTakenBack } from './taken-back.ts';

/** The days that a sentence may mean, the likeliest first; `sure`: it can only be the first. */
export interface DaysRead {
  days: LocalDate[];
  sure: boolean;
}

const NUMBER = '(?:hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|mot|lam|linh)(?![a-z])';
const DAY = String.raw`(?:\d{1,2}|${NUMBER}(?: ${NUMBER}){0,2})`;
const YEAR = String.raw`(?: (?:nam )?\d{4}| nam (?:nay|ni|ngoai))?`;
/** A day in figures or with the word of its month; what stands behind the day of a document's number is none. */
const WRITTEN = new RegExp(
  String.raw`(?<![\d/.,-])\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})(?![\d/])|(?<![\d/.,-])\d{1,2}\s?[/-]\s?\d{1,2}(?![\d/.,-]*\d|\s?[/-]\s?[a-z]{2})|(?:\bngay |\bhom )?(?:\bmung |\bmong )?\b${DAY} thang (?:nay|truoc|\d{1,2}|${NUMBER}(?: (?:mot|hai))?)(?!\d)${YEAR}`,
  'g',
);
const RELATIVE =
  /\b(?:hom nay|hom qua|hom kia|bua qua|ngay mai|thu (?:hai|ba|tu|nam|sau|bay|[2-7])(?: tuan truoc| tuan roi| vua roi| vua qua)|chu nhat (?:tuan truoc|vua roi|vua qua)|\d{1,2} ngay truoc)\b/g;
/** What a day beside the one that is asked for is said of. */
const OF_ELSE =
  /\b(?:hieu luc|nhan|gui|hop|trinh|het han|han|tinh den|den ngay|den het|tham muu|nop|so lieu|du thao|soan thao|thay the|bai bo|sua doi|tu ngay|xin y kien|soan|theo|can cu|truoc day|du kien|se|ap dung)\b/;
const SAID_SO =
  /\b(?:ky|ban hanh|phe duyet|duyet|cap|bat dau|khai mac|hoan thanh|ket thuc|to chuc|thuc hien|la|ngay)\b/;
const UNSURE =
  /\b(?:khoang|tam khoang|hinh nhu|co le|chac|khong nho|ko nho|khong ro|chua (?:ky|duoc ky|ban hanh|co|duyet|ro|nho|biet|to chuc|xong)|khong (?:ky|co|biet|to chuc)|dau thang|giua thang|cuoi thang|dang)\b|\?/;
/** "ngày 17/10 mới được ký" */
const SAID_BEHIND = /^ ?(?:thi |la )?(?:(?:moi|da|duoc|chinh thuc) )+([a-z]+(?: [a-z]+)?)/;
/** "Đến 28/8 mới mở được": it was put off until then. */
const AT_LAST = /^ ?(?:thi )?moi [a-z]/;
/** What was meant to be, and came to nothing. */
const MEANT =
  /\b(?:(?<!\b(?:quyet|quy|nghi|giam|xac|chi|thoi|gia|nhat) )dinh(?: la)?|du dinh|luc dau|ban dau|du kien|hen|len lich)\b/;
const PUT_OFF = /\b(?:hoan|lui|doi lich|doi sang|chuyen sang|doi lai)\b/;
const LAST_YEAR = /\bnam (?:ngoai|truoc|roi)\b/;
const YEAR_IN_WORDS =
  /\bnam (hai (?:nghin|ngan)(?: (?:khong|tram|linh|le|muoi|mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin))+)\b/g;
const LONGEST = 500;

/**
 * Finds the day of a question in a sentence: the only one, or the one that is said of what the question asks for.
 * @param question its words.
 * @returns null where the sentence names no day.
 */
export function dayInSentence(
  typed: string,
  question: string,
  today: LocalDate,
  withoutYear: WithoutYear,
): DaysRead | null {
  if (typed.length > LONGEST) return null;
  const text = withoutTakenBack(withDaysInFigures(withoutTelex(normalizeInput(typed))));
  const folded = withYearsInFigures(foldInPlace(text));
  const written = daysBy(WRITTEN, withEveryMonth(folded), today, withoutYear);
  const found = written.length > 0 ? written : daysBy(RELATIVE, folded, today, withoutYear);
  const asked = new Set(searchKey(question).split(' '));
  const isNamed = ({ lead, said }: Found): boolean =>
    [...ASKABLE].some(
      (verb) => asked.has(verb) && (` ${lead} `.includes(` ${verb} `) || said.split(' ').includes(verb)),
    );
  const isPutOff = found.some(({ atLast }) => atLast) || PUT_OFF.test(folded);
  const wanted = found.filter(
    (one) => one.atLast || (!(isPutOff && MEANT.test(one.lead)) && (!OF_ELSE.test(one.lead) || isNamed(one))),
  );
  const named = wanted.filter((one) => one.atLast || isNamed(one));
  const likely = named.length > 0 ? named : wanted;
  const days = [...new Set((likely.length > 0 ? likely : found).map(({ day }) => day))];
  const [only] = likely;
  if (days.length === 0) return null;
  const isSaid = written.length > 0 || (only !== undefined && SAID_SO.test(only.lead));
  const sure =
    days.length === 1 &&
    only !== undefined &&
    isSaid &&
    !UNSURE.test(folded) &&
    !LASTED.test(folded) &&
    !/(?<!\p{L})(?:tầm|chừng)(?!\p{L})/iu.test(text) &&
    !only.ofOtherYear;
  return { days: days.slice(0, 3), sure };
}

/** Verbs by which questions ask for a day. */
const ASKABLE: ReadonlySet<string> = new Set(['ky', 'dau', 'thanh', 'chuc', 'thuc', 'duyet', 'hanh', 'cap']);

interface Found {
  day: LocalDate;
  /** The words before it, since the day before it or the beginning of its clause. */
  lead: string;
  /** What is said of it behind it: "mới được ký". */
  said: string;
  /** It came to be only then. */
  atLast: boolean;
  /** Its year is left out, and another one is named elsewhere. */
  ofOtherYear: boolean;
}

function daysBy(pattern: RegExp, folded: string, today: LocalDate, withoutYear: WithoutYear): Found[] {
  const years = new Set([...folded.matchAll(/\bnam (\d{4})\b/g)].map(({ 1: year }) => year));
  let from = 0;
  return [...folded.matchAll(pattern)].flatMap(({ 0: said, index }) => {
    const lead =
      folded
        .slice(from, index)
        .split(/[;.!?]|,(?=[^,]{12})/)
        .at(-1) ?? '';
    from = index + said.length;
    const behind = /^ (?:cua )?nam (?:ngoai|truoc|roi)\b/.test(folded.slice(from));
    const isLastYear = (behind || LAST_YEAR.test(folded.slice(0, index))) && !/\d{4}|\bnam\b/.test(said);
    const parsed = parseDate(isLastYear ? `${said.trim()} nam ngoai` : said.trim(), today, withoutYear);
    if (parsed.kind !== 'date') return [];
    const ofOtherYear = years.size > 0 && !years.has(parsed.date.slice(0, 4));
    return [
      {
        day: parsed.date,
        lead: searchKey(lead),
        said: SAID_BEHIND.exec(folded.slice(from))?.[1] ?? '',
        atLast: AT_LAST.test(folded.slice(from)),
        ofOtherYear,
      },
    ];
  });
}

/** A day beside another one whose month is said once: "20 và 21/9", "16, 17 tháng 10", "từ 16 tới 17/10". */
const OF_ONE_MONTH =
  /(?<![\d/.,:-]|\d ?(?:h|gio) ?)(\d{1,2})( ?(?:va|,|-|den(?: het)?|toi|hay|hoac) ?(?:ngay )?| )(\d{1,2})((?: ?[/-] ?| thang )\d{1,2}(?:(?:\/| nam | )\d{4})?)(?![\d/])/g;
/** "Ký ngày 16, gửi ngày 17/10": the day that is said first is one of the same month. */
const BARE_BEFORE =
  /\b(ngay \d{1,2})(?![\d/.-]|\s*[-/]| thang| (?:va|den|toi) )(?=[^\d/]{2,30}(\/\d{1,2}|\b(?:ngay )?\d{1,2}(\/\d{1,2})))/g;
/** It took more than a day. */
const LASTED =
  /\b(?:keo dai|trong(?: vong)?|ca|suot|dien ra|hoc)(?: trong)? (?:[2-9]|hai|ba|bon|nam) ngay\b|\b(?:[2-9]|hai|ba|bon) ngay,? (?:lien|ngay|\d)/;

function withEveryMonth(folded: string): string {
  return folded
    .replaceAll(OF_ONE_MONTH, '$1$4$2$3$4')
    .replaceAll(BARE_BEFORE, (found, day: string, _all, month: string | undefined) =>
      month === undefined ? found : `${day}${month}`,
    );
}

function withYearsInFigures(folded: string): string {
  return folded.replaceAll(YEAR_IN_WORDS, (found, words: string) => {
    const year = readNumeral(words.split(' ').map((word) => numeralPart(word, false, '')))?.values[0];
    return year === undefined ? found : `nam ${year}`;
  });
}
