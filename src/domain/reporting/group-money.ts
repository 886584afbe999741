import { holdsAmount } from '../text/money-scale.ts';
import { searchKey } from '../text/normalize.ts';
import { isCounted } from '../text/units-of-measure.ts';
import { fieldOf } from './fields/index.ts';
import { readSourcedAmount, type SourcedReading } from './fields/sourced-amount.ts';
import type { Filling } from './filling-context.ts';
import type { Question } from './form-schema.ts';
import { labelledParts, matchPart, type Fragment } from './group-words.ts';

/** What a piece that begins with the name of a money part says. `here`: whether the group has that part. */
export interface NamedMoney {
  part: Question;
  here: boolean;
  rest: Fragment;
  read: Exclude<SourcedReading, { kind: 'unread' }>;
}

/**
 * Reads a piece that begins with the words of a money part: one of the group, or, where the group has none, one that the
 * other groups of the form have. Null for any other piece.
 */
export function readNamedMoney(parts: Filling, fragment: Fragment): NamedMoney | null {
  const own = labelledParts(parts.possible).filter(isMoney);
  const here = own.length > 0;
  const named = matchPart(here ? own : partsElsewhere(parts).filter(isMoney), fragment);
  if (named === null || !('sources' in named.part)) return null;
  const read = readSourcedAmount(named.part, named.rest.text, undefined);
  if (read.kind === 'unread') return null;
  // "Giao 5 cán bộ", "chi cục kiểm tra 3 cơ sở" are no money.
  const amount = /^\d/.test(named.rest.text) && !isCounted(unitBehind(named.rest.text));
  return read.kind === 'value' || amount ? { ...named, here, read } : null;
}

/** Splits a piece before the money that is named within it: "3 cơ sở giao 120 triệu khuyến công". */
export function splitAtMoney(parts: Filling, fragment: Fragment): Fragment[] {
  const at = findMoneyWithin(parts, fragment);
  if (at === null) return [fragment];
  const head = { text: fragment.text.slice(0, at).trim(), toTheEnd: fragment.toTheEnd };
  const tail = { text: fragment.text.slice(at), toTheEnd: fragment.toTheEnd.slice(at) };
  return [...splitAtMoney(parts, head), tail];
}

/**
 * Returns what a message says in words from a fragment on, without the money that is named in what follows.
 * @param named whether the words were called by their name: then money that is not asked here is a part of them.
 * @param take takes an amount for a part; false where it cannot be read, and stays in the words.
 * @returns `holdsMoney`: money was taken out of the words, or may be in them, which is asked about.
 */
export function leftInWords(
  parts: Filling,
  fragment: Fragment,
  following: readonly Fragment[],
  named: boolean,
  take: (part: Question, piece: Fragment) => boolean,
): { text: string; notAsked: readonly Question[]; holdsMoney: boolean } {
  const kept: string[] = [];
  const notAsked: Question[] = [];
  let from: Fragment | null = fragment;
  let money: Question | null = null;
  let holdsMoney = false;
  for (const piece of following) {
    const found = readNamedMoney(parts, piece);
    const more: Question | null = /^\d/.test(piece.text) && !isCounted(unitBehind(piece.text)) ? money : null;
    const part: Question | null = found?.part ?? more;
    holdsMoney ||= part !== null;
    const elsewhere = found?.here === false;
    if (elsewhere && !named) notAsked.push(found.part);
    if (part === null || (elsewhere ? named : !take(part, found?.rest ?? piece))) {
      money = null;
      from ??= piece;
      continue;
    }
    money = elsewhere ? null : part;
    if (from !== null) kept.push(from.toTheEnd.slice(0, from.toTheEnd.length - piece.toTheEnd.length));
    from = null;
  }
  if (from !== null) kept.push(from.toTheEnd);
  const runs = kept.map((run) => run.replace(/[\s,;]+$/u, '')).filter((run) => run !== '');
  const text = runs.join(', ');
  const within = findMoneyWithin(parts, { text, toTheEnd: text }) !== null;
  const amount = !named && parts.possible.some(isMoney) && holdsAmount(text);
  return { text, notAsked, holdsMoney: holdsMoney || within || amount };
}

/** Finds the part that counts something in other groups of the form, where this one has none. */
export function countedElsewhere(parts: Filling): Question | undefined {
  const isCounted = ({ type }: Question): boolean => fieldOf(type).counts === true;
  return parts.possible.some(isCounted) ? undefined : partsElsewhere(parts).find(isCounted);
}

/** Where money is last named within a piece so plainly that it is nothing else: its source is known, or its unit is said. */
function findMoneyWithin(parts: Filling, fragment: Fragment): number | null {
  for (const { index } of [...fragment.text.matchAll(/(?<=\s)\S/gu)].reverse()) {
    const piece = { text: fragment.text.slice(index), toTheEnd: fragment.toTheEnd.slice(index) };
    const named = readNamedMoney(parts, piece);
    if (named === null || isPartOfWord(fragment.text.slice(0, index))) continue;
    const { read, rest } = named;
    if (read.kind === 'value' && /\d/.test(rest.text)) return index;
    if (read.kind === 'unsourced' && (holdsAmount(rest.text) || goesOn(parts, fragment, index, rest.text)))
      return index;
  }
  return null;
}

/** Whether a bare figure is money since what stands before it is: “giao 30 khuyến công giải ngân 28”. */
function goesOn(parts: Filling, { text, toTheEnd }: Fragment, at: number, figure: string): boolean {
  return /^\d[\d.,]*$/.test(figure) && readNamedMoney(parts, { text: text.slice(0, at).trim(), toTheEnd }) !== null;
}

/** “30/28 khuyến công”, “khuyến công 30/28 triệu”. */
const PAIR = /^(\p{L}[^\d/]*\s)?(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)(\s*\p{L}[^\d/]*)?$/u;

/** “giao/chi 30/28”, “giao / chi: 30/28 khuyến công”: the names of two parts, and the amounts. */
const NAMED_PAIR = /^(\p{L}[^\d/]*?)\s*\/\s*(\p{L}[^\d/]*?)[\s:]+(?=\d|\p{L})(.*\/.*)$/su;

/**
 * Reads what was assigned and what was spent of it in one, where both are asked and named, or their source is; null for
 * anything else.
 */
export function readAmountsOfBoth(parts: Filling, fragment: Fragment): [Question, Fragment][] | null {
  const money = labelledParts(parts.possible).filter(isMoney);
  return readNamedPair(money, fragment) ?? readPair(money, fragment);
}

function readNamedPair(money: readonly Question[], { text, toTheEnd }: Fragment): [Question, Fragment][] | null {
  const [, ofFirst = '', ofSecond = '', behind = ''] = NAMED_PAIR.exec(text) ?? [];
  const [, before = '', first = '', second = '', unit = ''] = PAIR.exec(behind) ?? [];
  if (first === '' || isCounted(unit.trim())) return null;
  const named = [
    { name: ofFirst, amount: first },
    { name: ofSecond, amount: second },
  ].map(({ name, amount }) => {
    const said = `${before}${amount}${unit}`;
    const part = matchPart(money, { text: `${name} ${said}`, toTheEnd })?.part;
    return part === undefined ? null : ([part, { text: said, toTheEnd }] satisfies [Question, Fragment]);
  });
  const both = named.filter((one) => one !== null);
  return both.length === 2 && both[0]?.[0] !== both[1]?.[0] ? both : null;
}

function readPair(money: readonly Question[], { text, toTheEnd }: Fragment): [Question, Fragment][] | null {
  const [, before = '', first = '', second = '', behind = ''] = PAIR.exec(text) ?? [];
  if (money.length !== 2 || first === '' || isCounted(behind.trim())) return null;
  const both = money.map((part, at): [Question, Fragment] => {
    const amount = `${before}${at === 0 ? first : second}${behind}`;
    return [part, { text: amount, toTheEnd }];
  });
  const named = both.every(
    ([part, amount]) => 'sources' in part && readSourcedAmount(part, amount.text, undefined).kind === 'value',
  );
  return named ? both : null;
}

/** "Bàn giao", "chuyển giao" and "chưa chi" are other words than "giao" and "chi"; "được giao" begins before. */
function isPartOfWord(before: string): boolean {
  return /(?:^| )(?:ban|chuyen|khong|chua|dia|duoc|da)$/.test(searchKey(before));
}

/** Returns what stands behind a figure. */
export function unitBehind(text: string): string {
  return text.replace(/^[\d.,\s]+/u, '');
}

function isMoney({ type }: Question): boolean {
  return fieldOf(type).bySource !== undefined;
}

/** The parts of the form's other groups that can be called by a name. */
function partsElsewhere({ outer }: Filling): Question[] {
  const all: readonly Question[] = (outer?.possible ?? []).flatMap((group) =>
    'items' in group && fieldOf(group.type).composed?.repeats === false ? group.items : [],
  );
  return labelledParts(all);
}
