import { givenValue, type Answer, type Answers, type AnswerValue } from './answers.ts';
import { findBlock, findDoubt } from './checks.ts';
import { readAnswer } from './fields/index.ts';
import type { Refusal } from './fields/field-type.ts';
import type { Question } from './form-schema.ts';

/** Where somebody is in a form. `editing`: after this answer, back to the review. */
export type Cursor = { editing: boolean } & (
  | { at: 'question'; key: string }
  /** The option is chosen, its detail is asked. */
  | { at: 'detail'; key: string; option: string }
  /** The source is chosen, its amount is asked. */
  | { at: 'amount'; key: string; source: string }
  /** The amount is kept, the name of the source is asked. */
  | { at: 'source-name'; key: string; source: string }
  /** What was typed can mean several things. */
  | { at: 'candidates'; key: string; values: AnswerValue[]; source: string | null }
  /** The value is unusual and is kept only with a reason; an empty message: it was returned, and is explained. */
  | { at: 'reason'; key: string; value: AnswerValue; message: string }
  | { at: 'review' }
);

/** What the filling of a form stands on. */
export interface Filling {
  /** The questions of the round's year, in order. */
  questions: readonly Question[];
  answers: Answers;
  /** The unit's approved answers of the year before. */
  previous: Answers;
  /** Questions that were returned and are still to be changed or explained: they come one after the other. */
  untouched?: readonly string[];
}

/** A message or a button. A press names the number of the question it was shown under. */
export type FillingInput =
  | { kind: 'text'; text: string }
  | { kind: 'other' }
  | { kind: 'jump'; number: number }
  /** Keeps a figure that was returned, with an explanation. */
  | { kind: 'explain'; number: number }
  | { kind: 'review' }
  | { kind: 'back'; number: number }
  | { kind: 'keep' | 'nil' | 'none' | 'later' | 'sources-done'; number: number }
  | { kind: 'option' | 'source' | 'candidate'; number: number; index: number };

/** What is said before the open question. */
export type FillingNote =
  | { kind: 'saved'; key: string }
  | { kind: 'postponed'; key: string }
  | { kind: 'refused'; key: string; refusal: Refusal }
  | { kind: 'blocked'; key: string; message: string; otherNumber: number | null }
  | { kind: 'reason-needed'; key: string; message: string }
  | { kind: 'stale' }
  | { kind: 'not-understood' };

export interface FillingAdvance {
  cursor: Cursor;
  note: FillingNote | null;
  /** The answer to keep, if one changed. */
  change: { key: string; answer: Answer } | null;
}

/** The first question that was returned, else the first without an answer, else the review. */
export function firstCursor({ questions, answers, untouched = [] }: Filling): Cursor {
  const returned = questions.find(({ key }) => untouched.includes(key));
  if (returned !== undefined) return { at: 'question', key: returned.key, editing: true };
  const open = questions.find(({ key }) => answers[key] === undefined);
  return open === undefined ? { at: 'review', editing: false } : { at: 'question', key: open.key, editing: false };
}

/** Takes one message or button of somebody who fills a form. A refused input changes neither answers nor place. */
export function advanceFilling(filling: Filling, cursor: Cursor, input: FillingInput): FillingAdvance {
  const stay = (note: FillingNote | null): FillingAdvance => ({ cursor, note, change: null });
  if (input.kind === 'other') return stay({ kind: 'not-understood' });
  if (input.kind === 'review') return { cursor: { at: 'review', editing: false }, note: null, change: null };
  if (input.kind === 'explain') return explain(filling, input.number, stay);
  if (input.kind === 'jump') return jump(filling, input.number, stay);
  if (cursor.at === 'review') return stay({ kind: input.kind === 'text' ? 'not-understood' : 'stale' });

  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return { cursor: firstCursor(filling), note: null, change: null };
  if (input.kind === 'text') return takeText(filling, cursor, question, input.text, stay);
  if (input.number !== question.number) return stay({ kind: 'stale' });
  return takePress(filling, cursor, question, input, stay);
}

type Place = Exclude<Cursor, { at: 'review' }>;
type Stay = (note: FillingNote | null) => FillingAdvance;
type Press = Exclude<FillingInput, { kind: 'text' | 'other' | 'jump' | 'explain' | 'review' }>;

function jump({ questions }: Filling, number: number, stay: Stay): FillingAdvance {
  const question = questions.find((candidate) => candidate.number === number);
  if (question === undefined) return stay({ kind: 'stale' });
  return { cursor: { at: 'question', key: question.key, editing: true }, note: null, change: null };
}

function explain({ questions, answers }: Filling, number: number, stay: Stay): FillingAdvance {
  const question = questions.find((candidate) => candidate.number === number);
  const value = question === undefined ? undefined : givenValue(answers, question.key);
  if (question === undefined || value === undefined) return stay({ kind: 'stale' });
  const cursor: Cursor = { at: 'reason', key: question.key, value, message: '', editing: true };
  return { cursor, note: null, change: null };
}

function takeText(filling: Filling, cursor: Place, question: Question, text: string, stay: Stay): FillingAdvance {
  switch (cursor.at) {
    case 'reason': {
      const reason = text.trim().slice(0, 1000);
      if (reason === '') return stay({ kind: 'reason-needed', key: question.key, message: cursor.message });
      return keep(filling, cursor, question, cursor.value, reason);
    }
    case 'source-name': {
      const known = givenValue(filling.answers, question.key);
      if (known?.type !== 'money-by-source') return stay({ kind: 'stale' });
      const names = { ...known.names, [cursor.source]: text.trim().slice(0, 200) };
      return keep(filling, cursor, question, { ...known, names }, null);
    }
    case 'question':
    case 'detail':
    case 'amount':
    case 'candidates': {
      const place = cursor.at === 'detail' ? cursor.option : cursor.at === 'question' ? null : cursor.source;
      const reading = readAnswer(question, text, place, givenValue(filling.answers, question.key));
      switch (reading.kind) {
        case 'refused':
          return stay({ kind: 'refused', key: question.key, refusal: reading.refusal });
        case 'candidates': {
          const { key } = question;
          const { editing } = cursor;
          const next: Cursor = { at: 'candidates', key, values: reading.values, source: place, editing };
          return { cursor: next, note: null, change: null };
        }
        case 'value':
          return offer(filling, cursor, question, reading.value, stay);
      }
    }
  }
}

function takePress(filling: Filling, cursor: Place, question: Question, press: Press, stay: Stay): FillingAdvance {
  const { key } = question;
  const { editing } = cursor;
  const to = (next: Cursor): FillingAdvance => ({ cursor: next, note: null, change: null });
  switch (press.kind) {
    case 'back':
      return to(placeBefore(filling, cursor, question));
    case 'later':
      return {
        cursor: cursorAfter(filling, question, editing),
        note: { kind: 'postponed', key },
        change: { key, answer: { state: 'later' } },
      };
    case 'keep': {
      const previous = givenValue(filling.previous, key);
      return previous === undefined || !question.keepPrevious
        ? stay({ kind: 'stale' })
        : offer(filling, cursor, question, previous, stay);
    }
    case 'nil':
    case 'none': {
      const empty = emptyValue(question, press.kind);
      return empty === null ? stay({ kind: 'stale' }) : offer(filling, cursor, question, empty, stay);
    }
    case 'option': {
      const option = question.type === 'choice' ? question.options[press.index] : undefined;
      if (option === undefined) return stay({ kind: 'stale' });
      if (option.detail !== undefined) return to({ at: 'detail', key, option: option.key, editing });
      return offer(filling, cursor, question, { type: 'choice', option: option.key }, stay);
    }
    case 'source': {
      const source = question.type === 'money-by-source' ? question.sources[press.index] : undefined;
      return source === undefined ? stay({ kind: 'stale' }) : to({ at: 'amount', key, source: source.key, editing });
    }
    case 'sources-done': {
      if (givenValue(filling.answers, key) === undefined) return stay({ kind: 'stale' });
      return to(cursorAfter(filling, question, editing));
    }
    case 'candidate': {
      const value = cursor.at === 'candidates' ? cursor.values[press.index] : undefined;
      return value === undefined ? stay({ kind: 'stale' }) : offer(filling, cursor, question, value, stay);
    }
  }
}

/** "Không phát sinh" is zero for a count and no source for money; "Không có" is no text, and no source. */
function emptyValue(question: Question, pressed: 'nil' | 'none'): AnswerValue | null {
  if (pressed === 'nil' ? !question.nilButton : !question.noneButton) return null;
  switch (question.type) {
    case 'integer':
      return pressed === 'nil' ? { type: 'integer', number: 0 } : null;
    case 'money-by-source':
      return { type: 'money-by-source', amounts: {}, names: {} };
    case 'long-text':
      return { type: 'long-text', text: '' };
    case 'choice':
      return null;
  }
}

/** Checks a value: refuses it, asks why, or keeps it. */
function offer(filling: Filling, cursor: Place, question: Question, value: AnswerValue, stay: Stay): FillingAdvance {
  const { key } = question;
  const block = findBlock(filling, question, value);
  if (block !== null) return stay({ kind: 'blocked', key, message: block.message, otherNumber: block.otherNumber });
  const doubt = findDoubt(filling, question, value);
  if (doubt !== null) {
    const next: Cursor = { at: 'reason', key, value, message: doubt.message, editing: cursor.editing };
    return { cursor: next, note: { kind: 'reason-needed', key, message: doubt.message }, change: null };
  }
  return keep(filling, cursor, question, value, null);
}

function keep(
  filling: Filling,
  cursor: Place,
  question: Question,
  value: AnswerValue,
  reason: string | null,
): FillingAdvance {
  const { key } = question;
  const answer: Answer = { state: 'given', value, reason };
  return {
    cursor: placeAfterKeeping(filling, cursor, question, value),
    note: { kind: 'saved', key },
    change: { key, answer },
  };
}

/** Money goes on source by source, until the person says that these are all. */
function placeAfterKeeping(filling: Filling, cursor: Place, question: Question, value: AnswerValue): Cursor {
  const { key } = question;
  const { editing } = cursor;
  if (question.type === 'money-by-source' && value.type === 'money-by-source') {
    const unnamed = question.sources.find(
      (source) => source.needsName === true && source.key in value.amounts && !(source.key in value.names),
    );
    if (unnamed !== undefined) return { at: 'source-name', key, source: unnamed.key, editing };
    if (Object.keys(value.amounts).length > 0) return { at: 'question', key, editing };
  }
  return cursorAfter(filling, question, editing);
}

/** The next open question after this one, then those left out before it, then the review. */
function cursorAfter({ questions, answers, untouched = [] }: Filling, question: Question, editing: boolean): Cursor {
  if (editing) {
    const returned = questions.find(({ key }) => key !== question.key && untouched.includes(key));
    return returned === undefined
      ? { at: 'review', editing: false }
      : { at: 'question', key: returned.key, editing: true };
  }
  const open = ({ key }: Question): boolean => key !== question.key && answers[key] === undefined;
  const later = questions.filter(({ number }) => number > question.number);
  const next = later.find(open) ?? questions.find(open);
  return next === undefined ? { at: 'review', editing: false } : { at: 'question', key: next.key, editing: false };
}

/** Out of a sub-question first, then one question back; from the first question it stays. */
function placeBefore({ questions }: Filling, cursor: Place, question: Question): Cursor {
  if (cursor.at !== 'question') return { at: 'question', key: question.key, editing: cursor.editing };
  if (cursor.editing) return { at: 'review', editing: false };
  const before = questions.filter(({ number }) => number < question.number).at(-1) ?? question;
  return { at: 'question', key: before.key, editing: false };
}
