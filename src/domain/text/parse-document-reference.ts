import { parseDate } from './parse-date.ts';
import { formatDate } from './vietnamese-format.ts';
import type { LocalDate } from './local-date.ts';
import { normalizeInput } from './normalize.ts';
import { referenceInSentence } from './reference-in-sentence.ts';
import { withoutSalutation } from './salutation.ts';
import { knowsSigns, spellSigns } from './document-signs.ts';

/** Number and date of an official document. */
export interface DocumentReference {
  /** As the document carries it, such as "125/BC-UBND". */
  number: string;
  date: LocalDate;
}

/** What was read from a typed number and date, or what is missing or impossible in it. */
export type ParsedReference =
  | { kind: 'reference'; reference: DocumentReference }
  | { kind: 'refused'; reason: 'no-number' | 'no-date' | 'impossible-date' | 'future-date' };

/** A date at the end of a text: after "ngày", in numbers, in words, or a word for a day nearby. */
const DATES: readonly RegExp[] = [
  /(?:ngày|ngay)\s+\d{1,2}\s+(?:tháng|thang)\s+\d{1,2}(?:\s+(?:năm|nam)\s+\d{4})?\.?$/iu,
  /(?:ngày|ngay)?\s*(?<!\d)\d{1,2}\s*([/.-])\s*\d{1,2}\s*\1\s*\d{2,4}\.?$/iu,
  /(?:ngày|ngay)\s+\d{1,2}\s*[/.-]\s*\d{1,2}\.?$/iu,
  /(?<=[\s,;])\d{1,2}\s*\/\s*\d{1,2}\.?$/u,
  /(?:hôm nay|hom nay|hôm qua|hom qua|hôm kia|hom kia)\.?$/iu,
];

/** What is said behind the date of how a document went. */
const SENT_BEHIND =
  /(?:[\s,.;]+(?:(?:đã|da|gửi|gui|chuyển|chuyen|đi|di)\s+)*(?:rồi|roi|ạ|nhé|nhe|(?:cho|đến|den|về|ve|lên|len|tới|toi)\s+(?:quý\s+|quy\s+)?(?:sở|so)(?:\s+(?:công thương|cong thuong|ct))?|(?:qua|bằng|bang|theo)\s+(?:đường\s+|duong\s+)?(?:bưu điện|buu dien|bưu chính|buu chinh|công văn|cong van|văn thư|van thu|trục liên thông|truc lien thong|thư điện tử|thu dien tu|email)))+[\s.!]*$/iu;

/** Digits, sometimes with a letter or a year, and after a stroke the signs of type and office. */
const NUMBER =
  /(?<![\d/])(\d{1,6}\p{L}?(?:\/\d{4}(?=\s*\/))?)(?:\s*\/\s*([\p{L}\d][\p{L}\d&.]*(?:\s*[-–]\s*[\p{L}\d&.]+)*))?\s*$/u;

/** Digits, and after a blank one to three signs. */
const WITHOUT_STROKE = /(?<![\d/.,-])(\d{1,6}\p{L}?)[\s–-]+((?:[\p{L}&.]{1,10}[\s–-]+){0,2}[\p{L}&.]{1,10})\s*$/u;

/**
 * Reads number and date of a document as people type them in one message, with or without marks:
 * "số 125/BC-UBND ngày 12/12/2018", "125 / bc-ubnd, 12.12.2018", "so 125/BC-UBND ngay 12 thang 12 nam 2018".
 * @param today the date of a document does not lie after it.
 */
export function parseDocumentReference(text: string, today: LocalDate): ParsedReference {
  const plain = plainText(withoutSalutation(text));
  const refuse = (reason: Extract<ParsedReference, { kind: 'refused' }>['reason']): ParsedReference => ({
    kind: 'refused',
    reason,
  });
  const inSentence = referenceInSentence(plain, today);
  if (inSentence !== null) return { kind: 'reference', reference: inSentence };
  const dated = findDate(plain);
  if (dated === null) return refuse(/\d/.test(plain) ? 'no-date' : 'no-number');
  const parsed = parseDate(dated[0].trim(), today, 'past');
  if (parsed.kind === 'not-a-date' || parsed.kind === 'lunar') return refuse('no-date');
  if (parsed.kind === 'impossible') return refuse('impossible-date');
  const number = numberAtEnd(textBefore(plain, dated))?.number;
  if (number === undefined) return refuse('no-number');
  if (parsed.date > today) return refuse('future-date');
  return { kind: 'reference', reference: { number, date: parsed.date } };
}

/** Returns a typed text in one line, as number and date of a document are read in it. */
export function plainText(text: string): string {
  return normalizeInput(text).replaceAll(/\n+/g, ' ').replaceAll('∕', '/').replace(SENT_BEHIND, '');
}

/** Finds the date with which a text ends. */
export function findDate(plain: string): RegExpExecArray | null {
  return DATES.map((pattern) => pattern.exec(plain)).find((found) => found !== null) ?? null;
}

/** Returns what stands before the date of a text, without what leads to the date. */
export function textBefore(plain: string, dated: RegExpExecArray): string {
  return plain
    .slice(0, dated.index)
    .replace(/[\s,;.]+$/u, '')
    .replace(/[\s,;]*(?:(?:ký|ky|đề|de)(?:\s+(?:ngày|ngay))?|ngày|ngay)$/iu, '')
    .replace(/[\s,;.:/]+$/u, '');
}

/** Reads the number of a document with which a text ends, and where in the text it begins. */
export function numberAtEnd(text: string): { number: string; index: number } | null {
  const found = NUMBER.exec(text) ?? withoutStroke(text);
  if (found === null) return null;
  const [, digits = '', signs] = found;
  return { number: signs === undefined ? digits : `${digits}/${spellSigns(signs)}`, index: found.index };
}

/** The same of a number whose stroke was left out: “125 BC UBND”, where the signs are known. */
function withoutStroke(text: string): RegExpExecArray | null {
  const found = WITHOUT_STROKE.exec(text);
  const [, , typed = ''] = found ?? [];
  const signs = typed.trim().split(/[\s–-]+/u);
  if (found === null || !signs.every(knowsSigns)) return null;
  // One short sign alone may be a word: “3 ct”.
  if (signs.length === 1 && (signs[0] ?? '').length < 4) return null;
  found[2] = signs.join('-');
  return found;
}

/** Writes number and date of a document as other documents cite it: "125/BC-UBND ngày 12/12/2018". */
export function citeReference({ number, date }: DocumentReference): string {
  return `${number} ngày ${formatDate(date)}`;
}
