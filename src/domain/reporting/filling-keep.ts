import type { Answer, AnswerValue } from './answers.ts';
import { findHardFailure, findNewDoubts, findUnexplained, questionsCheckedAgainst } from './checks.ts';
import { givenValue } from './answers.ts';
import { reasonFor } from './reasons.ts';
import { fieldOf } from './fields/index.ts';
import type { Cursor, FillingAdvance, FillingNote } from './filling-types.ts';
import { cursorAfter, type Place } from './filling-places.ts';
import type { Question } from './form-schema.ts';
import { isSameValue } from './same-value.ts';
import { withAnswer, type Filling } from './filling-context.ts';

/** Checks a value: refuses it, asks why, or keeps it. */
export function validateAnswer(
  filling: Filling,
  cursor: Place,
  question: Question,
  value: AnswerValue,
): FillingAdvance {
  const { key } = question;
  const block = findHardFailure(filling, question, value);
  if (block !== null) {
    const { message, otherNumber } = block;
    return { cursor, note: { kind: 'blocked', key, message, otherNumber }, change: null };
  }
  const first = readBackFirst(filling, cursor, question, value);
  if (first !== null) return first;
  const doubts = findNewDoubts(filling, question, value);
  if (doubts.length > 0) {
    const message = doubts.map((doubt) => doubt.message).join(' ');
    const next: Cursor = { at: 'reason', key, value, message, editing: cursor.editing };
    return { cursor: next, note: { kind: 'reason-needed', key, message }, change: null };
  }
  return acceptAnswer(filling, cursor, question, value, reasonFor(filling, question, value, null));
}

/** Returns the questions with an answer that would be asked no more, were this value kept: what they say would be left out. */
export function findGone(filling: Filling, question: Question, value: AnswerValue): readonly Question[] {
  const after = withAnswer(filling, question.key, { state: 'given', value, reason: null });
  return filling.questions.filter(
    (other) => filling.answers[other.key]?.state === 'given' && !after.questions.includes(other),
  );
}

/**
 * Returns the place at which a value is read back with the answers that it would leave out; null where it leaves out
 * none, or was read back and is right.
 */
export function readBackFirst(
  filling: Filling,
  cursor: Place,
  question: Question,
  value: AnswerValue,
): FillingAdvance | null {
  const [shown, ...others] = cursor.at === 'candidates' ? cursor.values : [];
  if (others.length === 0 && shown === value) return null;
  return findGone(filling, question, value).length === 0 ? null : readBack(cursor, question, value);
}

/** Returns whether a value says nothing where something was given that is no single figure: amounts, words, files, rows. */
export function isEmptied({ answers }: Filling, { key, type }: Question, value: AnswerValue): boolean {
  const { figure, gathers } = fieldOf(type);
  const given = givenValue(answers, key);
  if (given === undefined || (figure !== undefined && gathers === undefined)) return false;
  return saysNothingIn(value) && !saysNothingIn(given);
}

/** Returns the place at which "Không có" is read back where it takes out what was given; null where it takes out nothing. */
export function readBackEmptied(
  filling: Filling,
  cursor: Place,
  question: Question,
  value: AnswerValue,
): FillingAdvance | null {
  return isEmptied(filling, question, value) ? readBack(cursor, question, value) : null;
}

function readBack({ editing }: Place, { key }: Question, value: AnswerValue): FillingAdvance {
  const next: Cursor = { at: 'candidates', key, values: [value], source: null, editing };
  return { cursor: next, note: null, change: null };
}

function saysNothingIn(value: AnswerValue): boolean {
  const { isEmpty, none } = fieldOf(value.type);
  const nothing = none?.();
  if (isEmpty !== undefined || nothing === undefined) return isEmpty?.(value) === true;
  return isSameValue(value, nothing);
}

/** Accepts a value as the answer, and goes on to what comes after it. */
export function acceptAnswer(
  filling: Filling,
  cursor: Place,
  question: Question,
  value: AnswerValue,
  reason: string | null,
): FillingAdvance {
  const { key } = question;
  const answer: Answer = { state: 'given', value, reason };
  const kept = withAnswer(filling, key, answer);
  const within = placeWithin(cursor, question, value);
  const because = cursor.at === 'reason' ? cursor.because : undefined;
  const after = within === null ? cursorAfterAnswer(kept, question, cursor.editing, because) : { cursor: within };
  const note: FillingNote = {
    kind: 'saved' as const,
    key,
    ...(after.contradicted === undefined ? {} : { contradicted: after.contradicted }),
  };
  return { cursor: after.cursor, note, change: { key, answer } };
}

/**
 * Returns the cursor after a question that is done: at an earlier answer that this one makes impossible, or doubtful
 * without a reason; else at the next open question.
 * @param because the question that began this, where the reason of another was asked on its account.
 */
export function cursorAfterAnswer(
  filling: Filling,
  question: Question,
  editing: boolean,
  because: string = question.key,
): { cursor: Cursor; contradicted?: { number: number; message: string } } {
  for (const other of questionsCheckedAgainst(filling, because)) {
    const { key, number } = other;
    const value = givenValue(filling.answers, key);
    if (value === undefined) continue;
    const block = findHardFailure(filling, other, value);
    if (block !== null)
      return { cursor: { at: 'question', key, editing }, contradicted: { number, message: block.message } };
    const [doubt] = findUnexplained(filling, other);
    if (doubt !== undefined) return { cursor: { at: 'reason', key, value, message: doubt.message, because, editing } };
  }
  const from = filling.questions.find(({ key }) => key === because) ?? question;
  return { cursor: cursorAfter(filling, from, editing) };
}

/** Money goes on source by source, options and files one by one, until the person says that these are all. */
function placeWithin({ editing, ...cursor }: Place, question: Question, value: AnswerValue): Cursor | null {
  const { key } = question;
  // Nothing more is asked where only the reason was missing, or an explanation of what was returned.
  if (cursor.at === 'reason' && (cursor.because !== undefined || cursor.message === '')) return null;
  const { bySource, gathers } = fieldOf(question.type);
  const source = bySource?.unnamed(question, value);
  if (source !== undefined) return { at: 'source-name', key, source, editing };
  // A source was pressed and has nothing: the others are still to be told.
  if (cursor.at === 'amount') return { at: 'question', key, editing, more: true };
  return gathers?.goesOn?.(value) === true ? { at: 'question', key, editing, more: true } : null;
}
