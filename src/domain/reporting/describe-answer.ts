import {
  formatCount,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
} from '../text/vietnamese-format.ts';
import { givenNumber, totalMoney, type Answer, type Answers, type AnswerValue } from './answers.ts';
import { MILLION } from './fields/money.ts';
import type { Question } from './form-schema.ts';

/** Under which part of a written report an answer stands. */
export type ReportPart = 'results' | 'money' | 'words';

/** Where an answer to this question stands in a written report. */
export function partOf(question: Question): ReportPart {
  switch (question.type) {
    case 'money':
    case 'money-by-source':
      return 'money';
    case 'long-text':
      return 'words';
    default:
      return 'results';
  }
}

/** The unit in which the figures of a question are written; empty where it has none. */
export function unitOf(question: Question): string {
  switch (question.type) {
    case 'integer':
    case 'decimal':
    case 'calculated':
      return question.unit;
    case 'percent':
    case 'percent-range':
      return '%';
    case 'money':
    case 'money-by-source':
      return 'triệu đồng';
    default:
      return '';
  }
}

/**
 * A value as a document writes it, in plain Vietnamese words.
 * @param withUnit false for a column that has its unit, and what there is to say besides, in columns beside it.
 */
export function describeValue(question: Question, value: AnswerValue, withUnit = true): string {
  const inUnit = (figure: string): string => (withUnit ? `${figure} ${unitOf(question)}`.trim() : figure);
  switch (value.type) {
    case 'integer':
      return withUnit ? inUnit(formatCount(value.number)) : formatNumber(value.number);
    case 'decimal':
      return inUnit(formatNumber(value.number));
    case 'percent':
      return withUnit ? `${formatNumber(value.number)}%` : formatNumber(value.number);
    case 'percent-range': {
      const { from, to } = value;
      const range = from === to ? formatNumber(from) : `${formatNumber(from)} - ${formatNumber(to)}`;
      return withUnit ? `${range}%` : range;
    }
    case 'money':
      return withUnit ? formatMoney(value.amount) : formatNumber(value.amount / MILLION);
    case 'money-by-source': {
      const total = totalMoney(value);
      return withUnit ? formatMoney(total) : formatNumber(total / MILLION);
    }
    case 'date':
      return formatDate(value.date);
    case 'year':
      return String(value.year);
    case 'phone':
      return formatPhone(value.phone);
    case 'yes-no':
      return value.yes ? 'Có' : 'Không';
    case 'choice': {
      const label =
        question.type === 'choice' ? question.options.find(({ key }) => key === value.option)?.label : undefined;
      const chosen = label ?? value.option;
      return value.detail === undefined || !withUnit ? chosen : `${chosen} (${value.detail})`;
    }
    case 'choices': {
      const options = question.type === 'choices' ? question.options : [];
      const chosen = options.filter(({ key }) => value.options.includes(key)).map(({ label }) => label);
      return chosen.length === 0 ? 'Không có' : chosen.join('; ');
    }
    case 'unit':
    case 'facility':
      return value.name;
    case 'task':
      return `${value.code}. ${value.title}`;
    case 'photo':
    case 'document':
      return value.files.length === 0 ? 'Không có' : `${formatCount(value.files.length)} tệp`;
    case 'location':
      return `${value.latitude.toFixed(4)}, ${value.longitude.toFixed(4)}`;
    case 'text':
    case 'long-text':
      return value.text === '' ? 'Không có' : value.text;
    case 'group':
      return describeParts(question, value.items);
    case 'repeat-group':
      return value.rows.length === 0
        ? 'Không có'
        : value.rows.map((row, at) => `(${at + 1}) ${describeParts(question, row)}`).join('; ');
  }
}

/** The parts of a group, or of one row, with what was answered. */
function describeParts(question: Question, items: Answers): string {
  const parts: readonly Question[] = 'items' in question ? question.items : [];
  return parts
    .filter(({ key }) => items[key] !== undefined)
    .map((part) => `${part.shortLabel}: ${describeAnswer(part, items[part.key])}`)
    .join(', ');
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
 * Which share of another answer a figure is: of the one of which the form says that it is a part.
 * @returns null where there is none, or where either has no figure.
 */
export function shareOf(
  questions: readonly Question[],
  question: Question,
  answers: Answers,
): { percent: string; of: Question } | null {
  const { partOf: wholeKey } = question;
  const of = questions.find(({ key }) => key === wholeKey);
  const part = givenNumber(answers, question.key);
  const whole = wholeKey === undefined ? undefined : givenNumber(answers, wholeKey);
  if (part === undefined || of === undefined || whole === undefined || whole === 0) return null;
  return { percent: formatPercent(part, whole), of };
}
