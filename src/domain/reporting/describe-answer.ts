import { formatPercent } from '../text/vietnamese-format.ts';
import { givenNumber, type Answer, type Answers, type AnswerValue } from './answers.ts';
import type { AnswerDescription, DescribedParts, ValueDescription } from './fields/answer-description.ts';
import { fieldOf } from './fields/index.ts';
import type { Question } from './form-schema.ts';

/** Under which part of a written report an answer stands. */
export type ReportPart = 'results' | 'money' | 'words';

/** Returns where an answer to this question stands in a written report. */
export function partOf({ type }: Question): ReportPart {
  return fieldOf(type).part ?? 'results';
}

/** Returns the unit in which the figures of a question are written; empty where it has none. */
export function unitOf(question: Question): string {
  return fieldOf(question.type).unitOf?.(question) ?? '';
}

/**
 * Describes what an answer says, for whoever puts it into words.
 * @param answers those among which it stands, where its share of another is to be told.
 */
export function describeAnswer(question: Question, answer: Answer | undefined, answers?: Answers): AnswerDescription {
  if (answer === undefined) return { kind: 'open' };
  return answer.state === 'later' ? { kind: 'later' } : describeValue(question, answer.value, answers);
}

/** Describes what a value says, by its own type: that of the question may be another since the form has changed. */
export function describeValue(question: Question, value: AnswerValue, answers: Answers = {}): ValueDescription {
  const own = question.type === value.type ? question : null;
  const described = fieldOf(value.type).describe(value, own, describeParts);
  const share = described.kind === 'quantity' ? shareOf(question, described.number, answers) : null;
  return described.kind === 'quantity' && share !== null ? { ...described, share } : described;
}

/** Computes the share of another answer that a figure is; null where the form names none, or where that has no figure. */
export function shareOf({ partOf: wholeKey }: Question, part: number, answers: Answers): string | null {
  const whole = wholeKey === undefined ? undefined : givenNumber(answers, wholeKey);
  return whole === undefined || whole === 0 ? null : formatPercent(part, whole);
}

/** Describes what was answered to the parts of a group, or in one row of several. */
export function describeRow(question: Question, items: Answers): DescribedParts {
  return describeParts('items' in question ? question.items : [], items);
}

function describeParts(asked: readonly Question[], items: Answers): DescribedParts {
  const described = asked.map((part) => ({
    key: part.key,
    label: part.shortLabel,
    answer: describeAnswer(part, items[part.key], items),
  }));
  const first = asked[0];
  const given = first !== undefined && items[first.key]?.state === 'given';
  return {
    parts: described.filter(({ key }) => items[key] !== undefined).map(({ label, answer }) => ({ label, answer })),
    name: given ? describeAnswer(first, items[first.key]) : { kind: 'open' },
  };
}
