import { formatNumber } from '../text/vietnamese-format.ts';
import { givenNumber, givenValue, totalMoney, type Answers, type AnswerValue } from './answers.ts';
import { MILLION } from './fields/money-by-source.ts';
import type { Check, Question } from './form-schema.ts';

interface Known {
  questions: readonly Question[];
  answers: Answers;
  previous: Answers;
}

/** A check that a value fails, in words, with the number of the other question it was held against. */
export interface FailedCheck {
  message: string;
  otherNumber: number | null;
}

/** The first hard limit that the value breaks: it is not accepted. */
export function findBlock(known: Known, question: Question, value: AnswerValue): FailedCheck | null {
  return firstFailed(known, question, question.refuse, value);
}

/** The first check after which a reason is asked: the value is accepted with one. */
export function findDoubt(known: Known, question: Question, value: AnswerValue): FailedCheck | null {
  return firstFailed(known, question, question.askReason, value);
}

/** Answers kept earlier that a later correction has made impossible, by the number of their question. */
export function findConflicts(known: Known): { number: number; message: string; otherNumber: number | null }[] {
  return known.questions.flatMap((question) => {
    const value = givenValue(known.answers, question.key);
    const failed = value === undefined ? null : findBlock(known, question, value);
    return failed === null ? [] : [{ number: question.number, ...failed }];
  });
}

function firstFailed(
  known: Known,
  question: Question,
  checks: readonly Check[],
  value: AnswerValue,
): FailedCheck | null {
  for (const check of checks) {
    const failed = failedCheck(known, question, check, value);
    if (failed !== null) return failed;
  }
  return null;
}

/** Counts as they are; money in triệu đồng, as the form's limits are. */
function measure(value: AnswerValue): number | undefined {
  switch (value.type) {
    case 'integer':
      return value.number;
    case 'money-by-source':
      return totalMoney(value) / MILLION;
    case 'choice':
    case 'long-text':
      return undefined;
  }
}

function failedCheck(known: Known, question: Question, check: Check, value: AnswerValue): FailedCheck | null {
  const measured = measure(value);
  const { when } = check;
  const fail = (other?: { key: string; shown: number }): FailedCheck => ({
    message: check.message
      .replaceAll('{value}', measured === undefined ? '' : formatNumber(measured))
      .replaceAll('{other}', other === undefined ? '' : formatNumber(other.shown))
      .replaceAll('{previous}', formatNumber(givenNumber(known.previous, question.key) ?? 0)),
    otherNumber: known.questions.find(({ key }) => key === other?.key)?.number ?? null,
  });
  if (measured === undefined) return null;
  switch (when.rule) {
    case 'greater-than-question': {
      const other = givenNumber(known.answers, when.question);
      return other !== undefined && measured > other ? fail({ key: when.question, shown: other }) : null;
    }
    case 'changed-over-percent': {
      const previous = givenNumber(known.previous, question.key);
      if (previous === undefined) return null;
      return Math.abs(measured - previous) * 100 > previous * when.percent ? fail() : null;
    }
    case 'decreased': {
      const previous = givenNumber(known.previous, question.key);
      return previous !== undefined && measured < previous ? fail() : null;
    }
    case 'over':
      return measured > when.value ? fail() : null;
    case 'zero-while-choice': {
      const chosen = givenValue(known.answers, when.question);
      return measured === 0 && chosen?.type === 'choice' && when.options.includes(chosen.option) ? fail() : null;
    }
    case 'zero-while-any-positive': {
      const positive = when.questions.some((key) => (givenNumber(known.answers, key) ?? 0) > 0);
      return measured === 0 && positive ? fail() : null;
    }
  }
}
