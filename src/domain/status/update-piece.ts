import { MONEY_SCALE } from '../text/money-scale.ts';
import { searchKey } from '../text/normalize.ts';
import { parseMoney } from '../text/parse-money.ts';
import { parseDecimal } from '../text/parse-number.ts';
import { isCounted } from '../text/units-of-measure.ts';
import { namesMoney, namesSource } from './money-words.ts';
import type { UpdateStatus } from './update-status.ts';

/** Why a piece, or all of them together, cannot be read. */
export type PieceRefusal =
  | 'money-unclear'
  | 'several-amounts'
  | 'number-unclear'
  /** A bare nought: of what is not said. */
  | 'zero-unclear'
  /** Whether the amount adds to those said before, or takes the place of one. */
  | 'which-source'
  /** Which of the amounts said before is none. */
  | 'removal-unclear';

/** An amount or a count as it was said, with what was said beside it. `whole`: it is the total of the others; `added`: it comes to what was said before. */
export interface Said {
  figure: number;
  written: string;
  beside: string;
  whole: boolean;
  added: boolean;
}

/** An amount that is to be none, by its source, its figure, or both. */
export interface Removal {
  figure: number | null;
  beside: string;
}

/** What was gathered of a message, piece by piece. */
export interface Gathered {
  status: UpdateStatus | null;
  notes: string[];
  amounts: Said[];
  counts: Said[];
  removals: Removal[];
  /** The quantity that was said before is to be none. */
  uncounted: boolean;
  /** Money that was assigned comes before, as a whole or by its parts; null once something else was said. */
  assigned: 'whole' | 'parts' | null;
}

/** A whole piece that says that there was nothing to do, as people say it; in a longer one the words may say something else. */
const NO_WORK =
  /^(?:(?:nam nay|nam \d{4}|don vi|ben em|em) )*(?:khong|ko|k) (?:co (?:viec|nhiem vu)|phat sinh|lam|thuc hien|trien khai|duoc giao)(?: (?:viec|nhiem vu|gi|nao|trong nam|nam nay))*$/;

const STATUS_WORDS: readonly [UpdateStatus, RegExp][] = [
  ['not_this_year', NO_WORK],
  ['not_this_year', /\bkhong co viec\b/],
  ['not_started', /\bchua (?:lam|bat dau|thuc hien|trien khai|tien hanh)\b/],
  ['doing', /\b(?:dang|chua xong)\b/],
  ['done', /\b(?:da xong|hoan thanh|xong)\b/],
];

/**
 * What stands between pieces: marks, but no comma within a number ("12,5 triệu"), and, after a figure, words that begin a
 * figure of its own ("trong đó 60 triệu", "chi 95 triệu").
 */
const BETWEEN =
  /[;\n]+|,(?!\d)|\s\+\s|\s(?:và|va)\s(?=\d)|(?<=\d[^;,\n]*)(?<!\s(?:đã|da))\s+(?=(?:(?:trong đó|trong do|bao gồm|bao gom|gồm|gom)\s[^;,\n]*\d|(?:đã |da )?(?:chi|giải ngân|giai ngan) (?:hết |het )?\d))/iu;

/** An amount or a count that is added to what was said, and one that is taken away. */
const ADDED =
  /^(?:(?:và|va|chi|đã chi|da chi|xong|làm|lam|được|duoc)\s+)?(?:cộng thêm|cong them|bổ sung thêm|bo sung them|thêm|them|bổ sung|bo sung)\s+(?=\S)/iu;
const REMOVED =
  /^(?:(?:cho em|em|xin)\s+)?(?:bỏ|bo|xóa|xoá|xoa|hủy|huỷ|huy|không tính|khong tinh)\s+(?!(?:trí|tri|sung|qua|trống|trong)(?!\p{L}))(?=\S)/iu;
const SUBTRACTED = /^(?:trừ|tru|bớt|bot|giảm|giam)\s+(?:đi\s+|di\s+)?(?=\d)/iu;
const QUANTITY = /^(?:so luong|so luong da lam|so co so|so lop)$/;

const MONEY = new RegExp(
  String.raw`(\d[\d.,\s]*\s*${MONEY_SCALE}(?:\s*\d+(?:\s*${MONEY_SCALE})?)?(?:\s*(?:đồng|dong))?)(?!\p{L})`,
  'giu',
);

/** An amount in triệu đồng without its unit: it is said to be spent or assigned, or from which source it is. */
const BARE_MONEY =
  /(?:^|\s)(?:(?:chi|giải ngân|giai ngan|giao|cấp|cap|bố trí|bo tri|phân bổ|phan bo)(?: (?:được|duoc|hết|het))? (?<named>\d[\d.,]*)(?=\s|$)|(?<sourced>\d[\d.,]*)(?= (?:(?:từ|tu|nguồn|nguon) )*(?:ngân sách|ngan sach|nstw|nst|ns|khuyến công|khuyen cong|sự nghiệp|su nghiep|đối ứng|doi ung|viện trợ|vien tro)(?!\p{L})))/iu;

/** Money that was assigned is none that was spent. */
const ASSIGNED = /\b(?:giao|cap|bo tri|phan bo)\b/;
const SPENT = /\b(?:chi|giai ngan)\b/;
/** What comes from here on are the parts of the amount before. */
const OF_WHICH = /\b(?:trong do|gom)\b/;

/** Returns the pieces of what somebody wrote, each with one figure at the most where that can be seen. */
export function splitPieces(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Reads one piece of an update: money, a quantity, or the state in words. @returns why it cannot be read, or null. */
export function readPiece(gathered: Gathered, written: string): PieceRefusal | null {
  const { status: before, notes, amounts, counts } = gathered;
  if (SUBTRACTED.test(written)) return 'removal-unclear';
  const removed = REMOVED.test(written) ? readRemoval(gathered, written.replace(REMOVED, '')) : null;
  if (removed !== null) return removed === 'read' ? null : removed;
  if (/^0+[.!]?$/.test(written)) return 'zero-unclear';
  const added = ADDED.test(written);
  const piece = written.replace(ADDED, '');
  const key = searchKey(piece);
  const said = STATUS_WORDS.find(([, words]) => words.test(key))?.[0] ?? before;
  // "Đang làm, xong 1 cơ sở": one of them is finished, the task goes on.
  const status = said === 'done' && before === 'doing' && /\bxong (?:duoc )?\d/.test(key) ? before : said;
  gathered.status = status;
  if (NO_WORK.test(key)) return null;
  const amountsSaid = amountsIn(piece);
  const [money] = amountsSaid;
  if (money !== undefined) {
    const values = new Set<number>();
    for (const one of amountsSaid) {
      const read = parseMoney(one);
      if (read.kind !== 'value') return 'money-unclear';
      values.add(read.value);
    }
    gathered.assigned = assignedBy(key, gathered.assigned);
    if (gathered.assigned !== null) {
      notes.push(piece);
      return null;
    }
    // An amount may be written twice: "12,5 triệu (12.500.000 đồng)".
    const [figure = 0, ...others] = values;
    if (others.length > 0) return 'several-amounts';
    const total = amounts.at(-1);
    if (OF_WHICH.test(key) && total !== undefined) total.whole = true;
    const beside = sayMore(
      amountsSaid.reduce((rest, one) => rest.replace(one, ' '), piece),
      0,
    );
    amounts.push({ figure, written: money, beside, whole: /\btong\b/.test(key), added });
    return null;
  }
  const figure = /^[^\d]*?(\d[\d.,]*)(?:\s+[\p{L}\p{M}\s]*)?\.?$/u.exec(piece)?.[1]?.replace(/[.,]$/, '');
  if (figure !== undefined && !/\d\s*\/\s*\d/.test(piece)) {
    const read = parseDecimal(figure);
    if (read.kind !== 'value') return 'number-unclear';
    // What is counted has a name of a few words; what is longer says something of its own.
    const beside = sayMore(piece.replace(figure, ' '), 4) === '' ? '' : piece;
    counts.push({ figure: read.value, written: piece, beside, whole: false, added });
    return null;
  }
  const bare = status !== before && key.split(' ').length <= 3;
  if (!bare) notes.push(written);
  return null;
}

/** Reads what is to be none: an amount by its source or figure, all of the money, or the quantity. @returns null where it is something else. */
function readRemoval(gathered: Gathered, rest: string): PieceRefusal | 'read' | null {
  if (QUANTITY.test(searchKey(rest))) {
    gathered.uncounted = true;
    return 'read';
  }
  const [written, ...others] = amountsIn(rest);
  const beside = sayMore(written === undefined ? rest : rest.replace(written, ' '), 0);
  if (written === undefined && !namesSource(rest) && !namesMoney(rest)) return null;
  if (others.length > 0) return 'removal-unclear';
  const read = written === undefined ? null : parseMoney(written);
  if (read !== null && read.kind !== 'value') return 'money-unclear';
  gathered.removals.push({ figure: read?.value ?? null, beside: namesMoney(rest) ? rest : beside });
  return 'read';
}

/** Lists the amounts of money in a piece, as they are written. */
function amountsIn(piece: string): string[] {
  const said = [...piece.matchAll(MONEY)].map(([words]) => words.trim());
  if (said.length > 0) return said;
  const found = BARE_MONEY.exec(piece);
  const amount = found?.groups?.['named'] ?? found?.groups?.['sourced'];
  if (found === null || amount === undefined || isCounted(piece.slice(found.index + found[0].length).trim())) return [];
  return [amount.replace(/[.,]+$/, '')];
}

/** Whether a piece is about money that was assigned: by its words, or because it tells the parts of what was. */
function assignedBy(key: string, before: Gathered['assigned']): Gathered['assigned'] {
  if (SPENT.test(key)) return null;
  if (ASSIGNED.test(key)) return 'whole';
  if (before !== null && OF_WHICH.test(key)) return 'parts';
  return before === 'parts' ? 'parts' : null;
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
