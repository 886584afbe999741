import { givenValue } from './answers.ts';
import type { Cursor, FillingAdvance, FillingInput, ReadingTools } from './filling-types.ts';
import { fieldOf, isGroup } from './fields/index.ts';
import type { Refusal } from './fields/field-type.ts';
import { askedAnswers, saysOtherParts, takeGroupText, takeSourceAlone } from './filling-group.ts';
import { cursorAfterAnswer } from './filling-keep.ts';
import { firstCursor, placeBefore } from './filling-places.ts';
import { takeMoneyAlone } from './group-money-alone.ts';
import { countBefore, isRowThere, readPartNumber, withoutRow, withRow, type Inside } from './filling-rows.ts';
import type { Question } from './form-schema.ts';
import { wantsToContinue } from './review-words.ts';
import { partsOf, withAnswer, type Filling } from './filling-context.ts';

/** The way in which a form is filled, for the parts of a group as for the whole. */
type Advance = (filling: Filling, cursor: Cursor, input: FillingInput, tools: ReadingTools) => FillingAdvance;

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
  const readBack = cursor.at === 'candidates' ? findGroup(filling, cursor.key) : undefined;
  if (readBack !== undefined && input.kind === 'text') {
    // What was read back is said anew.
    const { key } = readBack;
    const place = firstCursor(partsOf(filling, readBack, null));
    const again: Inside = { at: 'inside', key, row: null, place, editing: cursor.editing };
    return (
      takeMoneyAlone(filling, readBack, again, input.text, tools) ??
      takeGroupText(filling, readBack, again, input.text, tools) ??
      advanceInside(filling, again, readBack, input, tools, advance)
    );
  }
  const named = 'number' in input ? readPartNumber(input.number) : null;
  if ('number' in input && named !== null) {
    const question = cursor.at === 'inside' ? filling.questions.find(({ key }) => key === cursor.key) : undefined;
    if (cursor.at !== 'inside' || question === undefined || cursor.row !== named.row) return stale;
    if (named.question !== null && named.question !== question.number) return stale;
    return advanceInside(filling, cursor, question, { ...input, number: named.part }, tools, advance);
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
  if (!isRowThere(filling, cursor))
    return { cursor: { at: 'question', key, editing }, note: { kind: 'row-gone', key }, change: null };
  const parts = partsOf(filling, question, row);
  if (place.at === 'review' && 'number' in input && input.number === 0)
    return pressOverview(filling, cursor, question, input);
  if (place.at === 'review' && input.kind === 'text' && wantsToContinue(input.text))
    return pressOverview(filling, cursor, question, { kind: 'done', number: 0 });
  const first = place.at === 'question' && place.key === parts.questions[0]?.key && !place.editing;
  if (input.kind === 'back' && first) return { cursor: placeOut(filling, cursor, question), note: null, change: null };
  const inWords = place.at === 'question' && takesWords(parts, place.key);
  const toGroup = row === null && (place.at === 'reason' || (place.at === 'question' && !inWords));
  const whole =
    toGroup ||
    (row === null && place.at === 'review') ||
    (row === null && inWords && input.kind === 'text' && saysOtherParts(parts, input.text, tools));
  if (input.kind === 'text' && row === null) {
    const sourced = takeSourceAlone(filling, question, cursor, input.text, tools);
    if (sourced !== null) return sourced;
    const money = takeMoneyAlone(filling, question, cursor, input.text, tools);
    if (money !== null) return money;
  }
  if (input.kind === 'text' && whole) {
    const taken = takeGroupText(filling, question, cursor, input.text, tools);
    if (taken !== null) return taken;
  }
  const inner = advance(parts, place, input, tools);
  if (
    input.kind === 'text' &&
    toGroup &&
    place.at === 'question' &&
    inner.note?.kind === 'refused' &&
    !isUnsourced(inner.note.refusal, input.text)
  ) {
    const ofAnother = takeGroupText(filling, question, cursor, input.text, tools, true);
    if (ofAnother !== null) return ofAnother;
  }
  const { note, change } = putIn(filling, question, cursor, inner);
  const answer = change?.answer ?? null;
  const finished = inner.cursor.at === 'review' && place.at !== 'review' && !place.editing;
  const stays: Inside = { ...cursor, place: inner.cursor };
  if (answer !== null) delete stays.added;
  delete stays.unsourced;
  if (!finished) return { cursor: stays, note, change };
  const kept = answer === null ? filling : withAnswer(filling, key, answer);
  const next: Cursor =
    row === null ? cursorAfterAnswer(kept, question, editing).cursor : { at: 'question', key, editing, more: true };
  return { cursor: next, note, change };
}

/** Whether a figure alone was typed where money is asked: its source is asked then, and it is no other part. */
function isUnsourced({ kind }: Refusal, text: string): boolean {
  return kind === 'choose-source' && !/\p{L}/u.test(text);
}

/** Corrects an answer in a group, or in a row, as an answer among its parts is corrected; the place stays. */
export function correctInside(
  filling: Filling,
  question: Question,
  cursor: Inside,
  correct: (parts: Filling, place: Exclude<Cursor, { at: 'review' }>) => FillingAdvance,
): FillingAdvance {
  if (cursor.place.at === 'review') return { cursor, note: null, change: null };
  const inner = correct(partsOf(filling, question, cursor.row), cursor.place);
  return { cursor, ...putIn(filling, question, cursor, inner) };
}

/** What became of an answer among the parts, as it is told and kept for the whole question. */
function putIn(
  filling: Filling,
  question: Question,
  { key, row }: Inside,
  { note, change }: FillingAdvance,
): Pick<FillingAdvance, 'note' | 'change'> {
  const parts = partsOf(filling, question, row);
  const items = change === null ? null : askedAnswers(withAnswer(parts, change.key, change.answer));
  return {
    note: note === null ? null : { kind: 'inside', key, row, note },
    change: items === null ? null : { key, answer: withRow(filling, question, { id: row, items }) },
  };
}

function findGroup(filling: Filling, key: string): Question | undefined {
  return filling.questions.find((question) => question.key === key && isGroup(question));
}

function takesWords({ questions }: Filling, key: string): boolean {
  const part = questions.find((question) => question.key === key);
  return part !== undefined && fieldOf(part.type).takesWords === true;
}

/** The buttons under the overview of a group or of a row: these are all, take the row out, back. */
function pressOverview(filling: Filling, cursor: Inside, question: Question, input: FillingInput): FillingAdvance {
  const { key, row, editing } = cursor;
  const given = givenValue(filling.answers, key);
  const rows: Cursor = { at: 'question', key, editing };
  switch (input.kind) {
    case 'done': {
      const next = row === null ? cursorAfterAnswer(filling, question, editing).cursor : rows;
      return { cursor: next, note: null, change: null };
    }
    case 'remove': {
      if (given === undefined || row === null) return { cursor, note: { kind: 'stale' }, change: null };
      const note = { kind: 'removed', key, row: countBefore(given, row) } as const;
      return { cursor: rows, note, change: { key, answer: withoutRow(filling, question, row) } };
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
