import { givenValue, type Answer, type AnswerValue } from './answers.ts';
import type { Cursor, FillingAdvance, FillingInput, ReadingTools } from './filling-types.ts';
import { leave } from './filling-keep.ts';
import { placeBefore } from './filling-places.ts';
import type { Question } from './form-schema.ts';
import { partsOf, withAnswer, type Filling } from './known.ts';

/** The way in which a form is filled, for the parts of a group as for the whole. */
type Advance = (filling: Filling, cursor: Cursor, input: FillingInput, tools: ReadingTools) => FillingAdvance;

type Inside = Extract<Cursor, { at: 'inside' }>;

/** Numbers under this one are questions of the form; from here on they carry row and part too. */
const PARTS_FROM = 10_000;

/** The number that a button under a part of a group carries; part 0 is the overview of its row. */
export function partNumber(question: number, row: number | null, part: number): number {
  return question * PARTS_FROM + (row === null ? 0 : row + 1) * 100 + part;
}

/**
 * Takes an input that belongs into a group, or into a row of a repeat group: its parts are filled like a form of their
 * own. Null for what belongs to the form itself.
 */
export function takePartsInput(
  filling: Filling,
  cursor: Cursor,
  input: FillingInput,
  tools: ReadingTools,
  advance: Advance,
): FillingAdvance | null {
  const stale: FillingAdvance = { cursor, note: { kind: 'stale' }, change: null };
  if ('number' in input && input.number >= PARTS_FROM) {
    const number = Math.floor(input.number / PARTS_FROM);
    const row = Math.floor((input.number % PARTS_FROM) / 100);
    const question = filling.questions.find((one) => one.number === number);
    const inside = cursor.at === 'inside' && cursor.key === question?.key && (cursor.row ?? -1) === row - 1;
    if (!inside) return stale;
    return advanceInside(filling, cursor, question, { ...input, number: input.number % 100 }, tools, advance);
  }
  if (cursor.at !== 'inside' || input.kind === 'jump' || 'number' in input) return null;
  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return null;
  const advanced = advanceInside(filling, cursor, question, input, tools, advance);
  // A picture that no part of the group takes may belong to another question.
  const elsewhere = input.kind === 'files' || input.kind === 'location';
  return elsewhere && advanced.change === null ? null : advanced;
}

function advanceInside(
  filling: Filling,
  cursor: Inside,
  question: Question,
  input: FillingInput,
  tools: ReadingTools,
  advance: Advance,
): FillingAdvance {
  const { key, row, place, editing } = cursor;
  const parts = partsOf(filling, question, row);
  if (place.at === 'review' && 'number' in input && input.number === 0)
    return pressOverview(filling, cursor, question, input);
  const first = place.at === 'question' && place.key === parts.questions[0]?.key && !place.editing;
  if (input.kind === 'back' && first) return { cursor: placeOut(filling, cursor, question), note: null, change: null };
  const inner = advance(parts, place, input, tools);
  const answer = inner.change === null ? null : withPart(filling, question, row, inner.change);
  const note = inner.note === null ? null : ({ kind: 'inside', key, row, note: inner.note } as const);
  const finished = inner.cursor.at === 'review' && place.at !== 'review' && !place.editing;
  const change = answer === null ? null : { key, answer };
  if (!finished) return { cursor: { at: 'inside', key, row, place: inner.cursor, editing }, note, change };
  const kept = answer === null ? filling : withAnswer(filling, key, answer);
  const next: Cursor = row === null ? leave(kept, question, editing).cursor : { at: 'question', key, editing };
  return { cursor: next, note, change };
}

/** The buttons under the overview of a group or of a row: these are all, take the row out, back. */
function pressOverview(filling: Filling, cursor: Inside, question: Question, input: FillingInput): FillingAdvance {
  const { key, row, editing } = cursor;
  const given = givenValue(filling.answers, key);
  const rows: Cursor = { at: 'question', key, editing };
  switch (input.kind) {
    case 'done': {
      const next = row === null ? leave(filling, question, editing).cursor : rows;
      return { cursor: next, note: null, change: null };
    }
    case 'remove': {
      if (given?.type !== 'repeat-group' || row === null) return { cursor, note: { kind: 'stale' }, change: null };
      const value: AnswerValue = { type: 'repeat-group', rows: given.rows.filter((_row, at) => at !== row) };
      return { cursor: rows, note: { kind: 'removed', key, row }, change: { key, answer: answerOf(value) } };
    }
    case 'back':
      return { cursor: placeOut(filling, cursor, question), note: null, change: null };
    default:
      return { cursor, note: { kind: 'stale' }, change: null };
  }
}

function placeOut(filling: Filling, cursor: Inside, question: Question): Cursor {
  const { key, row, editing } = cursor;
  return row === null ? placeBefore(filling, cursor, question) : { at: 'question', key, editing };
}

/** The answer of the whole question with one part of it changed. */
function withPart(
  filling: Filling,
  question: Question,
  row: number | null,
  change: { key: string; answer: Answer },
): Answer {
  const items = { ...partsOf(filling, question, row).answers, [change.key]: change.answer };
  if (row === null) return answerOf({ type: 'group', items });
  const given = givenValue(filling.answers, question.key);
  const rows = given?.type === 'repeat-group' ? [...given.rows] : [];
  rows[row] = items;
  return answerOf({ type: 'repeat-group', rows });
}

function answerOf(value: AnswerValue): Answer {
  return { state: 'given', value, reason: null };
}
