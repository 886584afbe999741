import { type LocalDate, yearOf } from '../text/local-date.ts';
import { searchKey } from '../text/normalize.ts';
import { parseMoney } from '../text/parse-money.ts';
import { parseDecimal } from '../text/parse-number.ts';

/** What a lead can say of a task: the options of the report's question about it. */
export const UPDATE_STATUSES = ['done', 'doing', 'not_started', 'not_this_year'] as const;
export type UpdateStatus = (typeof UPDATE_STATUSES)[number];

/** Whether an update counts: once a coordinator has confirmed it. */
export const UPDATE_STATES = ['submitted', 'confirmed', 'refused'] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

/** A file that shows what was done, as Telegram names it. */
export interface Evidence {
  id: string;
  name: string;
  mime: string;
}

/** An update in the making. Money in đồng; null for what was not said. */
export interface UpdateDraft {
  taskId: number;
  taskCode: string;
  year: number;
  unitId: number;
  status: UpdateStatus | null;
  quantity: number | null;
  spent: number | null;
  note: string;
  files: Evidence[];
}

export type UpdateRefusal = 'empty' | 'too-long' | 'too-many-files' | 'money-unclear' | 'number-unclear';

/** The longest note, in characters, and the most files. */
const LONGEST = 2000;
export const EVIDENCE_AT_MOST = 10;

const STATUS_WORDS: readonly [UpdateStatus, RegExp][] = [
  ['not_this_year', /\bkhong co viec\b/],
  ['not_started', /\bchua (?:lam|bat dau|thuc hien|trien khai)\b/],
  ['doing', /\b(?:dang|chua xong)\b/],
  ['done', /\b(?:da xong|hoan thanh|xong)\b/],
];

/**
 * Adds what somebody wrote or sent: an amount with its unit ("chi 95 triệu") is money spent, a bare number with or without
 * what it counts ("xong 2 cơ sở") is how much was done, words of a state set it, and the rest is kept as a note: "nguồn khuyến
 * công" of "chi 20 triệu nguồn khuyến công" too. Each figure that is said again takes the place of what was said before.
 */
export function addToUpdate(
  draft: UpdateDraft,
  part: { text: string; files: readonly Evidence[] },
): { kind: 'draft'; draft: UpdateDraft } | { kind: 'refused'; reason: UpdateRefusal } {
  const text = part.text.trim();
  if (text === '' && part.files.length === 0) return { kind: 'refused', reason: 'empty' };
  const files = [...draft.files, ...part.files];
  if (files.length > EVIDENCE_AT_MOST) return { kind: 'refused', reason: 'too-many-files' };
  let next: UpdateDraft = { ...draft, files };
  // A comma between figures belongs to the number: "12,5 triệu".
  for (const piece of text.split(/[;\n]+|,(?!\d)/u).map((one) => one.trim())) {
    if (piece === '') continue;
    const read = readPiece(next, piece);
    if (read.kind === 'refused') return read;
    next = read.draft;
  }
  return next.note.length > LONGEST ? { kind: 'refused', reason: 'too-long' } : { kind: 'draft', draft: next };
}

const MONEY =
  /(\d[\d.,\s]*\s*(?:tỷ|tỉ|ty|ti|triệu|trieu|tr|nghìn|nghin|ngàn|đồng|dong|đ)(?:\s*\d+)?(?:\s*(?:đồng|dong))?)(?![\p{L}])/iu;

/** Reads one piece of an update: money, a quantity, or the state in words. */
function readPiece(draft: UpdateDraft, piece: string): ReturnType<typeof addToUpdate> {
  const key = searchKey(piece);
  const status = STATUS_WORDS.find(([, words]) => words.test(key))?.[0] ?? draft.status;
  const money = MONEY.exec(piece)?.[1]?.trim();
  if (money !== undefined) {
    const read = parseMoney(money);
    if (read.kind !== 'value') return { kind: 'refused', reason: 'money-unclear' };
    const about = sayMore(piece.replace(money, ' '), 0);
    return { kind: 'draft', draft: { ...draft, status, spent: read.value, note: withNote(draft.note, about) } };
  }
  const figure = /^[^\d]*?(\d[\d.,]*)(?:\s+[\p{L}\p{M}\s]*)?\.?$/u.exec(piece)?.[1]?.replace(/[.,]$/, '');
  if (figure !== undefined && !/\d\s*\/\s*\d/.test(piece)) {
    const read = parseDecimal(figure);
    if (read.kind !== 'value') return { kind: 'refused', reason: 'number-unclear' };
    // What is counted has a name of a few words; what is longer says something of its own.
    const about = sayMore(piece.replace(figure, ' '), 4) === '' ? '' : piece;
    return { kind: 'draft', draft: { ...draft, status, quantity: read.value, note: withNote(draft.note, about) } };
  }
  const bare = status !== draft.status && key.split(' ').length <= 3;
  const note = bare ? draft.note : withNote(draft.note, piece);
  return { kind: 'draft', draft: { ...draft, status, note } };
}

/** Words that say no more than the figure beside them, as they are searched. */
const FILLERS = new Set(
  'da dang chua xong lam chi het tong cong so luong kinh phi tien la duoc thuc hien hoan thanh giai ngan va trong nam'.split(
    ' ',
  ),
);

/** Returns what a piece says besides its figure; empty where that is no more than `names` words. */
function sayMore(rest: string, names: number): string {
  const said = rest.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const first = said.findIndex((word) => !FILLERS.has(wordKey(word)));
  const telling = said.filter((word) => !FILLERS.has(wordKey(word)));
  return first === -1 || telling.length <= names ? '' : said.slice(first).join(' ');
}

function wordKey(word: string): string {
  return searchKey(word).replaceAll(/[^\p{L}]/gu, '');
}

/** Adds a line to a note, unless it stands there. */
function withNote(note: string, line: string): string {
  if (line === '' || note.split('\n').includes(line)) return note;
  return note === '' ? line : `${note}\n${line}`;
}

/**
 * Returns the other year that may be meant in January, when the year before is still being told of; null in other months, and
 * where the task has no work in that year.
 */
export function findOtherYear(
  today: LocalDate,
  year: number,
  task: { fromYear: number; toYear: number },
): number | null {
  const thisYear = yearOf(today);
  if (today.slice(5, 7) !== '01' || (year !== thisYear && year !== thisYear - 1)) return null;
  const other = year === thisYear ? thisYear - 1 : thisYear;
  return other >= task.fromYear && other <= task.toYear ? other : null;
}

/** Returns whether an update says enough to be sent: without a state nobody knows what it means. */
export function isUpdateSendable({ status }: UpdateDraft): boolean {
  return status !== null;
}
