import { givenValue, totalMoney, type Answer, type Answers, type AnswerValue } from './answers.ts';
import type { Question } from './form-schema.ts';

/** The lowest and the highest figure of several units. */
export interface Range {
  minimum: number;
  maximum: number;
}

/** With fewer others a range says who they are rather than what is usual. */
const OTHERS_AT_LEAST = 3;
/** From this change on against the year before a reviewer looks, in percent. */
const CHANGE = 50;
/** From this many times the highest of the others on. */
const BEYOND = 2;

/** The number that a value is compared by: counts and shares as they are, money in đồng, a range by its middle; null for words. */
function comparable(value: AnswerValue): number | null {
  switch (value.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return value.number;
    case 'money':
      return value.amount;
    case 'money-by-source':
      return totalMoney(value);
    case 'percent-range':
      return (value.from + value.to) / 2;
    default:
      return null;
  }
}

/** The range of each question over the answers of other units; a question with too few figures has none. */
export function findRanges(answers: readonly { key: string; value: AnswerValue }[]): ReadonlyMap<string, Range> {
  const figures = new Map<string, number[]>();
  for (const { key, value } of answers) {
    const figure = comparable(value);
    if (figure !== null) figures.set(key, [...(figures.get(key) ?? []), figure]);
  }
  return new Map(
    [...figures]
      .filter(([, numbers]) => numbers.length >= OTHERS_AT_LEAST)
      .map(([key, numbers]) => [key, { minimum: Math.min(...numbers), maximum: Math.max(...numbers) }]),
  );
}

/**
 * Why a reviewer looks at an answer: no figure; a reason or explanation was given; it was returned before; it changed
 * much against last year; it is far beyond what others report.
 */
export type Anomaly = 'missing' | 'reason' | 'returned' | 'changed' | 'beyond';

/** What a review stands on. */
export interface Reviewed {
  questions: readonly Question[];
  answers: Answers;
  previous: Answers;
  /** What a reviewer had written about questions that were returned. */
  comments: Readonly<Record<string, string>>;
}

/** The questions that a reviewer looks at first, in their order, each with why. */
export function findAnomalies(
  { questions, answers, previous, comments }: Reviewed,
  ranges: ReadonlyMap<string, Range>,
): { question: Question; why: Anomaly[] }[] {
  return questions.flatMap((question) => {
    const { key } = question;
    const answer = answers[key];
    const why: Anomaly[] = [];
    if (answer?.state !== 'given') why.push('missing');
    else {
      if (answer.reason !== null) why.push('reason');
      if (hasChanged(answer.value, givenValue(previous, key))) why.push('changed');
      if (isBeyond(answer.value, ranges.get(key))) why.push('beyond');
    }
    if (key in comments) why.push('returned');
    return why.length === 0 ? [] : [{ question, why }];
  });
}

function hasChanged(value: AnswerValue, before: AnswerValue | undefined): boolean {
  const now = comparable(value);
  const then = before === undefined ? null : comparable(before);
  return now !== null && then !== null && then > 0 && Math.abs(now - then) * 100 > then * CHANGE;
}

function isBeyond(value: AnswerValue, range: Range | undefined): boolean {
  const figure = comparable(value);
  return figure !== null && range !== undefined && range.maximum > 0 && figure > range.maximum * BEYOND;
}

/** A question whose answer is another than in the revision before, or has a new explanation. */
export interface Difference {
  question: Question;
  before: Answer | undefined;
  after: Answer | undefined;
  /** The value is the same, with an explanation. */
  explained: boolean;
}

/** What changed between two revisions, in the order of the questions. */
export function findDifferences(questions: readonly Question[], before: Answers, after: Answers): Difference[] {
  return questions.flatMap((question) => {
    const [then, now] = [before[question.key], after[question.key]];
    if (sameText(then, now)) return [];
    const explained = then?.state === 'given' && now?.state === 'given' && sameText(then.value, now.value);
    return [{ question, before: then, after: now, explained }];
  });
}

/** Whether two facts are the same, whatever the order in which the store keeps their parts. */
function sameText(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(fact: unknown): string {
  if (fact === undefined) return '';
  return JSON.stringify(fact, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
