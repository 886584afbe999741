import { MONEY_SCALE, WORD_END } from '../../text/money-scale.ts';
import { searchKey } from '../../text/normalize.ts';
import type { AnswerValue } from '../answers.ts';
import type { Refusal } from './field-type.ts';
import { readAmount } from './money.ts';

/** The sources of a money question, and the most of each in triệu đồng. */
interface Sourced {
  sources: readonly { key: string; label: string }[];
  max: number;
}

/** Amounts in đồng by source, and the names of those that have one. */
export interface Amounts {
  type: 'money-by-source';
  amounts: Record<string, number>;
  names: Record<string, string>;
}

/** Amounts of money as they are said in a sentence. */
export type SourcedReading =
  | { kind: 'value'; value: Amounts }
  /** The amount, in đồng, is there, its source is not. */
  | { kind: 'unsourced'; amount: number }
  | { kind: 'refused'; refusal: Refusal }
  /** It says nothing of money. */
  | { kind: 'unread' };

const SCALED = String.raw`(?:\s*${MONEY_SCALE}${WORD_END})`;
/** An amount with its unit, also in two steps ("2 tỷ 500 triệu", "12tr5"), and what follows. */
const AMOUNT_FIRST = new RegExp(
  String.raw`^(\d+\s*(?:tỷ|tỉ|ty|ti|triệu|trieu|tr)\s*\d{1,3}(?![\d.,])${SCALED}*|\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?${SCALED}*)\s*(.*)$`,
  'isu',
);
/** Where the next source begins behind an amount: "tỉnh 45 kc 15". */
const AFTER_AMOUNT = new RegExp(String.raw`(?<=\d${SCALED}?)\s+(?=\p{L})(?!${MONEY_SCALE}${WORD_END})`, 'iu');
const NONE = /^(?:không|khong|ko|0)(?: (?:có|co|triệu|trieu|đồng|dong|phát sinh|phat sinh))*$/iu;

/**
 * Reads amounts with their sources in either order: "30 khuyến công", "khuyến công 30 triệu", "20 ngân sách tỉnh + 10
 * khuyến công"; "không" and 0 are no money.
 * @param known what was read of the question before, to which this is added.
 */
export function readSourcedAmount(question: Sourced, text: string, known: AnswerValue | undefined): SourcedReading {
  if (NONE.test(text.normalize('NFC').trim()))
    return { kind: 'value', value: { type: 'money-by-source', amounts: {}, names: {} } };
  const before = known !== undefined && 'amounts' in known ? known : { amounts: {}, names: {} };
  const amounts: Record<string, number> = { ...before.amounts };
  const pieces = text.split(/\s*\+\s*|\s+(?:và|va)\s+(?=\d)/iu);
  for (const piece of pieces) {
    const said = amountAndSource(piece) ?? nothingFrom(piece);
    if (said === null) return { kind: 'unread' };
    const source = findSource(question.sources, said.source);
    if (source === null && said.source !== '') return { kind: 'refused', refusal: { kind: 'which-source' } };
    const reading = readAmount(said.amount, question.max, (amount) => amount);
    if (reading.kind === 'refused') return reading;
    if (reading.kind === 'candidates') return { kind: 'refused', refusal: { kind: 'not-money' } };
    if (source !== null) amounts[source] = reading.value;
    else if (pieces.length > 1) return { kind: 'refused', refusal: { kind: 'which-source' } };
    else return { kind: 'unsourced', amount: reading.value };
  }
  // Nothing from a source is no source.
  const spent = Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount > 0));
  return { kind: 'value', value: { type: 'money-by-source', amounts: spent, names: before.names } };
}

/** Reads several amounts, each with its source; null where a text is no such. */
export function readSourcedAmounts(question: Sourced, text: string, known: Amounts): Amounts | null {
  const pieces = piecesOf(text);
  if (pieces.length > 1) return readPieces(question, pieces, known);
  // One after the other without a mark: "14 triệu ngân sách tỉnh 5 triệu khuyến công".
  const run = /^\d/.test(text) ? text.split(/(?<=\p{L})\s+(?=\d)/u) : [];
  return run.length > 1 ? readPieces(question, run, known) : null;
}

/** Returns whether a text is nothing but several amounts, each with its source or without one. */
export function areAmounts(question: Sourced, text: string): boolean {
  const pieces = piecesOf(text);
  return (
    pieces.length > 1 &&
    pieces.every((piece) => {
      const { kind } = readSourcedAmount(question, piece, undefined);
      return /\d/.test(piece) && (kind === 'value' || kind === 'unsourced');
    })
  );
}

function piecesOf(text: string): string[] {
  return text
    .split(/\s*[+;\n]\s*|,(?!\d)\s*|(?<=\d[^+;,\n]*)\s+(?:và|va)\s+/iu)
    .flatMap((piece) => (/^\s*\p{L}/u.test(piece) ? piece.split(AFTER_AMOUNT) : [piece]))
    .filter((piece) => piece.trim() !== '');
}

function readPieces(question: Sourced, pieces: readonly string[], known: Amounts): Amounts | null {
  let read = known;
  for (const piece of pieces) {
    const reading = readSourcedAmount(question, piece, read);
    if (reading.kind !== 'value' || (!/\d/.test(piece) && nothingFrom(piece) === null)) return null;
    read = reading.value;
  }
  return read;
}

/** Finds the source that is named before or after an amount; null where there is none, or no amount. */
export function sourceIn(sources: Sourced['sources'], text: string): { key: string; amount: string } | null {
  const said = amountAndSource(text);
  const key = said === null ? null : findSource(sources, said.source);
  return said === null || key === null ? null : { key, amount: said.amount };
}

function amountAndSource(piece: string): { amount: string; source: string } | null {
  const text = piece.normalize('NFC').trim();
  const first = AMOUNT_FIRST.exec(text);
  if (first !== null) return { amount: first[1] ?? '', source: bare(first[2] ?? '') };
  const named = /^([^\d:]+):\s*([^\d:]+)$/u.exec(text);
  if (named !== null) return { amount: named[2] ?? '', source: bare(named[1] ?? '') };
  const last = /^([\p{L}\p{M}\s]+?)[\s:,-]*(\d.*)$/su.exec(text);
  return last === null ? null : { amount: last[2] ?? '', source: bare(last[1] ?? '') };
}

/** "Trung ương không có": nothing from a source. */
function nothingFrom(piece: string): { amount: string; source: string } | null {
  const [, source] =
    /^([\p{L}\p{M}\s]+?)[\s:]+(?:không|khong|ko|k)(?: có| co)?$/iu.exec(piece.normalize('NFC').trim()) ?? [];
  return source === undefined ? null : { amount: '0', source: bare(source) };
}

/** Words with which a source is taken out: “bỏ nguồn khuyến công”, “xóa ngân sách tỉnh đi”. */
const TAKEN_OUT =
  /^(?:(?:em|toi|minh|cho|xin|nho|da|can) )*(?:bo|xoa|huy|go|rut|loai|khong lay|khong tinh|nham)(?: (?:giup|ho|cho|di|ra|luon|cai|dong|phan))* (.+?)(?: (?:di|ra|nhe|nha|luon|giup|ho|em|a|nham|vi nham|ghi nham|khoi|bao cao))*$/;
/** What is said behind “không có”, as a reason for taking it back. */
const MISTAKEN =
  /(?:\s*[,.;(–-]\s*|\s+)(?:ghi |bấm |bam |gõ |go |chọn |chon |em |nhập |nhap )*(?:nhầm|nham|lộn|lon)[\s).]*$/iu;

/** Finds the source that words take out of what was written: “bỏ nguồn khuyến công”, “khuyến công không có, nhầm”; null where they take none. */
export function sourceTakenOut(sources: Sourced['sources'], text: string): string | null {
  const said = text
    .normalize('NFC')
    .trim()
    .replace(/[.!]+$/u, '');
  if (/\d/.test(said)) return null;
  const [, named] = TAKEN_OUT.exec(searchKey(said)) ?? [];
  if (named !== undefined) return findSource(sources, bare(named));
  const nothing = nothingFrom(said.replace(MISTAKEN, ''));
  const mistaken = nothing === null && MISTAKEN.test(said) ? bare(said.replace(MISTAKEN, '')) : null;
  const source = nothing?.source ?? mistaken;
  return source === null ? null : findSource(sources, source);
}

function bare(source: string): string {
  return source
    .replace(/^[\s(]*(?:(?:từ|tu|nguồn|nguon|vốn|von|kp|kinh phí|kinh phi)\s+)*(?:nguồn|nguon)?/iu, '')
    .replace(/[\s).]+$/u, '');
}

const SAYS_NOTHING =
  /^(?:(?:da|chung toi|toi|em|don vi|huyen|chi|da chi|giai ngan|duoc|cap|tu|nguon|von|kinh phi|so tien|la|co|thi)(?: |$))*$/;

/** Finds the source that words mean: its label, or the only label that holds them; null where it is none, or several. */
function findSource(sources: Sourced['sources'], words: string): string | null {
  const typed = inFull(searchKey(words));
  if (typed.length < 3) return null;
  const named = sources.map(({ key, label }) => ({ key, label: inFull(searchKey(label)) }));
  const same = named.find(({ label }) => label === typed);
  if (same !== undefined) return same.key;
  // In a sentence the whole name of one stands: "chúng tôi chi từ nguồn khuyến công là".
  const called = named.find(({ label }) => {
    const around = ` ${typed} `.split(` ${label} `);
    return label.includes(' ') && around.length === 2 && around.every((words) => SAYS_NOTHING.test(words.trim()));
  });
  if (called !== undefined) return called.key;
  const holding = named.filter(({ label }) => ` ${label}`.includes(` ${typed}`));
  const found = holding.length > 0 ? holding : named.filter(({ label }) => isShortFor(typed, label));
  return found.length === 1 ? (found[0]?.key ?? null) : null;
}

/** Abbreviations of sources, as they are read. */
const WHOLE: Readonly<Record<string, string>> = {
  nstw: 'ngan sach trung uong',
  nst: 'ngan sach tinh',
  nsnn: 'ngan sach nha nuoc',
  kc: 'khuyen cong',
  kcong: 'khuyen cong',
  'k cong': 'khuyen cong',
  khcn: 'khoa hoc cong nghe',
  'kh cn': 'khoa hoc cong nghe',
  bvmt: 'bao ve moi truong',
  tw: 'trung uong',
  ns: 'ngan sach',
  sn: 'su nghiep',
  va: '',
};

/** Whether words begin as the label does and have its words in their order, some left out: "sự nghiệp môi trường". */
function isShortFor(typed: string, label: string): boolean {
  const [said, whole] = [typed.split(' '), label.split(' ')];
  if (said.length < 3 || said[0] !== whole[0]) return false;
  let at = 0;
  return said.every((word) => {
    at = whole.indexOf(word, at) + 1;
    return at > 0;
  });
}

/** Writes abbreviations out, and leaves out words that join others. */
function inFull(key: string): string {
  return key
    .replace(/^(tinh|trung uong|tw) cap$/, '$1')
    .replaceAll(/\b(?:kh cn|khcn|bvmt|nstw|nst|nsnn|k ?cong|kc|tw|ns|sn|va)\b/g, (short) => WHOLE[short] ?? short)
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}
