import { type LocalDate, yearOf } from '../text/local-date.ts';
import { searchKey } from '../text/normalize.ts';
import { namesSource, spellSource } from './money-words.ts';
import { changeMoney, moneyLines, type UpdateAmount, type UpdateMoney } from './update-money.ts';
import { readPiece, splitPieces, type Gathered, type PieceRefusal, type Said } from './update-piece.ts';
import type { UpdateStatus } from './update-status.ts';

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
  /** The amounts of which the money is made; without them it is one, or was said by an earlier release. */
  amounts?: UpdateAmount[];
  files: Evidence[];
}

type UpdateRefusal = 'empty' | 'too-many-files' | PieceRefusal;

/** Why nothing of a message is taken; `length` is that of the whole note, in characters. */
export type RefusedUpdate =
  { kind: 'refused'; reason: UpdateRefusal } | { kind: 'refused'; reason: 'too-long'; length: number };

/** The longest note, in characters, and the most files. */
export const LONGEST_NOTE = 2000;
export const EVIDENCE_AT_MOST = 10;

/**
 * Adds what somebody wrote or sent: an amount with its unit ("chi 95 triệu") is money spent, a bare number with or without
 * what it counts ("xong 2 cơ sở") is how much was done, words of a state set it, and the rest is kept as a note: "nguồn khuyến
 * công" of "chi 20 triệu nguồn khuyến công" too. Amounts are added up by their sources, and stay in the note. A figure that is
 * said again takes the place of what was said before, "thêm" adds to it, and "bỏ" takes it away.
 */
export function addToUpdate(
  draft: UpdateDraft,
  part: { text: string; files: readonly Evidence[] },
): { kind: 'draft'; draft: UpdateDraft } | RefusedUpdate {
  const text = part.text.trim();
  if (text === '' && part.files.length === 0) return { kind: 'refused', reason: 'empty' };
  const files = [...draft.files, ...part.files];
  if (files.length > EVIDENCE_AT_MOST) return { kind: 'refused', reason: 'too-many-files' };
  const gathered: Gathered = {
    status: draft.status,
    notes: [],
    amounts: [],
    counts: [],
    removals: [],
    uncounted: false,
    assigned: null,
  };
  for (const piece of splitPieces(text)) {
    if (NOTE.test(piece)) {
      const note = piece.replace(NOTE, '');
      if (note !== '') gathered.notes.push(note);
      continue;
    }
    const reason = readPiece(gathered, piece);
    if (reason !== null) return { kind: 'refused', reason };
  }
  const before = moneyOf(draft);
  const money = changeMoney(before, gathered.amounts, gathered.removals);
  const counted = firstCount(gathered.counts);
  if (typeof money === 'string') return { kind: 'refused', reason: money };
  if (typeof counted === 'string') return { kind: 'refused', reason: counted };
  const known = draft.about ?? { spent: [], quantity: [] };
  const { uncounted } = gathered;
  const ofMoney = money === before ? null : moneyLines(money);
  const ofCount = uncounted ? [] : (counted?.lines ?? null);
  const about = { spent: ofMoney ?? known.spent, quantity: ofCount ?? known.quantity };
  const gone = [...(ofMoney === null ? [] : known.spent), ...(ofCount === null ? [] : known.quantity)];
  const kept = draft.note.split('\n').filter((line) => line !== '' && !gone.includes(line));
  const lines = [...kept, ...gathered.notes, ...(ofCount ?? []), ...(ofMoney ?? [])];
  const note = [...new Set(lines)].join('\n');
  const { length } = Array.from(note);
  if (length > LONGEST_NOTE) return { kind: 'refused', reason: 'too-long', length };
  const next = { ...draft, files, status: gathered.status, note, about };
  return {
    kind: 'draft',
    draft: { ...next, ...money, quantity: countedIn(uncounted ? null : draft.quantity, gathered.counts, counted) },
  };
}

/** Returns what was said with the money as its sources, and the note without that. */
export function sourcesAndNote({ note, spent, about }: Pick<UpdateDraft, 'note' | 'spent' | 'about'>): {
  sources: string[];
  note: string;
} {
  const lines = note.split('\n').filter((line) => line !== '');
  const said = spent === null ? [] : (about?.spent ?? []);
  const sources = lines.filter((line) => said.includes(line) && namesSource(line));
  const without = (line: string): string => line.replace(/^(?:(?:từ|tu|nguồn|nguon)\s+)+/iu, '');
  return {
    sources: sources.map((line) => spellSource(without(line))),
    note: lines.filter((line) => !sources.includes(line)).join('\n'),
  };
}

/** A piece that is called a note, up to what it says. */
const NOTE = /^(?:ghi chú|ghi chu)\s*[:–-]\s*/iu;

/** A figure with the lines of the note that belong to it; null where none was said. */
type Figure = { figure: number; lines: string[] } | null;

/** The money of a draft; where its amounts are not known, the line that was said with it is of the whole. */
function moneyOf({ spent, amounts, about }: UpdateDraft): UpdateMoney {
  if (amounts !== undefined || spent === null) return { spent, amounts: amounts ?? [] };
  const [line = '', ...others] = about?.spent ?? [];
  return { spent, amounts: others.length > 0 ? [] : [{ figure: spent, written: '', beside: line }] };
}

/** How much was done, with what is said now: “thêm 2” comes to what was said. */
function countedIn(before: number | null, [first]: readonly Said[], counted: Figure | PieceRefusal): number | null {
  if (counted === null || typeof counted === 'string') return before;
  return first?.added === true ? (before ?? 0) + counted.figure : counted.figure;
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
