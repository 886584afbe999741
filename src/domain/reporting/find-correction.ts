import { holdsAmount } from '../text/money-scale.ts';
import { givenValue, type AnswerValue } from './answers.ts';
import { figuresSaidIn, withoutCorrecting } from './correction-text.ts';
import { fieldOf, readAnswer } from './fields/index.ts';
import type { Reading } from './fields/field-type.ts';
import { areAmounts } from './fields/sourced-amount.ts';
import type { Cursor, ReadingTools } from './filling-types.ts';
import type { Question } from './form-schema.ts';
import type { Filling } from './filling-context.ts';
import { isSameValue } from './same-value.ts';

/** The place at which a reason is asked. */
export type AtReason = Extract<Cursor, { at: 'reason' }>;

/** An amount whose source is not said. */
export const UNSOURCED: Extract<Reading, { kind: 'refused' }> = {
  kind: 'refused',
  refusal: { kind: 'choose-source' },
};

/** Several amounts, of which one has no source. */
const PARTLY_SOURCED: Extract<Reading, { kind: 'refused' }> = { kind: 'refused', refusal: { kind: 'which-source' } };

/** The most words in which an amount and its source are said. */
const LONGEST_SOURCED = 12;

/** Finds what may be the answer in a text: plainly, or among other words; null where there is nothing. */
export function findCorrection(
  { answers }: Filling,
  { key, value }: AtReason,
  question: Question,
  written: string,
  tools: ReadingTools,
): { reading: Reading; plain: boolean } | null {
  const { figure, bySource, takesWords, looksUp } = fieldOf(question.type);
  if (takesWords === true || looksUp !== undefined) return null;
  const current = givenValue(answers, key);
  const read = (text: string, place: string | null): Reading =>
    readAnswer(question, text, { ...tools, place, current });
  const isOther = (reading: Reading): boolean => reading.kind === 'value' && !isSameFigure(reading.value, value);
  const bare = withoutCorrecting(question, written);
  if (figure === undefined || bySource !== undefined) {
    const reading = read(bare, null);
    if (isOther(reading) || (bySource !== undefined && reading.kind === 'candidates')) return { reading, plain: true };
  }
  if (figure === undefined) return null;
  if ('sources' in question && areAmounts(question, bare)) return { reading: PARTLY_SOURCED, plain: true };
  if (bySource !== undefined) {
    const reading = readWithin(question, written, current, tools);
    if (reading !== null && isOther(reading.said)) return { reading: reading.all, plain: false };
  }
  const place = bySource?.changed(value, current) ?? onlySource(question, value);
  for (const { text, plain } of figuresSaidIn(question, written)) {
    const reading = read(text, place);
    if (plain || isOther(reading)) return { reading, plain };
    const amount = reading.kind === 'refused' && reading.refusal.kind === 'choose-source' && /\p{L}/u.test(text);
    if (amount) return { reading, plain: false };
  }
  return null;
}

/**
 * Reads the amounts with their sources that stand in a sentence; null where there are none. `said` is what they come to,
 * `all` the same, or that a source is missing where another amount stands beside them without one.
 */
function readWithin(
  question: Question,
  written: string,
  current: AnswerValue | undefined,
  tools: ReadingTools,
): { said: Reading; all: Reading } | null {
  let value = current;
  const rests: string[] = [];
  for (const piece of written.split(/[;\n]+|,(?!\d)/u)) {
    const { read, rest } = readPiece(question, piece, value, tools);
    value = read;
    rests.push(rest);
  }
  if (value === undefined || value === current) return null;
  const said: Reading = { kind: 'value', value };
  return { said, all: rests.some(holdsAmount) ? PARTLY_SOURCED : said };
}

/** Reads amounts with their sources in a piece of a sentence, the longest runs of words first; `rest` is what is left of it. */
function readPiece(
  question: Question,
  piece: string,
  known: AnswerValue | undefined,
  tools: ReadingTools,
): { read: AnswerValue | undefined; rest: string } {
  for (const run of wordsWithFigure(piece)) {
    const reading = readAnswer(question, run, { ...tools, place: null, current: known });
    if (reading.kind === 'value') {
      const [before = '', ...after] = piece.split(run);
      const more = readPiece(question, after.join(run), reading.value, tools);
      return { read: more.read, rest: `${before} ${more.rest}` };
    }
  }
  return { read: known, rest: piece };
}

/** The runs of words in a sentence that hold a figure and may say an amount with its source, the longest first. */
function wordsWithFigure(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lengths = Array.from({ length: LONGEST_SOURCED }, (_one, at) => LONGEST_SOURCED - at);
  return lengths
    .flatMap((length) =>
      words.slice(0, Math.max(words.length - length + 1, 0)).map((_word, at) => words.slice(at, at + length).join(' ')),
    )
    .filter((run) => /\d/.test(run));
}

/** The source of money that has only one: an amount alone is of it. */
function onlySource(question: Question, value: AnswerValue): string | null {
  const lines = fieldOf(question.type).bySource?.lines(question, value) ?? [];
  return lines.length === 1 ? (lines[0]?.key ?? null) : null;
}

function isSameFigure(one: AnswerValue, other: AnswerValue): boolean {
  const { figure } = fieldOf(one.type);
  return figure === undefined ? isSameValue(one, other) : figure(one) === figure(other);
}
