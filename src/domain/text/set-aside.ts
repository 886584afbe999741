import { searchKey } from './normalize.ts';

/** A sentence with its letters folded, sign for sign, and the years that it names, at their places. */
export interface Sentence {
  text: string;
  /** As long as the text. */
  folded: string;
  years: readonly { at: number; year: number }[];
}

const MEASURED = String.raw`(?![\d.,]*\d|\s*(?:%|phan tram|trieu|tr\b|ty\b|ti\b|nghin|ngan|dong|d\b|k\b|co so|cs\b|nguoi|doanh nghiep|dn\b|lop|luot))`;
const SIGNS = '(?:qd|bc|kh|cv|ubnd|tb|ct|nq|tt|hd|sct|ttr|nd|bct|gm|tw|vp|kt|hdnd|cp|ktht)';
const DAY = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}`;
/** Figures that are no answer, whatever is asked: numbers of documents, days, hours, periods, places in a list, phone numbers. */
const ASIDE: readonly RegExp[] = [
  new RegExp(String.raw`(?:\bso )?\d+\s?/\s?(?:\d{4}\s?/\s?)?${SIGNS}[a-z0-9-]*`, 'g'),
  new RegExp(
    String.raw`\b(?:quyet dinh|qd|cong van|cv|nghi quyet|thong tu|chi thi|to trinh)(?: so)?:? \d+${MEASURED}`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:bao cao|ke hoach|thong bao|van ban|giay moi|hop dong|bieu|phu luc|phieu) so:? \d+${MEASURED}`,
    'g',
  ),
  new RegExp(String.raw`(?:\bngay )?(?<![\d/.,])${DAY}\s?[/.-]\s?\d{4}(?!\d)`, 'g'),
  new RegExp(
    String.raw`\b(?:ngay|den|toi|het|tu|truoc|sau|hom|cuoi|luc)(?: ngay| het| het ngay| hom)? ${DAY}(?![\d/.]*\d)`,
    'g',
  ),
  /^\s*\d{1,2}[.)] (?=[a-z\d])/g,
  /\b(?:ngay )?(?:mung |mong )?(?:\d{1,2}(?: ?(?:va|den|toi|,|-) ?))*\d{1,2} thang \d{1,2}(?![\d.,]*\d)/g,
  new RegExp(String.raw`\bngay \d{1,2}${MEASURED}`, 'g'),
  new RegExp(String.raw`\bthang \d{1,2}(?:\s?[/-]\s?\d{4})?${MEASURED}`, 'g'),
  /\b\d{1,2} thang (?:(?:dau|cuoi)(?: nam)?|qua|vua|nam|cua)\b/g,
  /\b\d{1,2} ?(?:gio|h)(?: ?\d{2})?\b/g,
  new RegExp(
    String.raw`\b(?:lan thu|dot thu|(?<!\d )dot|thu|diem|muc|khoan|dieu|quy|xom|thon|khoi|cau hoi|cau|chi tieu so|bieu|mau|phu luc|stt) (?:so )?\d{1,2}${MEASURED}`,
    'g',
  ),
  /(?<!\d)0[2-9]\d{1,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/g,
];
const YEAR_IN_WORDS =
  /\bnam hai (?:nghin|ngan)(?: (?:khong|tram|linh|le|muoi|mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin))+\b/g;
const YEARS = /(?:\b(?:nam|giai doan|tu|den|ky|vu|nam hoc) )(?:\d{4}\s?[-–]\s?)?((?:19|20)\d{2})(?!\d|[.,]\d)/g;
const PERIOD = /(?<![\d.,/])(?:19|20)\d{2}\s?[-–]\s?((?:19|20)\d{2})(?![\d/])/g;

/** A year without its word, of which something is told: "2017 là 5, 2018 là 8", "2016 8, 2017 12". */
const BARE_YEAR =
  /(?<![\d.,/])\b(20[12]\d)(?=(?: ?:| (?:la|co|chi|duoc|dat|giam|xin|de nghi|moi|chua|thi)\b| \d{1,3}(?![\d/])))/g;

/** Folds the letters of a text in NFC, each in its place. */
export function foldInPlace(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}]+/gu, (word) => {
    const key = searchKey(word);
    return key.length === word.length ? key : word.toLowerCase();
  });
}

/** Returns a normalized sentence without the figures that are certainly no answer; where they stood are spaces. */
export function setAside(text: string): Sentence {
  const years: { at: number; year: number }[] = [];
  let folded = foldInPlace(text);
  const blank = (pattern: RegExp, note?: (at: number, year: number) => void): void => {
    folded = folded.replaceAll(pattern, (found: string, ...rest: unknown[]) => {
      const at = rest.find((one): one is number => typeof one === 'number') ?? 0;
      note?.(at, Number(rest[0]));
      return ' '.repeat(found.length);
    });
  };
  const noteYear = (at: number, year: number): void => {
    years.push({ at, year });
  };
  folded = folded.replaceAll(YEAR_IN_WORDS, (found) => ' '.repeat(found.length));
  blank(YEARS, noteYear);
  blank(PERIOD, noteYear);
  blank(BARE_YEAR, noteYear);
  for (const pattern of ASIDE) blank(pattern);
  const kept = Array.from({ length: text.length }, (_, at) => (folded[at] === ' ' ? ' ' : (text[at] ?? ''))).join('');
  return { text: kept, folded, years: years.sort((one, other) => one.at - other.at) };
}
