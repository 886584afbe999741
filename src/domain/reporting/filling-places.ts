import { givenValue, type AnswerValue } from './answers.ts';
import { findConflicts, findUnexplained } from './checks.ts';
import { fieldOf, isGroup, rowsIn } from './fields/index.ts';
import type { Cursor } from './filling-types.ts';
import type { Question } from './form-schema.ts';
import { partsOf, type Filling } from './filling-context.ts';

/** A place at a question of the form itself. */
export type Place = Exclude<Cursor, { at: 'review' }>;

const REVIEW: Cursor = { at: 'review', editing: false };

/** Returns whether a question, or a part of it, has been neither answered nor postponed. */
export function isOpen(filling: Filling, question: Question): boolean {
  const answer = filling.answers[question.key];
  if (answer === undefined) return true;
  const value = answer.state === 'given' ? answer.value : undefined;
  return rowsIn(value).some((row) => hasOpenParts(filling, question, row));
}

/** Returns whether a question, or a part of it, was postponed. */
export function isPostponed(filling: Filling, question: Question): boolean {
  const answer = filling.answers[question.key];
  if (answer?.state === 'later') return true;
  const value = answer?.state === 'given' ? answer.value : undefined;
  return rowsIn(value).some((row) => {
    const parts = partsOf(filling, question, row);
    return parts.questions.some((part) => isPostponed(parts, part));
  });
}

/**
 * Returns the cursor with which filling begins: at the first question that was returned, else the first that is open,
 * else the review.
 */
export function firstCursor(filling: Filling): Cursor {
  const returned = firstReturned(filling);
  if (returned !== undefined) return cursorAtQuestion(filling, returned, true);
  const open = filling.questions.find((question) => isOpen(filling, question));
  return open === undefined ? REVIEW : cursorAtQuestion(filling, open, false);
}

/**
 * Returns the cursor with which somebody goes on: where filling begins, else at the first answer that hinders handing in,
 * else the review.
 */
export function cursorToGoOn(filling: Filling): Cursor {
  const cursor = firstCursor(filling);
  if (cursor.at !== 'review') return cursor;
  const [conflict] = findConflicts(filling);
  const question = filling.questions.find(({ number }) => number === conflict?.number);
  return question === undefined ? REVIEW : cursorAtQuestion(filling, question, true);
}

/**
 * Returns the place at which a question is begun, or corrected: its reason where only that is missing, its first open
 * part.
 */
export function cursorAtQuestion(filling: Filling, question: Question, editing: boolean): Cursor {
  const { key } = question;
  const value = givenValue(filling.answers, key);
  const [doubt] = editing ? findUnexplained(filling, question) : [];
  if (doubt !== undefined && value !== undefined) return { at: 'reason', key, value, message: doubt.message, editing };
  const { composed } = fieldOf(question.type);
  if (composed?.repeats === false) {
    const parts = partsOf(filling, question, null);
    const doubtful = parts.questions.find((part) => findUnexplained(parts, part).length > 0);
    const place = doubtful === undefined ? firstCursor(parts) : cursorAtQuestion(parts, doubtful, true);
    return { at: 'inside', key, row: null, place, editing };
  }
  const row = rowsIn(value).find((one) => hasOpenParts(filling, question, one));
  if (row !== undefined)
    return { at: 'inside', key, row, place: firstCursor(partsOf(filling, question, row)), editing };
  return { at: 'question', key, editing };
}

/** Returns the place at which the detail of a chosen option is asked; null where there is none to ask. */
export function detailCursor(question: Question, value: AnswerValue, editing: boolean): Cursor | null {
  const option = fieldOf(question.type).detailAsked?.(question, value)?.key;
  return option === undefined ? null : { at: 'detail', key: question.key, option, editing };
}

/**
 * Returns the cursor after a question: of a correction at the next question that was returned; else at the next open
 * one, then at those left out before it, then the review.
 */
export function cursorAfter(filling: Filling, question: Question, editing: boolean): Cursor {
  if (editing) {
    const returned = firstReturned(filling, question.key);
    if (returned !== undefined) return cursorAtQuestion(filling, returned, true);
  }
  const { questions } = filling;
  const open = (candidate: Question): boolean => candidate.key !== question.key && isOpen(filling, candidate);
  const later = questions.filter(({ number }) => number > question.number);
  const next = later.find(open) ?? questions.find(open);
  return next === undefined ? REVIEW : cursorAtQuestion(filling, next, false);
}

/**
 * Returns the cursor one step back: out of a sub-question first, then one question back; at the first question it
 * stays.
 */
export function placeBefore(filling: Filling, cursor: Place, question: Question): Cursor {
  const { key } = question;
  const within = cursor.at !== 'question' && cursor.at !== 'inside';
  if (within && isGroup(question)) return { ...cursorAtQuestion(filling, question, false), editing: cursor.editing };
  if (within) return { at: 'question', key, editing: cursor.editing };
  if (cursor.editing) return REVIEW;
  const before = filling.questions.filter(({ number }) => number < question.number).at(-1) ?? question;
  return { ...cursorAtQuestion(filling, before, false), editing: false };
}

function firstReturned({ questions, untouched = [] }: Filling, but?: string): Question | undefined {
  return questions.find(({ key }) => key !== but && untouched.includes(key));
}

function hasOpenParts(filling: Filling, question: Question, row: number | null): boolean {
  const parts = partsOf(filling, question, row);
  return parts.questions.some((part) => isOpen(parts, part));
}
