import { formatCount, formatMoney, formatNumber, formatPercent } from '../text/vietnamese-format.ts';
import { givenNumber, totalMoney, type Answer, type Answers, type AnswerValue } from './answers.ts';
import { MILLION } from './fields/money-by-source.ts';
import type { Question } from './form-schema.ts';

/** Under which part of a written report an answer stands. */
export type ReportPart = 'results' | 'money' | 'words';

/** Where an answer to this question stands in a written report. */
export function partOf(question: Question): ReportPart {
  switch (question.type) {
    case 'integer':
    case 'choice':
      return 'results';
    case 'money-by-source':
      return 'money';
    case 'long-text':
      return 'words';
  }
}

/** The unit in which the figures of a question are written; empty where it has none. */
export function unitOf(question: Question): string {
  switch (question.type) {
    case 'integer':
      return question.unit;
    case 'money-by-source':
      return 'triệu đồng';
    case 'choice':
    case 'long-text':
      return '';
  }
}

/**
 * A value as a document writes it, in plain Vietnamese words.
 * @param withUnit false for a column that has its unit, and what there is to say besides, in columns beside it.
 */
export function describeValue(question: Question, value: AnswerValue, withUnit = true): string {
  switch (value.type) {
    case 'integer':
      return withUnit ? `${formatCount(value.number)} ${unitOf(question)}`.trim() : formatNumber(value.number);
    case 'choice': {
      const label =
        question.type === 'choice' ? question.options.find(({ key }) => key === value.option)?.label : undefined;
      const chosen = label ?? value.option;
      return value.detail === undefined || !withUnit ? chosen : `${chosen} (${value.detail})`;
    }
    case 'money-by-source': {
      const total = totalMoney(value);
      return withUnit ? formatMoney(total) : formatNumber(total / MILLION);
    }
    case 'long-text':
      return value.text === '' ? 'Không có' : value.text;
  }
}

/** An answer as a document writes it. What has no figure says so, and is never zero. */
export function describeAnswer(question: Question, answer: Answer | undefined, withUnit = true): string {
  if (answer === undefined) return 'chưa trả lời';
  return answer.state === 'later' ? 'chưa có số' : describeValue(question, answer.value, withUnit);
}

/** What there is to say of an answer besides its figure, in a line each: sources of money, details, the reason given. */
export function describeNotes(question: Question, answer: Answer | undefined): string[] {
  if (answer?.state !== 'given') return [];
  const { value, reason } = answer;
  return [
    ...describeSources(question, value).map(({ source, millions }) => `${source}: ${millions} triệu đồng`),
    ...(value.type === 'choice' && value.detail !== undefined ? [value.detail] : []),
    ...(reason === null ? [] : [reason]),
  ];
}

/** The amounts of a money answer by source, in the order of the form; empty where nothing was spent. */
export function describeSources(
  question: Question,
  value: AnswerValue,
): { source: string; amount: string; millions: string }[] {
  if (value.type !== 'money-by-source' || question.type !== 'money-by-source') return [];
  return question.sources
    .filter(({ key }) => key in value.amounts)
    .map(({ key, label }) => {
      const name = value.names[key];
      const source = name === undefined ? label : `${label} (${name})`;
      const amount = value.amounts[key] ?? 0;
      return { source, amount: formatMoney(amount), millions: formatNumber(amount / MILLION) };
    });
}

/**
 * Which share of another answer a figure is: of the one that a hard limit holds it against.
 * @returns null where there is none, or where either has no figure.
 */
export function shareOf(
  questions: readonly Question[],
  question: Question,
  answers: Answers,
): { percent: string; of: Question } | null {
  const part = givenNumber(answers, question.key);
  for (const { when } of question.refuse) {
    if (when.rule !== 'greater-than-question') continue;
    const of = questions.find(({ key }) => key === when.question);
    const whole = givenNumber(answers, when.question);
    if (part === undefined || of === undefined || whole === undefined || whole === 0) return null;
    return { percent: formatPercent(part, whole), of };
  }
  return null;
}
