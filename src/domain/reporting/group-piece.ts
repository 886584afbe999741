import { isCounted, isOtherUnit } from '../text/units-of-measure.ts';
import type { AnswerValue } from './answers.ts';
import { fieldOf, readAnswer } from './fields/index.ts';
import { optionsMeant } from './fields/options.ts';
import type { Refusal } from './fields/field-type.ts';
import { readSourcedAmount } from './fields/sourced-amount.ts';
import type { Filling } from './filling-context.ts';
import type { ReadingTools } from './filling-types.ts';
import { countedElsewhere, leftInWords, readAmountsOfBoth, readNamedMoney, unitBehind } from './group-money.ts';
import { countIn, labelledParts, matchOption, matchOptionAfter, matchPart, type Fragment } from './group-words.ts';
import type { Question } from './form-schema.ts';
import { isSameValue } from './same-value.ts';

/** An amount whose source was not named beside it. */
interface Unsourced {
  part: Question;
  amount: number;
}

/** So many words at the least are an answer in words, where another part is asked. */
const FEWEST_WORDS = 5;

/** What is being gathered from a message. */
export interface Gathered {
  values: Map<string, AnswerValue>;
  unsourced: Unsourced[];
  /** The money part whose amounts may go on in the next fragment. */
  money: Question | null;
  /** Whether a part was called by its name. */
  named: boolean;
  /** Whether the message may answer one part that it does not name. */
  alone: boolean;
  inferred: boolean;
  otherUnit: { key: string; typed: string } | null;
  notAsked: string[];
  /** What comes after the fragment that is read. */
  following: readonly Fragment[];
}

/** What became of a piece of a message. `rest`: all that follows it was taken with it. */
export type Taken = 'taken' | 'rest' | 'unread' | { key: string; refusal: Refusal };

/** Takes a piece of a message for the part that it names or can only answer, and adds that to what is gathered. */
export function takeFragment(parts: Filling, gathered: Gathered, fragment: Fragment, tools: ReadingTools): Taken {
  const elsewhere = readNamedMoney(parts, fragment);
  if (elsewhere?.here === false) {
    gathered.named = true;
    return leaveOut(gathered, elsewhere.part);
  }
  const both = readAmountsOfBoth(parts, fragment);
  if (both !== null) {
    for (const [part, amount] of both) takePart(parts, gathered, part, amount, tools);
    gathered.inferred = true;
    return 'taken';
  }
  const named = matchPart(parts.possible, fragment);
  if (named !== null) {
    const taken = takePart(parts, gathered, named.part, named.rest, tools, true);
    if (taken !== 'unread') {
      gathered.named = true;
      return taken;
    }
  }
  const chosen = matchOption(parts.possible, fragment) ?? (gathered.alone ? optionSaid(parts, fragment) : null);
  if (chosen !== null) {
    const before = gathered.values.get(chosen.part.key);
    // Of two options of one part neither is the answer.
    if (before !== undefined && !isSameValue(before, chosen.value)) return 'unread';
    gathered.values.set(chosen.part.key, chosen.value);
    gathered.money = null;
    return chosen.rest === null ? 'taken' : takeFragment(parts, gathered, chosen.rest, tools);
  }
  const count = countIn(fragment);
  if (count !== null) {
    const taken = takeCount(parts, gathered, count, tools);
    if (taken !== null) return taken;
  }
  const words = labelledParts(parts.possible).find(
    ({ key, type }) => fieldOf(type).takesWords === true && !gathered.values.has(key),
  );
  if (words === undefined) return 'unread';
  // Alone, a few words where something else is asked are no result; more of them are read back.
  if (gathered.alone) {
    if (fragment.toTheEnd.split(' ').length < FEWEST_WORDS) return 'unread';
    gathered.inferred = true;
  }
  return takePart(parts, gathered, words, fragment, tools);
}

/** The one option that a whole piece means in words near to its own: “xong rồi”, “k có việc”. */
function optionSaid(parts: Filling, { text }: Fragment): ReturnType<typeof matchOption> {
  for (const part of parts.possible) {
    if (!('options' in part) || fieldOf(part.type).gathers !== undefined) continue;
    const options: readonly { label: string; words?: readonly string[] | undefined }[] = part.options;
    const meant = optionsMeant(options, text);
    const index = meant.kind === 'one' ? options.indexOf(meant.option) : -1;
    const value = index === -1 ? null : (fieldOf(part.type).press?.(part, index, undefined) ?? null);
    if (value !== null) return { part, value, rest: null };
  }
  return null;
}

/** Takes a piece that begins with a figure: more money, or how much was done; null where it is neither. */
function takeCount(parts: Filling, gathered: Gathered, count: Fragment, tools: ReadingTools): Taken | null {
  const after = matchOptionAfter(parts.possible, count);
  if (after !== null) {
    gathered.values.set(after.part.key, after.value);
    return takeCount(parts, gathered, after.rest, tools);
  }
  const behind = unitBehind(count.text);
  const { money } = gathered;
  if (money !== null && !isCounted(behind)) return takePart(parts, gathered, money, count, tools);
  // Also where it is not asked, which is said then: it is no answer in words.
  const open = parts.possible.filter(({ key, type }) => fieldOf(type).counts === true && !gathered.values.has(key));
  const counted = open.find((part) => isCounted(behind) && !isOtherUnit(unitNamed(part), behind)) ?? open[0];
  if (counted === undefined) {
    const elsewhere = behind === '' ? countedElsewhere(parts) : undefined;
    return elsewhere === undefined ? null : leaveOut(gathered, elsewhere);
  }
  if (counted !== open[0]) gathered.inferred = true;
  const taken = takePart(parts, gathered, counted, count, tools);
  return taken === 'taken' ? taken : null;
}

function unitNamed(part: Question): string {
  return fieldOf(part.type).unitOf?.(part) ?? '';
}

function leaveOut(gathered: Gathered, { shortLabel }: Question): Taken {
  if (!gathered.notAsked.includes(shortLabel)) gathered.notAsked.push(shortLabel);
  gathered.money = null;
  return 'taken';
}

/** Takes what was written for one part; words take all that follows but money. `named`: it was called by its name. */
function takePart(
  parts: Filling,
  gathered: Gathered,
  part: Question,
  fragment: Fragment,
  tools: ReadingTools,
  named = false,
): Taken {
  const { values } = gathered;
  const { bySource, counts, takesWords } = fieldOf(part.type);
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
  const written = takesWords === true ? takeWords(parts, gathered, part, fragment, tools, named) : fragment.text;
  const reading = readAnswer(part, written, { ...tools, place: null, current: undefined });
  gathered.money = null;
  switch (reading.kind) {
    case 'candidates': {
      const [value, ...others] = reading.values;
      if (value === undefined || others.length > 0 || counts !== true || reading.doubt !== 'other-unit')
        return takesWords === true || /^\d/.test(fragment.text) ? { key, refusal: { kind: 'not-a-number' } } : 'unread';
      values.set(key, value);
      gathered.otherUnit ??= { key, typed: fragment.text };
      gathered.inferred = true;
      return 'taken';
    }
    case 'refused':
      return takesWords === true || /^\d/.test(fragment.text) ? { key, refusal: reading.refusal } : 'unread';
    case 'value':
      values.set(key, reading.value);
      return takesWords === true ? 'rest' : 'taken';
  }
}

/** Takes what is said in words from a fragment on, and the money that is named after it. */
function takeWords(
  parts: Filling,
  gathered: Gathered,
  { key }: Question,
  fragment: Fragment,
  tools: ReadingTools,
  named: boolean,
): string {
  const left = leftInWords(
    parts,
    fragment,
    gathered.following,
    named,
    (money, piece) => takePart(parts, gathered, money, piece, tools) === 'taken',
  );
  for (const part of left.notAsked) leaveOut(gathered, part);
  const counts = parts.possible.some(
    (part) => part.key !== key && fieldOf(part.type).counts === true && !gathered.values.has(part.key),
  );
  const figure = !named && counts && countIn(fragment) !== null;
  gathered.inferred = gathered.inferred || left.holdsMoney || figure;
  return left.text;
}
