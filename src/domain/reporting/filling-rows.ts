import { givenValue, type Answer, type AnswerValue } from './answers.ts';
import { fieldOf, listRows, rowsIn } from './fields/index.ts';
import type { Row } from './fields/field-type.ts';
import { partsOf, type Filling } from './filling-context.ts';
import type { Cursor } from './filling-types.ts';
import type { Question } from './form-schema.ts';

/** A place in a group, or in a row of a repeat group. */
export type Inside = Extract<Cursor, { at: 'inside' }>;

/** The ids of rows begin here; what is less is the place that a row had in an answer that was kept without ids. */
const NEW_ROWS_FROM = 10_000_000_000;

/** Numbers under this one are questions of the form; from here on they carry row and part too. */
const PARTS_FROM = 10_000;

/** From here on a number carries the id of a row, and a part of it. */
const ROWS_FROM = NEW_ROWS_FROM * 100;

/**
 * Returns the number that a button under a part of a group carries; part 0 is the overview of its row. A row by its
 * place is written as earlier releases did, so that their buttons stay what they are.
 */
export function partNumber(question: number, row: number | null, part: number): number {
  if (row !== null && row >= NEW_ROWS_FROM) return row * 100 + part;
  return question * PARTS_FROM + (row === null ? 0 : row + 1) * 100 + part;
}

/** Reads what a button's number names; null for a question of the form. `question` is null where the row says it. */
export function readPartNumber(number: number): { question: number | null; row: number | null; part: number } | null {
  if (number < PARTS_FROM) return null;
  const part = number % 100;
  if (number >= ROWS_FROM) return { question: null, row: Math.floor(number / 100), part };
  const row = Math.floor((number % PARTS_FROM) / 100);
  return { question: Math.floor(number / PARTS_FROM), row: row === 0 ? null : row - 1, part };
}

/** Returns whether something of the row of a place is kept; true in a group, which has one. */
export function isKeptRow(filling: Filling, { key, row }: Inside): boolean {
  return row === null || rowsIn(givenValue(filling.answers, key)).includes(row);
}

/** Returns whether the row of a place is kept, or is just being added; true in a group, which has one. */
export function isRowThere(filling: Filling, place: Inside): boolean {
  const { key, row, added } = place;
  if (row === null || added === true || isKeptRow(filling, place)) return true;
  return isAddedByPlace(givenValue(filling.answers, key), row);
}

/** An earlier release put people into a new row by the place that it was to have. */
function isAddedByPlace(given: AnswerValue | undefined, row: number): boolean {
  const withIds = given !== undefined && 'ids' in given;
  return !withIds && row === listRows(given).length;
}

/** Returns how many rows stand before this one. */
export function countBefore(given: AnswerValue | undefined, row: number): number {
  const at = rowsIn(given).indexOf(row);
  return at === -1 ? listRows(given).length : at;
}

/** Returns the answer of a whole question with what is answered in one of its rows put in, or with the row added. */
export function withRow(filling: Filling, question: Question, { id, items }: Row): Answer {
  const rows = listRows(givenValue(filling.answers, question.key));
  const known = rows.some((row) => row.id === id);
  return answerOfRows(
    question,
    known ? rows.map((row) => (row.id === id ? { id, items } : row)) : [...rows, { id, items }],
  );
}

/** Returns the answer of a whole question without one of its rows. */
export function withoutRow(filling: Filling, question: Question, row: number): Answer {
  const rows = listRows(givenValue(filling.answers, question.key));
  return answerOfRows(
    question,
    rows.filter(({ id }) => id !== row),
  );
}

function answerOfRows(question: Question, rows: readonly Row[]): Answer {
  const { composed } = fieldOf(question.type);
  if (composed === undefined) throw new Error(`A question of type ${question.type} has no parts.`);
  return { state: 'given', value: composed.fromRows(rows), reason: null };
}

/** Returns the place at the first part of a new row; null where there is no room for one. */
export function placeInAdded(filling: Filling, question: Question, newRow: number, editing: boolean): Cursor | null {
  const { key } = question;
  const ids = rowsIn(givenValue(filling.answers, key));
  if (!('maxRows' in question) || ids.length >= question.maxRows) return null;
  let row = newRow;
  while (ids.includes(row)) row += 1;
  const [first] = partsOf(filling, question, row).questions;
  if (first === undefined) return null;
  return { at: 'inside', key, row, added: true, place: { at: 'question', key: first.key, editing: false }, editing };
}

/** Returns the place in a part of a group, or in the overview of the row of this id; null where there is none. */
export function placeInPart(filling: Filling, question: Question, index: number, editing: boolean): Cursor | null {
  const { key } = question;
  const { composed } = fieldOf(question.type);
  if (composed === undefined) return null;
  if (composed.repeats) {
    if (!rowsIn(givenValue(filling.answers, key)).includes(index)) return null;
    return { at: 'inside', key, row: index, place: { at: 'review', editing: false }, editing };
  }
  const part = partsOf(filling, question, null).questions[index];
  if (part === undefined) return null;
  return { at: 'inside', key, row: null, place: { at: 'question', key: part.key, editing: true }, editing };
}
