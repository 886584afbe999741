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
  /** The lines of the note that were said with a figure: they go when it is said again. */
  about?: { spent: string[]; quantity: string[] };
  files: Evidence[];
}

type UpdateRefusal = 'empty' | 'too-many-files' | 'money-unclear' | 'several-amounts' | 'number-unclear';

/** Why nothing of a message is taken; `length` is that of the whole note, in characters. */
export type RefusedUpdate =
  { kind: 'refused'; reason: UpdateRefusal } | { kind: 'refused'; reason: 'too-long'; length: number };

/** The longest note, in characters, and the most files. */
export const LONGEST_NOTE = 2000;
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
 * công" of "chi 20 triệu nguồn khuyến công" too. Amounts of one message by their sources are added up, and stay in the note. Each figure that is said in another message
 * takes the place of what was said before.
 */
export function addToUpdate(
  draft: UpdateDraft,
  part: { text: string; files: readonly Evidence[] },
): { kind: 'draft'; draft: UpdateDraft } | RefusedUpdate {
  const text = part.text.trim();
  if (text === '' && part.files.length === 0) return { kind: 'refused', reason: 'empty' };
  const files = [...draft.files, ...part.files];
  if (files.length > EVIDENCE_AT_MOST) return { kind: 'refused', reason: 'too-many-files' };
  const gathered: Gathered = { status: draft.status, notes: [], amounts: [], counts: [] };
  // A comma between figures belongs to the number: "12,5 triệu".
  for (const piece of text.split(/[;\n]+|,(?!\d)|\s\+\s|\s(?:và|va)\s(?=\d)/iu).map((one) => one.trim())) {
    const reason = piece === '' ? null : readPiece(gathered, piece);
    if (reason !== null) return { kind: 'refused', reason };
  }
  const spent = addAmounts(gathered.amounts);
  const counted = firstCount(gathered.counts);
  if (typeof spent === 'string') return { kind: 'refused', reason: spent };
  if (typeof counted === 'string') return { kind: 'refused', reason: counted };
  const known = draft.about ?? { spent: [], quantity: [] };
  const about = { spent: spent?.lines ?? known.spent, quantity: counted?.lines ?? known.quantity };
  const gone = [...(spent === null ? [] : known.spent), ...(counted === null ? [] : known.quantity)];
  const before = draft.note.split('\n').filter((line) => line !== '' && !gone.includes(line));
  const lines = [...before, ...gathered.notes, ...(counted?.lines ?? []), ...(spent?.lines ?? [])];
  const note = [...new Set(lines)].join('\n');
  const { length } = Array.from(note);
  if (length > LONGEST_NOTE) return { kind: 'refused', reason: 'too-long', length };
  const next = { ...draft, files, status: gathered.status, note, about };
  return {
    kind: 'draft',
    draft: { ...next, spent: spent?.figure ?? draft.spent, quantity: counted?.figure ?? draft.quantity },
  };
}

/** An amount or a count as it was said, with what was said beside it. `whole`: it is the total of the others. */
interface Said {
  figure: number;
  written: string;
  beside: string;
  whole: boolean;
}

interface Gathered {
  status: UpdateStatus | null;
  notes: string[];
  amounts: Said[];
  counts: Said[];
}

/** A figure with the lines of the note that belong to it; null where none was said. */
type Figure = { figure: number; lines: string[] } | null;

/** Adds up amounts that are told apart by their sources; a total that is said stands for them. */
function addAmounts(amounts: readonly Said[]): Figure | UpdateRefusal {
  const [first] = amounts;
  if (first === undefined) return null;
  const whole = amounts.find((one) => one.whole);
  if (amounts.length === 1 && whole === undefined)
    return { figure: first.figure, lines: first.beside === '' ? [] : [first.beside] };
  const parts = amounts.filter((one) => one !== whole);
  const lines = parts.map(({ written, beside }) => `${written} ${beside}`.trim());
  if (whole !== undefined) return { figure: whole.figure, lines };
  const sources = new Set(parts.map(({ beside }) => searchKey(beside)));
  if (sources.size < parts.length || sources.has('')) return 'several-amounts';
  return { figure: parts.reduce((sum, { figure }) => sum + figure, 0), lines };
}

/** The first count is how much was done; counts of something else are kept as they were said. */
function firstCount([first, ...others]: readonly Said[]): Figure | UpdateRefusal {
  if (first === undefined) return null;
  const noun = ({ written }: Said): string => searchKey(written.replace(/^[^\d]*\d[\d.,]*/u, ''));
  const again = others.filter((one) => noun(one) === noun(first) && one.figure !== first.figure);
  if (again.length > 0) return 'number-unclear';
  const lines = [first.beside, ...others.filter((one) => noun(one) !== noun(first)).map(({ written }) => written)];
  return { figure: first.figure, lines: lines.filter((line) => line !== '') };
}

const MONEY =
  /(\d[\d.,\s]*\s*(?:tỷ|tỉ|ty|ti|triệu|trieu|tr|nghìn|nghin|ngàn|đồng|dong|đ)(?:\s*\d+)?(?:\s*(?:đồng|dong))?)(?![\p{L}])/iu;

/** Money that was assigned is none that was spent. */
const ASSIGNED = /\b(?:giao|cap|bo tri|phan bo)\b/;
const SPENT = /\b(?:chi|giai ngan)\b/;
/** What comes from here on are the parts of the amount before. */
const OF_WHICH = /\b(?:trong do|gom)\b/;

/** Reads one piece of an update: money, a quantity, or the state in words. @returns why it cannot be read, or null. */
function readPiece(gathered: Gathered, piece: string): UpdateRefusal | null {
  const { status: before, notes, amounts, counts } = gathered;
  const key = searchKey(piece);
  const status = STATUS_WORDS.find(([, words]) => words.test(key))?.[0] ?? before;
  gathered.status = status;
  const money = MONEY.exec(piece)?.[1]?.trim();
  if (money !== undefined) {
    const read = parseMoney(money);
    if (read.kind !== 'value') return 'money-unclear';
    if (ASSIGNED.test(key) && !SPENT.test(key)) {
      notes.push(piece);
      return null;
    }
    const total = amounts.at(-1);
    if (OF_WHICH.test(key) && total !== undefined) total.whole = true;
    const beside = sayMore(piece.replace(money, ' '), 0);
    amounts.push({ figure: read.value, written: money, beside, whole: /\btong\b/.test(key) });
    return null;
  }
  const figure = /^[^\d]*?(\d[\d.,]*)(?:\s+[\p{L}\p{M}\s]*)?\.?$/u.exec(piece)?.[1]?.replace(/[.,]$/, '');
  if (figure !== undefined && !/\d\s*\/\s*\d/.test(piece)) {
    const read = parseDecimal(figure);
    if (read.kind !== 'value') return 'number-unclear';
    // What is counted has a name of a few words; what is longer says something of its own.
    const beside = sayMore(piece.replace(figure, ' '), 4) === '' ? '' : piece;
    counts.push({ figure: read.value, written: piece, beside, whole: false });
    return null;
  }
  const bare = status !== before && key.split(' ').length <= 3;
  if (!bare) notes.push(piece);
  return null;
}

/** Words that say no more than the figure beside them, as they are searched. */
const FILLERS = new Set(
  'da dang chua xong lam chi het tong cong trong do gom so luong kinh phi tien la duoc thuc hien hoan thanh va trong nam'.split(
    ' ',
  ),
);

/** Returns what a piece says besides its figure; empty where that is no more than `names` words. */
function sayMore(rest: string, names: number): string {
  const said = rest
    .replaceAll(/giải ngân|giai ngan/giu, ' ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  const first = said.findIndex((word) => !FILLERS.has(wordKey(word)));
  const telling = said.filter((word) => !FILLERS.has(wordKey(word)));
  return first === -1 || telling.length <= names ? '' : said.slice(first).join(' ');
}

function wordKey(word: string): string {
  return searchKey(word).replaceAll(/[^\p{L}]/gu, '');
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
