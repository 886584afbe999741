import { givenValue } from './answers.ts';
import { findUnexplained } from './checks.ts';
import type { Cursor } from './filling-types.ts';
import type { Question } from './form-schema.ts';
import { partsOf, type Filling } from './known.ts';

/** A place at a question of the form itself. */
export type Place = Exclude<Cursor, { at: 'review' }>;

const REVIEW: Cursor = { at: 'review', editing: false };

/** Whether a question, or a part of it, has been neither answered nor postponed. */
export function isOpen(filling: Filling, question: Question): boolean {
  const answer = filling.answers[question.key];
  if (answer === undefined) return true;
  const value = answer.state === 'given' ? answer.value : undefined;
  if (value?.type === 'group') return hasOpenParts(filling, question, null);
  return value?.type === 'repeat-group' && value.rows.some((_row, at) => hasOpenParts(filling, question, at));
}

/** Whether a question, or a part of it, was postponed. */
export function isPostponed(filling: Filling, question: Question): boolean {
  const answer = filling.answers[question.key];
  if (answer?.state === 'later') return true;
  const value = answer?.state === 'given' ? answer.value : undefined;
  const rows =
    value?.type === 'group' ? [null] : value?.type === 'repeat-group' ? value.rows.map((_row, at) => at) : [];
  return rows.some((row) => {
    const parts = partsOf(filling, question, row);
    return parts.questions.some((part) => isPostponed(parts, part));
  });
}

/** The first question that was returned, else the first that is open, else the review. */
export function firstCursor(filling: Filling): Cursor {
  const returned = firstReturned(filling);
  if (returned !== undefined) return enter(filling, returned, true);
  const open = filling.questions.find((question) => isOpen(filling, question));
  return open === undefined ? REVIEW : enter(filling, open, false);
}

/** The place at which a question is begun, or corrected: its reason where only that is missing, its first open part. */
export function enter(filling: Filling, question: Question, editing: boolean): Cursor {
  const { key } = question;
  const value = givenValue(filling.answers, key);
  const [doubt] = editing ? findUnexplained(filling, question) : [];
  if (doubt !== undefined && value !== undefined) return { at: 'reason', key, value, message: doubt.message, editing };
  if (question.type === 'group') {
    const parts = partsOf(filling, question, null);
    return { at: 'inside', key, row: null, place: firstCursor(parts), editing };
  }
  const row =
    value?.type === 'repeat-group' ? value.rows.findIndex((_row, at) => hasOpenParts(filling, question, at)) : -1;
  if (row >= 0) return { at: 'inside', key, row, place: firstCursor(partsOf(filling, question, row)), editing };
  return { at: 'question', key, editing };
}

/**
 * The next open question after this one, then those left out before it, then the review; of a correction the next
 * question that was returned.
 */
export function cursorAfter(filling: Filling, question: Question, editing: boolean): Cursor {
  if (editing) {
    const returned = firstReturned(filling, question.key);
    return returned === undefined ? REVIEW : enter(filling, returned, true);
  }
  const { questions } = filling;
  const open = (candidate: Question): boolean => candidate.key !== question.key && isOpen(filling, candidate);
  const later = questions.filter(({ number }) => number > question.number);
  const next = later.find(open) ?? questions.find(open);
  return next === undefined ? REVIEW : enter(filling, next, false);
}

/** Out of a sub-question first, then one question back; from the first question it stays. */
export function placeBefore(filling: Filling, cursor: Place, question: Question): Cursor {
  const { key } = question;
  const within = cursor.at !== 'question' && cursor.at !== 'inside';
  if (within) return { at: 'question', key, editing: cursor.editing };
  if (cursor.editing) return REVIEW;
  const before = filling.questions.filter(({ number }) => number < question.number).at(-1) ?? question;
  return { ...enter(filling, before, false), editing: false };
}

function firstReturned({ questions, untouched = [] }: Filling, but?: string): Question | undefined {
  return questions.find(({ key }) => key !== but && untouched.includes(key));
}

function hasOpenParts(filling: Filling, question: Question, row: number | null): boolean {
  const parts = partsOf(filling, question, row);
  return parts.questions.some((part) => isOpen(parts, part));
}
