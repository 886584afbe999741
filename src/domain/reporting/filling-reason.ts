import { searchKey } from '../text/normalize.ts';
import { givenValue, type AnswerValue } from './answers.ts';
import { figuresIn, withoutCorrecting } from './correction-text.ts';
import { fieldOf, readAnswer } from './fields/index.ts';
import type { Reading, Refusal } from './fields/field-type.ts';
import type { Cursor, FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import { acceptAnswer, validateAnswer } from './filling-keep.ts';
import { detailCursor } from './filling-places.ts';
import { reasonFor } from './reasons.ts';
import type { Question } from './form-schema.ts';
import type { Filling } from './filling-context.ts';
import { isSameValue } from './same-value.ts';

/** The place at which a reason is asked. */
type AtReason = Extract<Cursor, { at: 'reason' }>;

/** The longest reason, in characters. */
const LONGEST_REASON = 1000;

/** An amount whose source is not said. */
const UNSOURCED: Extract<Reading, { kind: 'refused' }> = { kind: 'refused', refusal: { kind: 'choose-source' } };

/** The most words in which an amount and its source are said. */
const LONGEST_SOURCED = 12;

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
 * Takes what was typed where a reason is asked. What is plainly the answer corrected is that; a text that only holds
 * what may be it may be a reason too, which is asked.
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
  const found = findCorrection(filling, cursor, question, written, tools);
  if (found?.plain === true) return takeCorrected(filling, cursor, question, found.reading);
  const refusal = findReasonRefusal(written);
  if (refusal !== null) return stay({ kind: 'refused', key, refusal });
  if (found === null || found.reading.kind === 'candidates') return acceptReason(filling, cursor, question, written);
  const value = found.reading.kind === 'value' ? found.reading.value : null;
  return { cursor: { ...cursor, typed: { text: written, value } }, note: null, change: null };
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
  if (index === 0)
    return takeCorrected(
      filling,
      cursor,
      question,
      typed.value === null ? UNSOURCED : { kind: 'value', value: typed.value },
    );
  return index === 1 ? acceptReason(filling, cursor, question, typed.text) : null;
}

function words(text: string): string[] {
  return searchKey(text).match(/\p{L}+/gu) ?? [];
}

/** Finds what may be the answer in a text: plainly, or among other words; null where there is nothing. */
function findCorrection(
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
  const place = bySource?.changed(value, current) ?? onlySource(question, value);
  if (bySource !== undefined)
    for (const words of wordsWithFigure(written)) {
      const reading = read(words, null);
      if (isOther(reading)) return { reading, plain: false };
    }
  for (const { text, plain } of figuresIn(question, written)) {
    const reading = read(text, place);
    if (plain || isOther(reading)) return { reading, plain };
    const amount = reading.kind === 'refused' && reading.refusal.kind === 'choose-source' && /\p{L}/u.test(text);
    if (amount) return { reading, plain: false };
  }
  return null;
}

/** The runs of words in a sentence that hold a figure and may say an amount with its source, the longest first. */
function wordsWithFigure(text: string): string[] {
  const words = text.split(/\s+/);
  const lengths = Array.from({ length: LONGEST_SOURCED }, (_one, at) => LONGEST_SOURCED - at);
  return lengths
    .flatMap((length) => words.map((_word, at) => words.slice(at, at + length).join(' ')))
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

/** Takes the answer that takes the place of the doubtful one, as if it had been typed at the question. */
function takeCorrected(filling: Filling, cursor: AtReason, question: Question, reading: Reading): FillingAdvance {
  const { key, editing } = cursor;
  const { typed: _asked, ...here } = cursor;
  switch (reading.kind) {
    case 'refused': {
      // A source is chosen where its buttons are.
      const chosen = reading.refusal.kind === 'choose-source';
      const next: Cursor = chosen ? { at: 'question', key, editing } : here;
      return { cursor: next, note: { kind: 'refused', key, refusal: reading.refusal }, change: null };
    }
    case 'candidates':
      return {
        cursor: { at: 'candidates', key, values: reading.values, source: null, editing },
        note: null,
        change: null,
      };
    case 'value': {
      const detail = detailCursor(question, reading.value, editing);
      if (detail !== null) return { cursor: detail, note: null, change: null };
      const advance = validateAnswer(filling, here, question, reading.value);
      return advance.note?.kind === 'blocked' ? { ...advance, cursor: { at: 'question', key, editing } } : advance;
    }
  }
}

function acceptReason(filling: Filling, cursor: AtReason, question: Question, written: string): FillingAdvance {
  const { typed: _asked, ...here } = cursor;
  const reason = reasonFor(filling, question, cursor.value, written);
  return acceptAnswer(filling, here, question, cursor.value, reason);
}
