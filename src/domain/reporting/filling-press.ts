import { givenValue, type AnswerValue } from './answers.ts';
import type { Cursor, FillingAdvance, FillingInput, FillingNote } from './filling-types.ts';
import { keep, leave, offer } from './filling-keep.ts';
import { cursorAfter, placeBefore, type Place } from './filling-places.ts';
import { detailOf } from './filling-text.ts';
import type { Question } from './form-schema.ts';
import { partsOf, withAnswer, type Filling } from './known.ts';

export type Press = Extract<FillingInput, { number: number }>;

/** Takes a button under a question. */
export function takePress(filling: Filling, cursor: Place, question: Question, press: Press): FillingAdvance {
  const { key } = question;
  const { editing } = cursor;
  const stale: FillingAdvance = { cursor, note: { kind: 'stale' }, change: null };
  const to = (next: Cursor, note: FillingNote | null = null): FillingAdvance => ({ cursor: next, note, change: null });
  const given = givenValue(filling.answers, key);
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
      return previous === undefined || !question.keepPrevious ? stale : offer(filling, cursor, question, previous);
    }
    case 'nil':
    case 'none': {
      const empty = emptyValue(question, press.kind);
      return empty === null ? stale : offer(filling, cursor, question, empty);
    }
    case 'option': {
      const value = valueOfOption(question, press.index, given);
      if (value === null) return stale;
      const detail = detailOf(question, value);
      if (detail !== null) return to({ at: 'detail', key, option: detail, editing });
      const advance = offer(filling, cursor, question, value);
      // Options are gathered until the person says that these are all.
      if (question.type !== 'choices' || advance.change === null) return advance;
      return { ...advance, cursor: { at: 'question', key, editing } };
    }
    case 'source': {
      const source = question.type === 'money-by-source' ? question.sources[press.index] : undefined;
      return source === undefined ? stale : to({ at: 'amount', key, source: source.key, editing });
    }
    case 'done': {
      if (given === undefined) return stale;
      const { cursor: next, contradicted } = leave(filling, question, editing);
      return to(next, contradicted === undefined ? null : { kind: 'saved', key, contradicted });
    }
    case 'candidate': {
      const value = cursor.at === 'candidates' ? cursor.values[press.index] : undefined;
      return value === undefined ? stale : offer(filling, cursor, question, value);
    }
    case 'add': {
      const next = placeInside(filling, question, null, editing);
      return next === null ? stale : to(next);
    }
    case 'part': {
      const next = placeInside(filling, question, press.index, editing);
      return next === null ? stale : to(next);
    }
    case 'remove': {
      if (given?.type !== 'photo' && given?.type !== 'document') return stale;
      return keep(filling, cursor, question, { ...given, files: [] }, null);
    }
  }
}

/** "Không phát sinh" is zero for a count and no source for money; "Không có" is no text, no source, no row, no file. */
function emptyValue(question: Question, pressed: 'nil' | 'none'): AnswerValue | null {
  if (pressed === 'nil' ? !question.nilButton : !question.noneButton) return null;
  switch (question.type) {
    case 'integer':
    case 'decimal':
      return pressed === 'nil' ? { type: question.type, number: 0 } : null;
    case 'money':
      return pressed === 'nil' ? { type: 'money', amount: 0 } : null;
    case 'money-by-source':
      return { type: 'money-by-source', amounts: {}, names: {} };
    case 'text':
    case 'long-text':
      return { type: question.type, text: '' };
    case 'choices':
      return { type: 'choices', options: [] };
    case 'photo':
    case 'document':
      return { type: question.type, files: [] };
    case 'repeat-group':
      return { type: 'repeat-group', rows: [] };
    default:
      return null;
  }
}

/** A pressed option: one, or one more or less of several. */
function valueOfOption(question: Question, index: number, given: AnswerValue | undefined): AnswerValue | null {
  if (question.type === 'yes-no') return index > 1 ? null : { type: 'yes-no', yes: index === 0 };
  if (question.type !== 'choice' && question.type !== 'choices') return null;
  const option = question.options[index];
  if (option === undefined) return null;
  if (question.type === 'choice') return { type: 'choice', option: option.key };
  const chosen = given?.type === 'choices' ? given.options : [];
  const wanted = chosen.includes(option.key) ? chosen.filter((one) => one !== option.key) : [...chosen, option.key];
  return { type: 'choices', options: question.options.map(({ key }) => key).filter((one) => wanted.includes(one)) };
}

/** The place in a part of a group or in a row; a new row where none is named. */
function placeInside(filling: Filling, question: Question, index: number | null, editing: boolean): Cursor | null {
  const { key } = question;
  if (question.type === 'group' && index !== null) {
    const part = partsOf(filling, question, null).questions[index];
    if (part === undefined) return null;
    return { at: 'inside', key, row: null, place: { at: 'question', key: part.key, editing: true }, editing };
  }
  if (question.type !== 'repeat-group') return null;
  const given = givenValue(filling.answers, key);
  const rows = given?.type === 'repeat-group' ? given.rows.length : 0;
  const [first] = partsOf(filling, question, rows).questions;
  if (index === null) {
    if (rows >= question.maxRows || first === undefined) return null;
    return { at: 'inside', key, row: rows, place: { at: 'question', key: first.key, editing: false }, editing };
  }
  return index < rows ? { at: 'inside', key, row: index, place: { at: 'review', editing: false }, editing } : null;
}
