import type { AnswerValue } from './answers.ts';
import { fieldOf, readAnswer } from './fields/index.ts';
import type { Refusal } from './fields/field-type.ts';
import { readSourcedAmount } from './fields/sourced-amount.ts';
import type { Filling } from './filling-context.ts';
import type { ReadingTools } from './filling-types.ts';
import { labelledParts, matchOption, matchPart, splitFragments, type Fragment } from './group-words.ts';
import type { Question } from './form-schema.ts';

/**
 * What a message that answers several parts of a group says. `inferred`: two amounts share a source that was named once,
 * which is read back before it is kept.
 */
export type GroupReading =
  | { kind: 'read'; values: ReadonlyMap<string, AnswerValue>; inferred: boolean }
  /** One part of it could not be read. */
  | { kind: 'refused'; key: string; refusal: Refusal };

/** An amount whose source was not named beside it. */
interface Unsourced {
  part: Question;
  amount: number;
}

/** What is being gathered from a message. */
interface Gathered {
  values: Map<string, AnswerValue>;
  unsourced: Unsourced[];
  /** The money part whose amounts may go on in the next fragment. */
  money: Question | null;
  /** Whether a part was called by its name. */
  named: boolean;
}

/**
 * Reads a message that answers several parts of a group at once: "xong 1, giao 30, chi 28 khuyến công, kết quả: …".
 * Parts and options are told by the words that the form gives them; what is left over is the answer in words.
 * @param alone whether an answer to one part that is not named is such a message too.
 * @returns null where the message answers no more than one part, and names none.
 */
export function readGroupText(parts: Filling, text: string, tools: ReadingTools, alone = false): GroupReading | null {
  if (!parts.possible.some(({ words }) => words !== undefined)) return null;
  const gathered: Gathered = { values: new Map(), unsourced: [], money: null, named: false };
  for (const fragment of splitFragments(text)) {
    const taken = takeFragment(parts, gathered, fragment, tools);
    if (taken === 'rest') break;
    if (taken === 'unread') return null;
    if (taken !== 'taken') return { kind: 'refused', ...taken };
  }
  const { values, unsourced, named } = gathered;
  if (values.size + unsourced.length < (alone ? 1 : 2) && !named) return null;
  return sourceAmounts(gathered);
}

type Taken = 'taken' | 'rest' | 'unread' | { key: string; refusal: Refusal };

function takeFragment(parts: Filling, gathered: Gathered, fragment: Fragment, tools: ReadingTools): Taken {
  const named = matchPart(parts.possible, fragment);
  if (named !== null) {
    const taken = takePart(gathered, named.part, named.rest, tools);
    if (taken !== 'unread') {
      gathered.named = true;
      return taken;
    }
  }
  const chosen = matchOption(parts.possible, fragment);
  if (chosen !== null) {
    gathered.values.set(chosen.part.key, chosen.value);
    return chosen.rest === null ? 'taken' : takeFragment(parts, gathered, chosen.rest, tools);
  }
  if (/^\d/.test(fragment.text)) {
    const { money } = gathered;
    if (money !== null) return takePart(gathered, money, fragment, tools);
    // Also where it is not asked, which is said then: it is no answer in words.
    const counted = parts.possible.find(({ key, type }) => fieldOf(type).counts === true && !gathered.values.has(key));
    const taken = counted === undefined ? 'unread' : takePart(gathered, counted, fragment, tools);
    if (taken === 'taken') return taken;
  }
  const words = labelledParts(parts.possible).find(
    ({ key, type }) => fieldOf(type).takesWords === true && !gathered.values.has(key),
  );
  return words === undefined ? 'unread' : takePart(gathered, words, fragment, tools);
}

/** Takes what was written for one part; words take all that follows. */
function takePart(gathered: Gathered, part: Question, fragment: Fragment, tools: ReadingTools): Taken {
  const { values } = gathered;
  const { bySource, takesWords } = fieldOf(part.type);
  const { key } = part;
  if (bySource !== undefined && 'sources' in part) {
    const read = readSourcedAmount(part, fragment.text, values.get(key));
    switch (read.kind) {
      case 'unread':
        return 'unread';
      case 'refused':
        return { key, refusal: read.refusal };
      case 'unsourced':
        gathered.unsourced.push({ part, amount: read.amount });
        break;
      case 'value':
        values.set(key, read.value);
    }
    gathered.money = part;
    return 'taken';
  }
  const reading = readAnswer(part, takesWords === true ? fragment.toTheEnd : fragment.text, {
    ...tools,
    place: null,
    current: undefined,
  });
  gathered.money = null;
  switch (reading.kind) {
    case 'candidates':
      return { key, refusal: { kind: 'not-a-number' } };
    case 'refused':
      return takesWords === true || /^\d/.test(fragment.text) ? { key, refusal: reading.refusal } : 'unread';
    case 'value':
      values.set(key, reading.value);
      return takesWords === true ? 'rest' : 'taken';
  }
}

/** Gives amounts without a source the one that the message names, where it names one. */
function sourceAmounts({ values, unsourced }: Gathered): GroupReading {
  const [first] = unsourced;
  if (first === undefined) return { kind: 'read', values, inferred: false };
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
  return { kind: 'read', values, inferred: true };
}
