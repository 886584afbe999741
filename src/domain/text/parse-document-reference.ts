import { parseDate } from '../text/parse-date.ts';
import { formatDate } from '../text/vietnamese-format.ts';
import type { LocalDate } from '../text/local-date.ts';
import { normalizeInput, searchKey } from '../text/normalize.ts';

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

/** Digits, sometimes with a letter, and after a stroke the signs of type and office. */
const NUMBER = /(\d{1,6}\p{L}?)(?:\s*\/\s*([\p{L}\d][\p{L}\d&.]*(?:\s*[-–]\s*[\p{L}\d&.]+)*))?\s*$/u;

/**
 * Reads number and date of a document as people type them in one message, with or without marks:
 * "số 125/BC-UBND ngày 12/12/2018", "125 / bc-ubnd, 12.12.2018", "so 125/BC-UBND ngay 12 thang 12 nam 2018".
 * @param today the date of a document does not lie after it.
 */
export function parseDocumentReference(text: string, today: LocalDate): ParsedReference {
  const plain = plainText(text);
  const refuse = (reason: Extract<ParsedReference, { kind: 'refused' }>['reason']): ParsedReference => ({
    kind: 'refused',
    reason,
  });
  const dated = findDate(plain);
  if (dated === null) return refuse(/\d/.test(plain) ? 'no-date' : 'no-number');
  const parsed = parseDate(dated[0].trim(), today);
  if (parsed.kind === 'not-a-date') return refuse('no-date');
  if (parsed.kind === 'impossible') return refuse('impossible-date');
  const before = plain
    .slice(0, dated.index)
    .replace(/[\s,;.]+$/u, '')
    .replace(/[\s,;]*(?:(?:ký|ky|đề|de)(?:\s+(?:ngày|ngay))?|ngày|ngay)$/iu, '')
    .replace(/[\s,;.:/]+$/u, '');
  const numbered = NUMBER.exec(before);
  if (numbered === null) return refuse('no-number');
  if (parsed.date > today) return refuse('future-date');
  const [, digits = '', signs] = numbered;
  const office = signs?.replaceAll(/\s*[-–]\s*/gu, '-').toLocaleUpperCase('vi');
  return { kind: 'reference', reference: { number: [digits, office].filter(Boolean).join('/'), date: parsed.date } };
}

/** Kinds of documents, as they are typed without marks, and as they are written. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:qd|quyet dinh)$/, 'Quyết định'],
  [/^(?:cv|cong van)$/, 'Công văn'],
  [/^(?:kh|ke hoach)$/, 'Kế hoạch'],
  [/^(?:tb|thong bao)$/, 'Thông báo'],
  [/^(?:bc|bao cao)$/, 'Báo cáo'],
  [/^(?:ct|chi thi)$/, 'Chỉ thị'],
  [/^(?:vb|van ban)$/, 'Văn bản'],
];

/** What stands before the date: perhaps a kind, perhaps "số", and the number. */
const NUMBERED = /^([\p{L}\p{M} ]*?)\s*(?:(?:số|so)\s*:?\s*)?(\d[\s\S]*)$/iu;

/**
 * Writes number and date of a document as they are cited where they were read ("qd 12 ngay 5/3/2018" is "Quyết định số 12 ngày
 * 05/3/2018"); what else is said stays as it was typed, with its date written out.
 */
export function writeReference(text: string, today: LocalDate): string {
  const plain = plainText(text);
  const dated = findDate(plain);
  const parsed = dated === null ? null : parseDate(dated[0].trim(), today);
  if (dated === null || parsed?.kind !== 'date') return text;
  const before = plain
    .slice(0, dated.index)
    .replace(/[\s,;]+$/u, '')
    .replace(/[\s,;]*(?:(?:ký|ky|đề|de)(?:\s+(?:ngày|ngay))?|ngày|ngay)$/iu, '');
  const read = parseDocumentReference(text, today);
  const [, said = '', number] = NUMBERED.exec(before.trim()) ?? [];
  const kind = KINDS.find(([words]) => words.test(searchKey(said)))?.[1];
  if (read.kind === 'reference' && number !== undefined && (said === '' || kind !== undefined)) {
    const { reference } = read;
    // A number without the signs of its office is none without the word.
    const so = kind === undefined && reference.number.includes('/') ? '' : 'số ';
    if (NUMBER.exec(number)?.index === 0) return `${kind ?? ''} ${so}${citeReference(reference)}`.trim();
  }
  if (/(?<!\d)\d{4}(?!\d)|\d([/.-])\d{1,2}\1\d{2}\.?$/.test(dated[0])) return text;
  return `${before.trim()} ngày ${formatDate(parsed.date)}`.trim();
}

function plainText(text: string): string {
  return normalizeInput(text).replaceAll(/\n+/g, ' ').replaceAll('∕', '/');
}

function findDate(plain: string): RegExpExecArray | null {
  return DATES.map((pattern) => pattern.exec(plain)).find((found) => found !== null) ?? null;
}

/** Writes number and date of a document as other documents cite it: "125/BC-UBND ngày 12/12/2018". */
export function citeReference({ number, date }: DocumentReference): string {
  return `${number} ngày ${formatDate(date)}`;
}
