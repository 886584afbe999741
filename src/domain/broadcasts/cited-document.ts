import { knowsSigns, spellSigns } from '../text/document-signs.ts';
import { searchKey } from '../text/normalize.ts';

/** Number and signs as documents carry them: 125/GM-SCT, 15/2018/NĐ-CP, 4527/QĐ-UBND.CN, 45/SCT. */
const SIGNED =
  /(?<![\p{L}\d/.,-])(\d{1,6}\p{L}?(?:\/\d{4})?)\s?\/\s?(\p{L}[\p{L}\d&]*(?:\s?[-–]\s?\p{L}[\p{L}\d&]*|[.&/]\p{L}[\p{L}\d&]*)*)/gu;
/** A kind of document before a number without signs: "công văn số 45", "QĐ 12". */
const NUMBERED =
  /(?<![\p{L}\d])((?:công văn|cong van|quyết định|quyet dinh|tờ trình|to trinh|giấy mời|giay moi|chỉ thị|chi thi|nghị quyết|nghi quyet|hướng dẫn|huong dan|chương trình|chuong trinh|kế hoạch|ke hoach|thông báo|thong bao|báo cáo|bao cao|văn bản|van ban)|(?:cv|qđ|qd|ttr|gm|kh|tb|bc|vb))\s+(số\s|so\s)?\s*:?\s*(\d{1,6})(?![\p{L}\d/]|[.,]\d)/giu;
/** What follows a number that is of a document: its date, who issued it, what it is about, or nothing. */
const AFTER_NUMBER = /^(?:\s*$|\s*[,;:.)\n]|\s+(?:(?:ngay|ky)\b|cua\b|ve (?:viec|tiep)|v v\b|de nghi))/u;
/** Before signs that nobody knows, a word says that they are a document's. */
const SAYS_DOCUMENT =
  /(?:^| )(?:so|cong van|cv|quyet dinh|qd|van ban|vb|thong bao|tb|ke hoach|kh|bao cao|bc|giay moi|to trinh)$/;

/** Returns the number of the first document that a text cites, written as offices write it; null where it cites none. */
export function citedDocument(text: string): string | null {
  const normalized = text.normalize('NFC');
  const cited = [...signedIn(normalized), ...numberedIn(normalized)].sort((a, b) => a.at - b.at);
  return cited[0]?.number ?? null;
}

/** Returns the number of the document that a content cites, where it carries no file; else null. */
export function citesWithoutFile({ text, files }: { text: string; files: readonly unknown[] }): string | null {
  return files.length > 0 ? null : citedDocument(text);
}

interface Cited {
  at: number;
  number: string;
}

function signedIn(text: string): Cited[] {
  return [...text.matchAll(SIGNED)].flatMap(({ 0: whole, 1: digits = '', 2: signs = '', index }) => {
    const said = SAYS_DOCUMENT.test(searchKey(text.slice(Math.max(0, index - 20), index)));
    const capital = signs === signs.toLocaleUpperCase('vi');
    const several = /[-–]/u.test(signs);
    const document = knowsSigns(signs) ? capital || several || said : capital && (several || said);
    return document && whole !== '' ? [{ at: index, number: `${digits}/${spellSigns(signs)}` }] : [];
  });
}

function numberedIn(text: string): Cited[] {
  return [...text.matchAll(NUMBERED)].flatMap(({ 0: whole, 2: so, 3: number = '', index }) => {
    const after = text.slice(index + whole.length);
    // "Báo cáo 6 tháng" counts something, "kế hoạch 2018" names a year.
    const document =
      so === undefined
        ? !/^20\d\d$/.test(number) && isAfterNumber(after)
        : !/^\s+\p{L}/u.test(after) || isAfterNumber(after);
    return document ? [{ at: index, number }] : [];
  });
}

function isAfterNumber(after: string): boolean {
  const folded = after.slice(0, 24).replaceAll(/\p{L}+/gu, searchKey);
  return AFTER_NUMBER.test(folded);
}
