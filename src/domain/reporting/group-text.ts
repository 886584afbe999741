import type { AnswerValue } from './answers.ts';
import { fieldOf } from './fields/index.ts';
import type { Refusal } from './fields/field-type.ts';
import type { Filling } from './filling-context.ts';
import type { ReadingTools } from './filling-types.ts';
import { splitAtMoney } from './group-money.ts';
import { takeFragment, type Gathered } from './group-piece.ts';
import { matchPart, splitFragments } from './group-words.ts';

/**
 * What a message that answers several parts of a group says. `inferred`: something of it may be meant otherwise, such as
 * two amounts that share a source that was named once, and is read back before it is kept.
 */
export type GroupReading =
  | {
      kind: 'read';
      values: ReadonlyMap<string, AnswerValue>;
      inferred: boolean;
      /** The part that was counted in another unit than it is asked in, and how that was typed. */
      otherUnit: { key: string; typed: string } | null;
      /** The names of what the message says and the group does not ask. */
      notAsked: readonly string[];
    }
  /** One part of it could not be read. */
  | { kind: 'refused'; key: string; refusal: Refusal };

/**
 * Reads a message that answers several parts of a group at once: "xong 1, giao 30, chi 28 khuyến công, kết quả: …".
 * Parts and options are told by the words that the form gives them; what is left over is the answer in words.
 * @param alone whether an answer to one part that is not named is such a message too.
 * @returns null where the message answers no more than one part, and names none.
 */
export function readGroupText(parts: Filling, text: string, tools: ReadingTools, alone = false): GroupReading | null {
  if (!parts.possible.some(({ words }) => words !== undefined)) return null;
  const gathered: Gathered = {
    values: new Map(),
    unsourced: [],
    money: null,
    named: false,
    alone,
    inferred: false,
    otherUnit: null,
    notAsked: [],
    following: [],
  };
  const fragments = splitFragments(text).flatMap((fragment) => {
    const part = matchPart(parts.possible, fragment)?.part;
    return part !== undefined && fieldOf(part.type).takesWords === true ? [fragment] : splitAtMoney(parts, fragment);
  });
  for (const [at, fragment] of fragments.entries()) {
    gathered.following = fragments.slice(at + 1);
    const taken = takeFragment(parts, gathered, fragment, tools);
    if (taken === 'rest') break;
    if (taken === 'unread') return null;
    if (taken !== 'taken') return { kind: 'refused', ...taken };
  }
  const { values, unsourced, named, notAsked } = gathered;
  if (values.size + unsourced.length + notAsked.length < (alone ? 1 : 2) && !named) return null;
  return sourceAmounts(gathered);
}

/** Gives amounts without a source the one that the message names, where it names one. */
function sourceAmounts({ values, unsourced, inferred, otherUnit, notAsked }: Gathered): GroupReading {
  const [first] = unsourced;
  if (first === undefined) return { kind: 'read', values, inferred, otherUnit, notAsked };
  const sources = new Set(
    [...values.values()].flatMap((value) => ('amounts' in value ? Object.keys(value.amounts) : [])),
  );
  const [source] = sources;
  if (source === undefined || sources.size > 1)
    return { kind: 'refused', key: first.part.key, refusal: { kind: 'which-source' } };
  for (const { part, amount } of unsourced) {
    const before = values.get(part.key);
    const amounts = before !== undefined && 'amounts' in before ? before.amounts : {};
    values.set(part.key, { type: 'money-by-source', amounts: { ...amounts, [source]: amount }, names: {} });
  }
  return { kind: 'read', values, inferred: true, otherUnit, notAsked };
}
