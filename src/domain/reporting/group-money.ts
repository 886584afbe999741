import { searchKey } from '../text/normalize.ts';
import { isCounted } from '../text/units-of-measure.ts';
import { fieldOf } from './fields/index.ts';
import { readSourcedAmount, type SourcedReading } from './fields/sourced-amount.ts';
import type { Filling } from './filling-context.ts';
import type { Question } from './form-schema.ts';
import { labelledParts, matchPart, type Fragment } from './group-words.ts';

/** An amount with its unit, as it stands in a sentence. */
const WITH_UNIT = /\d\s*(?:tỷ|tỉ|ty|ti|triệu|trieu|trđ|trd|tr|nghìn|nghin|ngàn|ngan|đồng|dong|đ)(?![\p{L}\p{M}\d])/iu;

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
  const amount = /^\d/.test(named.rest.text) && !isCounted(named.rest.text.replace(/^[\d.,\s]+/u, ''));
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

/** Returns whether money is plainly named within a text, after its beginning. */
export function holdsMoney(parts: Filling, text: string): boolean {
  return findMoneyWithin(parts, { text, toTheEnd: text }) !== null;
}

/** Returns whether the group asks for money, and a text holds an amount of it. */
export function holdsAmount(parts: Filling, text: string): boolean {
  return parts.possible.some(isMoney) && WITH_UNIT.test(text.normalize('NFC'));
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
    if ((read.kind === 'value' && /\d/.test(rest.text)) || (read.kind === 'unsourced' && WITH_UNIT.test(rest.text)))
      return index;
  }
  return null;
}

/** "Bàn giao", "chuyển giao" and "chưa chi" are other words than "giao" and "chi"; "được giao" begins before. */
function isPartOfWord(before: string): boolean {
  return /(?:^| )(?:ban|chuyen|khong|chua|dia|duoc|da)$/.test(searchKey(before));
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
