import { givenValue } from './answers.ts';
import { amountIn } from './correction-text.ts';
import { tellLeft } from './doubted-amount.ts';
import { fieldOf } from './fields/index.ts';
import type { Reading } from './fields/field-type.ts';
import { findCorrection, UNSOURCED, type AtReason } from './find-correction.ts';
import { isMoneyElsewhere } from './money-elsewhere.ts';
import { findReasonRefusal } from './reason-words.ts';
import type { Cursor, FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import { acceptAnswer, validateAnswer } from './filling-keep.ts';
import { detailCursor } from './filling-places.ts';
import { reasonFor } from './reasons.ts';
import type { Question } from './form-schema.ts';
import type { Filling } from './filling-context.ts';

/**
 * Takes what was typed where a reason is asked. What is plainly the answer corrected is that; a text that only holds
 * what may be it may be a reason too, which is asked. So is an amount of money where the reason of something else is asked.
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
  const corrects = found?.plain === true;
  if (!(corrects && found.reading.kind === 'value') && isMoneyElsewhere(filling, question, written))
    return { cursor: { ...cursor, typed: { text: written, value: null } }, note: null, change: null };
  if (corrects) return takeCorrected(filling, cursor, question, found.reading, written);
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
  // An amount typed where the reason of something else is asked corrects nothing here.
  if (index === 0 && typed.value === null && fieldOf(question.type).bySource === undefined) return null;
  if (index === 0)
    return takeCorrected(
      filling,
      cursor,
      question,
      typed.value === null ? UNSOURCED : { kind: 'value', value: typed.value },
      typed.text,
    );
  return index === 1 ? acceptReason(filling, cursor, question, typed.text) : null;
}

/** Takes the answer that takes the place of the doubtful one, as if it had been typed at the question. */
function takeCorrected(
  filling: Filling,
  cursor: AtReason,
  question: Question,
  reading: Reading,
  written: string,
): FillingAdvance {
  const { key, editing } = cursor;
  const { typed: _asked, ...here } = cursor;
  switch (reading.kind) {
    case 'refused': {
      // A source is chosen where its buttons are.
      const chosen = ['choose-source', 'which-source'].includes(reading.refusal.kind);
      const unsourced = reading.refusal.kind === 'choose-source' ? amountIn(question, written) : null;
      const next: Cursor = chosen
        ? { at: 'question', key, editing, ...(unsourced === null ? {} : { unsourced }) }
        : here;
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
      const given = givenValue(filling.answers, key);
      const advance = tellLeft(
        question,
        given,
        cursor.value,
        reading.value,
        validateAnswer(filling, here, question, reading.value),
      );
      return advance.note?.kind === 'blocked' ? { ...advance, cursor: { at: 'question', key, editing } } : advance;
    }
  }
}

function acceptReason(filling: Filling, cursor: AtReason, question: Question, written: string): FillingAdvance {
  const { typed: _asked, ...here } = cursor;
  const reason = reasonFor(filling, question, cursor.value, written);
  return acceptAnswer(filling, here, question, cursor.value, reason);
}
