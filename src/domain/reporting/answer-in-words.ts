import { MILLION } from '../text/parse-money.ts';
import { formatCount, formatMoney, formatNumber } from '../text/vietnamese-format.ts';
import type { Answer, AnswerValue } from './answers.ts';
import { describeAnswer, describeValue } from './describe-answer.ts';
import type { AnswerDescription, DescribedParts } from './fields/answer-description.ts';
import type { Question } from './form-schema.ts';

/** Said where the person answered that there is nothing. */
const NONE = 'Không có';
/** Said of money that came from no source. */
const NO_MONEY = 'không phát sinh kinh phí';

/**
 * Writes what an answer says as a document does, in plain Vietnamese words. What has no figure says so, and is never
 * zero.
 * @param withUnit false for a column that has its unit, and what there is to say besides, in columns beside it.
 */
export function writeDescription(said: AnswerDescription, withUnit = true): string {
  switch (said.kind) {
    case 'open':
      return 'chưa trả lời';
    case 'later':
      return 'chưa có số';
    case 'name':
      return said.name;
    case 'text':
      return said.text === '' ? NONE : said.text;
    case 'quantity': {
      // A whole quantity of tasks is counted as things are: "01 lớp".
      const counted = said.counted || (said.number > 0 && Number.isInteger(said.number));
      const figure = counted && withUnit ? formatCount(said.number) : formatNumber(said.number);
      return withUnit ? `${figure} ${said.unit}`.trim() : figure;
    }
    case 'percent': {
      const [from, to] = [formatNumber(said.from), formatNumber(said.to)];
      return `${said.from === said.to ? from : `${from} - ${to}`}${withUnit ? '%' : ''}`;
    }
    case 'money':
      return withUnit ? formatMoney(said.amount) : formatNumber(said.amount / MILLION);
    case 'sources':
      if (withUnit && said.sources.length === 0) return NO_MONEY;
      return withUnit ? formatMoney(said.total) : formatNumber(said.total / MILLION);
    case 'yes-no':
      return said.yes ? 'Có' : 'Không';
    case 'choice':
      return said.detail === undefined || !withUnit ? said.label : `${said.label} (${said.detail})`;
    case 'choices':
      return said.labels.length === 0 ? NONE : said.labels.join('; ');
    case 'task':
      return `${said.code}. ${said.title}`;
    case 'files':
      return said.names.length === 0 ? NONE : `${formatCount(said.names.length)} tệp`;
    case 'parts':
      return writeParts(said);
    case 'rows':
      return said.rows.length === 0 ? NONE : said.rows.map((row, at) => `(${at + 1}) ${writeParts(row)}`).join('; ');
  }
}

/** Writes a value as a document does. */
export function writeValue(question: Question, value: AnswerValue): string {
  return writeDescription(describeValue(question, value));
}

/** Writes an answer as a document does; `withUnit` false for a column that has its unit in another beside it. */
export function writeAnswer(question: Question, answer: Answer | undefined, withUnit = true): string {
  return writeDescription(describeAnswer(question, answer), withUnit);
}

/**
 * Writes an answer as a clause of a report: in the words that the form has for it, else led by its label. That there was
 * nothing to count is said as such, and never left out.
 */
export function writeSentence(question: Question, answer: Answer | undefined): string {
  const said = describeAnswer(question, answer);
  if (said.kind === 'quantity' && said.number === 0) return `${question.shortLabel}: không có`;
  const sentence = said.kind === 'choice' ? said.sentence : said.kind === 'quantity' ? question.sentence : undefined;
  if (sentence === undefined) return `${question.shortLabel}: ${writeDescription(said)}`;
  if (said.kind === 'choice') return said.detail === undefined ? sentence : `${sentence} (${said.detail})`;
  return sentence.replace('{value}', writeFigure(said));
}

function writeFigure(said: AnswerDescription): string {
  if (said.kind !== 'quantity') return writeDescription(said);
  return said.counted ? formatCount(said.number) : formatNumber(said.number);
}

function writeParts({ parts }: DescribedParts): string {
  return parts.map(({ label, answer }) => `${label}: ${writeWithSources(answer)}`).join(', ');
}

/** Writes what an answer says, money with what came from which source. */
export function writeWithSources(said: AnswerDescription): string {
  const sources = writeSources(said).map(({ source, amount }) => `${source}: ${amount}`);
  return `${writeDescription(said)}${sources.length === 0 ? '' : ` (${sources.join('; ')})`}`;
}

/** Writes what there is to say of an answer besides its figure, in a line each: sources, a detail, the reason given. */
export function writeNotes(question: Question, answer: Answer | undefined): string[] {
  const said = describeAnswer(question, answer);
  return [
    ...writeSources(said).map(({ source, millions }) => `${source}: ${millions} triệu đồng`),
    ...(said.kind === 'choice' && said.detail !== undefined ? [said.detail] : []),
    ...(answer?.state !== 'given' || answer.reason === null ? [] : [answer.reason]),
  ];
}

/** Writes the amounts of a money answer by source, in the order of the form; empty where nothing was spent. */
export function writeSources(said: AnswerDescription): { source: string; amount: string; millions: string }[] {
  if (said.kind !== 'sources') return [];
  return said.sources.map(({ label, name, amount }) => ({
    source: name === undefined ? label : `${label} (${name})`,
    amount: formatMoney(amount),
    millions: formatNumber(amount / MILLION),
  }));
}
