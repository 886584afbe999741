import { searchKey } from '../text/normalize.ts';
import { givenValue } from './answers.ts';
import { fieldOf, readAnswer } from './fields/index.ts';
import type { Reading, Refusal } from './fields/field-type.ts';
import type { Cursor, FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import { acceptAnswer, validateAnswer } from './filling-keep.ts';
import type { Question } from './form-schema.ts';
import type { Filling } from './filling-context.ts';

/** The place at which a reason is asked. */
type AtReason = Extract<Cursor, { at: 'reason' }>;

/** The longest reason, in characters. */
const LONGEST_REASON = 1000;

/** Words that may stand beside a figure without making it a sentence. */
const FIGURE_WORDS = new Set([
  'ty',
  'trieu',
  'tr',
  'nghin',
  'ngan',
  'k',
  'dong',
  'd',
  'vnd',
  'tu',
  'den',
  'phan',
  'tram',
]);

/** Words that only say that something is as it is. */
const NO_REASONS = new Set(
  'ok oke okay uh um u vang da dung roi chinh xac chuan sai khong ko nhu vay the nay nhe a test thu abc'.split(' '),
);

/** Returns why a reason is not taken: it is too long, or says nothing; null where it is taken. */
export function findReasonRefusal(reason: string): Refusal | null {
  const { length } = Array.from(reason);
  if (length > LONGEST_REASON) return { kind: 'too-long', length, maximum: LONGEST_REASON };
  const said = words(reason).join(' ').replaceAll('so lieu', '');
  const saying = said.split(' ').filter((word) => word !== '' && !NO_REASONS.has(word));
  return saying.length < 2 ? { kind: 'no-reason' } : null;
}

/**
 * Takes what was typed where a reason is asked. A figure alone is the figure corrected; one with words may be that or a
 * reason, which is asked.
 */
export function takeReason(
  filling: Filling,
  cursor: AtReason,
  question: Question,
  written: string,
  tools: ReadingTools,
): FillingAdvance {
  const { key, message } = cursor;
  const stay = (note: FillingNote): FillingAdvance => ({ cursor, note, change: null });
  if (written === '') return stay({ kind: 'reason-needed', key, message });
  const figure = readFigure(filling, cursor, question, written, tools);
  if (figure !== null && isFigureAlone(question, written)) return takeFigure(filling, cursor, question, figure);
  const refusal = findReasonRefusal(written);
  if (refusal !== null) return stay({ kind: 'refused', key, refusal });
  if (figure?.kind !== 'value') return acceptReason(filling, cursor, question, written);
  return { cursor: { ...cursor, typed: { text: written, value: figure.value } }, note: null, change: null };
}

/** Takes the button that says what was typed: the figure corrected (0), or the reason (1). */
export function takeTyped(
  filling: Filling,
  cursor: AtReason,
  question: Question,
  index: number,
): FillingAdvance | null {
  const { typed } = cursor;
  if (typed === undefined) return null;
  if (index === 0) return takeFigure(filling, cursor, question, { kind: 'value', value: typed.value });
  return index === 1 ? acceptReason(filling, cursor, question, typed.text) : null;
}

/** Returns whether a text is a figure of the question, with its unit or without, and nothing else. */
export function isFigureAlone(question: Question, text: string): boolean {
  const { figure, unitOf } = fieldOf(question.type);
  if (figure === undefined || !/\d/.test(text)) return false;
  const unit = new Set(words(unitOf?.(question) ?? ''));
  return words(text).every((word) => FIGURE_WORDS.has(word) || unit.has(word));
}

function words(text: string): string[] {
  return searchKey(text).match(/\p{L}+/gu) ?? [];
}

/** Reads a figure of the question; null where it has none, or the text is none. */
function readFigure(
  { answers }: Filling,
  { key, value }: AtReason,
  question: Question,
  written: string,
  tools: ReadingTools,
): Reading | null {
  const { figure, bySource } = fieldOf(question.type);
  if (figure === undefined) return null;
  const current = givenValue(answers, key);
  const place = bySource?.changed(value, current) ?? null;
  const reading = readAnswer(question, written, { ...tools, place, current });
  return reading.kind === 'refused' && !isFigureAlone(question, written) ? null : reading;
}

/** Takes the figure that takes the place of the doubtful one, as if it had been typed at the question. */
function takeFigure(filling: Filling, cursor: AtReason, question: Question, reading: Reading): FillingAdvance {
  const { key, editing } = cursor;
  const { typed: _asked, ...here } = cursor;
  switch (reading.kind) {
    case 'refused':
      return { cursor: here, note: { kind: 'refused', key, refusal: reading.refusal }, change: null };
    case 'candidates':
      return {
        cursor: { at: 'candidates', key, values: reading.values, source: null, editing },
        note: null,
        change: null,
      };
    case 'value': {
      const advance = validateAnswer(filling, here, question, reading.value);
      return advance.note?.kind === 'blocked' ? { ...advance, cursor: { at: 'question', key, editing } } : advance;
    }
  }
}

function acceptReason(filling: Filling, cursor: AtReason, question: Question, written: string): FillingAdvance {
  const { typed: _asked, ...here } = cursor;
  const reason = joinReasons(filling, question, written, cursor.because);
  return acceptAnswer(filling, here, question, cursor.value, reason);
}

/** A second reason, for another line of money, stands beside the first. */
function joinReasons(filling: Filling, question: Question, reason: string, because: string | undefined): string {
  const kept = filling.answers[question.key];
  const byLine = fieldOf(question.type).bySource !== undefined && because === undefined;
  const before = kept?.state === 'given' && byLine ? kept.reason : null;
  return before === null ? reason : `${before}\n${reason}`;
}
