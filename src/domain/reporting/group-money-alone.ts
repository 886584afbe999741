import type { Answers, AnswerValue } from './answers.ts';
import { fieldOf, readAnswer } from './fields/index.ts';
import { partsOf, type Filling } from './filling-context.ts';
import type { Inside } from './filling-rows.ts';
import type { FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import type { Question } from './form-schema.ts';
import { matchPart } from './group-words.ts';
import { isMoneyElsewhere, moneyAmong, withoutSpent } from './money-elsewhere.ts';

/**
 * Takes a message that is nothing but money, at a part of a group that asks something else: which part it answers is asked, the
 * words of the group among them. Where the group asks no money that is said.
 * @returns null where the message is no such, or names its part.
 */
export function takeMoneyAlone(
  filling: Filling,
  question: Question,
  { key, editing, place, ...cursor }: Inside,
  text: string,
  tools: ReadingTools,
): FillingAdvance | null {
  const parts = partsOf(filling, question, null);
  const asked = place.at === 'question' ? parts.questions.find((part) => part.key === place.key) : undefined;
  if (asked === undefined || !isMoneyElsewhere(parts, asked, text)) return null;
  const money = moneyAmong(parts.questions);
  const named = matchPart(money, { text, toTheEnd: text }) !== null;
  const words = parts.questions.find((part) => part.words !== undefined && fieldOf(part.type).takesWords === true);
  if (named || (money.length === 0 && words === undefined)) return null;
  const readings = money.flatMap((part): Answers[] => {
    const reading = readAnswer(part, withoutSpent(text), { ...tools, place: null, current: undefined });
    return reading.kind === 'value' ? [{ [part.key]: given(reading.value) }] : [];
  });
  const inside = (note: FillingNote): FillingNote => ({ kind: 'inside', key, row: null, note });
  if (money.length > 0 && readings.length === 0) {
    const note = inside({ kind: 'refused', key: asked.key, refusal: { kind: 'which-source' } });
    return { cursor: { key, editing, place, ...cursor }, note, change: null };
  }
  if (words !== undefined) readings.push({ [words.key]: given({ type: 'long-text', text }) });
  const values = readings.map((items): AnswerValue => ({ type: 'group', items }));
  const note = money.length === 0 ? inside({ kind: 'no-money' }) : null;
  return { cursor: { at: 'candidates', key, values, source: null, editing }, note, change: null };
}

const given = (value: AnswerValue) => ({ state: 'given', value, reason: null }) as const;
