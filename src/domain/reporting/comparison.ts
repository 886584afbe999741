import { canonicalText } from '../text/canonical-text.ts';
import { givenValue, type Answer, type Answers, type AnswerValue } from './answers.ts';
import type { CrossFinding } from './cross-checks.ts';
import { figureOf, listRows, partsGiven } from './fields/index.ts';
import type { Question } from './form-schema.ts';

/** The lowest and the highest figure of several units. */
export interface Range {
  minimum: number;
  maximum: number;
}

/** With fewer others a range says who they are rather than what is usual. */
const OTHERS_AT_LEAST = 3;
/** From this change on against the year before a reviewer looks, in percent. */
export const CHANGE = 50;
/** From this many times the highest of the others on. */
export const BEYOND = 2;

/** Finds the range of each question over the answers of other units; a question with too few figures has none. */
export function findRanges(answers: readonly { key: string; value: AnswerValue }[]): ReadonlyMap<string, Range> {
  const figures = new Map<string, number[]>();
  for (const { key, value } of answers) {
    const figure = figureOf(value);
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
 * much against last year; it is far beyond what others report; others have something else on record.
 */
export type Anomaly = 'missing' | 'reason' | 'returned' | 'changed' | 'beyond' | 'on-record';

/** What a review stands on. */
export interface Reviewed {
  questions: readonly Question[];
  answers: Answers;
  previous: Answers;
  /** What a reviewer had written about questions that were returned. */
  comments: Readonly<Record<string, string>>;
  /** What differs from what others have on record. */
  findings: readonly CrossFinding[];
}

/** Finds the questions that a reviewer looks at first, in their order, each with why. */
export function findAnomalies(
  { questions, answers, previous, comments, findings }: Reviewed,
  ranges: ReadonlyMap<string, Range>,
): { question: Question; why: Anomaly[] }[] {
  return questions.flatMap((question) => {
    const { key } = question;
    const answer = answers[key];
    const why: Anomaly[] = [];
    if (answer === undefined || isMissing(answer)) why.push('missing');
    if (reasonsIn(answer).length > 0) why.push('reason');
    if (answer?.state === 'given') {
      if (hasChanged(answer.value, givenValue(previous, key))) why.push('changed');
      if (isBeyond(answer.value, ranges.get(key))) why.push('beyond');
    }
    if (findings.some((finding) => finding.key === key)) why.push('on-record');
    if (key in comments) why.push('returned');
    return why.length === 0 ? [] : [{ question, why }];
  });
}

/** Returns the reasons given with an answer and with its parts, each with the key of the part; null for the answer itself. */
export function reasonsIn(answer: Answer | undefined): { part: string | null; reason: string }[] {
  if (answer?.state !== 'given') return [];
  const own = answer.reason === null ? [] : [{ part: null, reason: answer.reason }];
  const inParts = listRows(answer.value).flatMap(({ items }) =>
    Object.entries(items).flatMap(([part, item]) => reasonsIn(item).map(({ reason }) => ({ part, reason }))),
  );
  return [...own, ...inParts];
}

/** Whether an answer, or a part of it, was put off for want of a figure. */
function isMissing(answer: Answer): boolean {
  if (answer.state === 'later') return true;
  return listRows(answer.value).some(({ items }) =>
    Object.values(items).some((item) => item !== undefined && isMissing(item)),
  );
}

/** Of a group each part is held against the same part of the year before. */
function hasChanged(value: AnswerValue, before: AnswerValue | undefined): boolean {
  const parts = partsGiven(value);
  if (parts !== null) {
    const then = partsGiven(before) ?? {};
    return Object.keys(parts).some((part) => {
      const now = givenValue(parts, part);
      return now !== undefined && hasChanged(now, givenValue(then, part));
    });
  }
  const now = figureOf(value);
  const then = before === undefined ? null : figureOf(before);
  return now !== null && then !== null && then > 0 && Math.abs(now - then) * 100 > then * CHANGE;
}

function isBeyond(value: AnswerValue, range: Range | undefined): boolean {
  const figure = figureOf(value);
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

/** Finds what changed between two revisions, in the order of the questions. */
export function findDifferences(questions: readonly Question[], before: Answers, after: Answers): Difference[] {
  return questions.flatMap((question) => {
    const [then, now] = [before[question.key], after[question.key]];
    if (canonicalText(then) === canonicalText(now)) return [];
    const explained =
      then?.state === 'given' && now?.state === 'given' && canonicalText(then.value) === canonicalText(now.value);
    return [{ question, before: then, after: now, explained }];
  });
}
