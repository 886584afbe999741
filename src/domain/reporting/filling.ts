import { givenValue } from './answers.ts';
import { fieldOf } from './fields/index.ts';
import { takeNamedAnswer } from './filling-named.ts';
import { takePartsInput } from './filling-parts.ts';
import { comeBack } from './filling-return.ts';
import { cursorAtQuestion, cursorToGoOn, firstCursor } from './filling-places.ts';
import { takePress } from './filling-press.ts';
import { takeSent, takeText } from './filling-text.ts';
import type { Cursor, FillingAdvance, FillingInput, FillingNote, ReadingTools } from './filling-types.ts';
import { partsOf, type Filling } from './filling-context.ts';
import { readPlaceWords, readReviewWords, wantsToContinue } from './review-words.ts';

export { cursorToGoOn, firstCursor } from './filling-places.ts';
export type { Cursor, FillingAdvance, FillingInput, FillingNote, ReadingTools } from './filling-types.ts';
export type { Filling } from './filling-context.ts';

const REVIEW: Cursor = { at: 'review', editing: false };

/** Takes one message or button of somebody who fills a form. A refused input changes neither answers nor place. */
export function advanceFilling(
  filling: Filling,
  cursor: Cursor,
  input: FillingInput,
  tools: ReadingTools,
): FillingAdvance {
  return comeBack(filling, cursor, input, takeInput(filling, cursor, input, tools));
}

function takeInput(filling: Filling, cursor: Cursor, input: FillingInput, tools: ReadingTools): FillingAdvance {
  const stay = (note: FillingNote | null): FillingAdvance => ({ cursor, note, change: null });
  if (input.kind === 'other') return stay({ kind: 'not-understood' });
  if (input.kind === 'review') return { cursor: REVIEW, note: null, change: null };
  if (input.kind === 'text' && cursor.at !== 'review' && !isOverview(cursor) && wantsToContinue(input.text)) {
    if (!asksForMore(cursor)) return stay(null);
    if (cursor.at === 'question') return goOn(filling, cursor, tools);
  }
  const said =
    input.kind === 'text' && cursor.at !== 'review' && filling.outer === undefined && !isOverview(cursor)
      ? readPlaceWords(input.text)
      : null;
  if (said?.kind === 'hand-in' || said?.kind === 'draft') return { cursor: REVIEW, note: null, change: null };
  if (said?.kind === 'question') {
    const { number } = said;
    const question = filling.questions.find((one) => one.number === number);
    if (question === undefined) return stay({ kind: 'no-question', number });
    return { cursor: cursorAtQuestion(filling, question, true), note: null, change: null };
  }
  const named = input.kind === 'text' ? takeNamedAnswer(filling, cursor, input.text, tools) : null;
  if (named !== null) return named;
  if (input.kind === 'explain') return explain(filling, cursor, input.number);
  const inParts = takePartsInput(filling, cursor, input, tools, advanceFilling);
  if (inParts !== null) return inParts;
  if (input.kind === 'jump') {
    const question = filling.questions.find(({ number }) => number === input.number);
    return question === undefined
      ? stay({ kind: 'stale' })
      : { cursor: cursorAtQuestion(filling, question, true), note: null, change: null };
  }
  if (input.kind === 'files' || input.kind === 'location') return takeSent(filling, cursor, input);
  if (cursor.at === 'review')
    return input.kind === 'text' ? takeReviewText(filling, input.text) : stay({ kind: 'stale' });
  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return { cursor: firstCursor(filling), note: null, change: null };
  if (input.kind === 'text') return takeText(filling, cursor, question, input.text, tools);
  if (input.number !== question.number) return stay({ kind: 'stale' });
  return takePress(filling, cursor, question, input, tools);
}

/** Takes what was typed where all answers are shown; handing in is no matter of places. */
function takeReviewText(filling: Filling, text: string): FillingAdvance {
  const stay = (note: FillingNote): FillingAdvance => ({ cursor: REVIEW, note, change: null });
  const said = readReviewWords(text);
  switch (said?.kind) {
    case 'question': {
      const { number } = said;
      // Parts of a group are called by their place among those that are asked.
      const question =
        filling.outer === undefined
          ? filling.questions.find((one) => one.number === number)
          : filling.questions[number - 1];
      if (question === undefined) return stay({ kind: 'no-question', number });
      return { cursor: cursorAtQuestion(filling, question, true), note: null, change: null };
    }
    case 'continue':
      return { cursor: cursorToGoOn(filling), note: null, change: null };
    case 'draft':
      return { cursor: REVIEW, note: null, change: null };
    case 'hand-in':
      return stay({ kind: 'hand-in-below' });
    case undefined:
      return stay({ kind: 'words-unread' });
  }
}

/** Whether all parts of a group or row are shown. */
function isOverview(cursor: Cursor): boolean {
  return cursor.at === 'inside' && cursor.place.at === 'review';
}

/** Whether something was given, and more of it is asked for. */
function asksForMore(cursor: Cursor): boolean {
  return cursor.at === 'inside' ? asksForMore(cursor.place) : cursor.at === 'question' && cursor.more === true;
}

/** Goes on from where more is asked for, as “Đủ rồi, sang tiếp” does; the question stays where nothing is given. */
function goOn(filling: Filling, cursor: Extract<Cursor, { at: 'question' }>, tools: ReadingTools): FillingAdvance {
  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined || givenValue(filling.answers, cursor.key) === undefined)
    return { cursor, note: null, change: null };
  return takePress(filling, cursor, question, { kind: 'done', number: question.number }, tools);
}

/** Keeps a value that was returned: its reason is asked, and nothing else. */
function explain({ questions, answers }: Filling, cursor: Cursor, number: number): FillingAdvance {
  const question = questions.find((candidate) => candidate.number === number);
  const value = question === undefined ? undefined : givenValue(answers, question.key);
  if (question === undefined || value === undefined) return { cursor, note: { kind: 'stale' }, change: null };
  const next: Cursor = { at: 'reason', key: question.key, value, message: '', editing: true };
  return { cursor: next, note: null, change: null };
}

/** Returns the directory in which the open question looks names up. */
export function findLookup(filling: Filling, cursor: Cursor): 'unit' | 'task' | 'facility' | null {
  if (cursor.at === 'review') return null;
  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return null;
  if (cursor.at === 'inside') return findLookup(partsOf(filling, question, cursor.row), cursor.place);
  return fieldOf(question.type).looksUp ?? null;
}
