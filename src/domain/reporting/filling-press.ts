import { codeOf } from '../text/code-of.ts';
import { findHardFailure } from './checks.ts';
import { givenValue, type AnswerValue } from './answers.ts';
import { fieldOf, partsGiven, readAnswer, zeroOf } from './fields/index.ts';
import { reasonFor } from './reasons.ts';
import type { Cursor, FillingAdvance, FillingInput, FillingNote, ReadingTools } from './filling-types.ts';
import { keepParts } from './filling-group.ts';
import { cursorAfterAnswer, readBackEmptied, readBackFirst, validateAnswer } from './filling-keep.ts';
import { cursorAfter, detailCursor, placeBefore, type Place } from './filling-places.ts';
import { placeInAdded, placeInPart } from './filling-rows.ts';
import { takeTyped } from './filling-reason.ts';
import type { Question } from './form-schema.ts';
import { withAnswer, type Filling } from './filling-context.ts';

export type Press = Extract<FillingInput, { number: number }>;

/** Takes a button under a question. */
export function takePress(
  filling: Filling,
  cursor: Place,
  question: Question,
  press: Press,
  tools: ReadingTools,
): FillingAdvance {
  const { key } = question;
  const { editing } = cursor;
  const stale: FillingAdvance = { cursor, note: { kind: 'stale' }, change: null };
  const to = (next: Cursor, note: FillingNote | null = null): FillingAdvance => ({ cursor: next, note, change: null });
  const given = givenValue(filling.answers, key);
  const field = fieldOf(question.type);
  switch (press.kind) {
    case 'jump':
    case 'explain':
      return stale;
    case 'back':
      return to(placeBefore(filling, cursor, question));
    case 'later': {
      const answer = { state: 'later' } as const;
      const next = cursorAfter(withAnswer(filling, key, answer), question, editing);
      return { cursor: next, note: { kind: 'postponed', key }, change: { key, answer } };
    }
    case 'keep': {
      const previous = givenValue(filling.previous, key);
      return previous === undefined || !question.keepPrevious
        ? stale
        : validateAnswer(filling, cursor, question, previous);
    }
    case 'nil':
    case 'none': {
      const empty = emptyValue(question, press.kind);
      if (empty === null) return stale;
      return readBackEmptied(filling, cursor, question, empty) ?? validateAnswer(filling, cursor, question, empty);
    }
    case 'option': {
      const value = field.press?.(question, press.index, given) ?? null;
      if (value === null) return stale;
      const detail = detailCursor(question, value, editing);
      if (detail !== null) return to(detail);
      const advance = validateAnswer(filling, cursor, question, value);
      // Options are gathered until the person says that these are all.
      if (field.gathers === undefined || advance.change === null) return advance;
      return { ...advance, cursor: { at: 'question', key, editing, more: true } };
    }
    case 'source': {
      const source = field.bySource?.list(question)[press.index];
      if (source === undefined) return stale;
      const asked: Place = { at: 'amount', key, source: source.key, editing };
      const amount = cursor.at === 'question' ? cursor.unsourced : undefined;
      if (amount === undefined) return to(asked);
      // The amount that was typed before its source is the one that is asked for.
      const reading = readAnswer(question, amount, { ...tools, place: source.key, current: given });
      return reading.kind === 'value' ? validateAnswer(filling, asked, question, reading.value) : to(asked);
    }
    case 'source-out': {
      const source = field.bySource?.list(question)[press.index];
      if (source === undefined || given === undefined || field.bySource?.has(given, source.key) !== true) return stale;
      const value = field.bySource.without(given, source.key);
      const note = { kind: 'source-out', key, source: source.key } as const;
      // That nothing was spent at all nobody has said: without its last source the question waits for its answer again.
      if (field.bySource.lines(question, value).length === 0)
        return { cursor: { at: 'question', key, editing }, note, change: { key, answer: null } };
      const first = readBackFirst(filling, cursor, question, value);
      if (first !== null) return first;
      const answer = { state: 'given', value, reason: reasonFor(filling, question, value, null) } as const;
      return { cursor: { at: 'question', key, editing }, note, change: { key, answer } };
    }
    case 'done': {
      if (given === undefined) return stale;
      const block = findHardFailure(filling, question, given);
      if (block !== null) return to(cursor, { kind: 'blocked', key, ...block });
      const { cursor: next, contradicted } = cursorAfterAnswer(filling, question, editing);
      return to(next, contradicted === undefined ? null : { kind: 'saved', key, contradicted });
    }
    case 'candidate': {
      // The button of an earlier doubt, in the place of which something else is asked now.
      if (press.shown !== undefined && press.shown !== codeOfChoices(cursor)) return stale;
      if (cursor.at === 'reason') return takeTyped(filling, cursor, question, press.index) ?? stale;
      const value = cursor.at === 'candidates' ? cursor.values[press.index] : undefined;
      const parts = partsGiven(value);
      if (parts !== null) return keepParts(filling, question, cursor, parts);
      return value === undefined ? stale : validateAnswer(filling, cursor, question, value);
    }
    case 'add': {
      const next = placeInAdded(filling, question, tools.newRow, editing);
      return next === null ? stale : to(next);
    }
    case 'part': {
      const next = placeInPart(filling, question, press.index, editing);
      if (next !== null) return to(next);
      return field.composed?.repeats === true ? to(cursor, { kind: 'row-gone', key }) : stale;
    }
    case 'remove': {
      const begun = given === undefined ? undefined : field.gathers?.restart?.();
      if (begun === undefined) return stale;
      const first = readBackFirst(filling, cursor, question, begun);
      return (
        first ?? {
          cursor: { at: 'question', key, editing },
          note: { kind: 'emptied', key },
          change: { key, answer: null },
        }
      );
    }
  }
}

/** Returns what "Không phát sinh" or "Không có" means for a question; null where it means nothing, or is not offered. */
export function emptyValue(question: Question, pressed: 'nil' | 'none'): AnswerValue | null {
  const { nil, none, bySource } = fieldOf(question.type);
  const zero = pressed === 'none' ? zeroOf(question) : null;
  if (zero !== null) return zero;
  // Under sources of money there always is a button that says that nothing was spent.
  const offered = pressed === 'nil' ? question.nilButton : question.noneButton || bySource !== undefined;
  if (!offered) return null;
  return (pressed === 'nil' ? (nil ?? none) : none)?.() ?? null;
}

/** Returns the code of the choices that are offered at a place; 0 where there are none. */
export function codeOfChoices(cursor: Cursor): number {
  switch (cursor.at) {
    case 'candidates':
      return codeOf(cursor.values);
    case 'reason':
      return codeOf(cursor.typed ?? null);
    default:
      return 0;
  }
}
