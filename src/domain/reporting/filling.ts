import { givenValue } from './answers.ts';
import { takePartsInput } from './filling-parts.ts';
import { enter, firstCursor } from './filling-places.ts';
import { takePress } from './filling-press.ts';
import { takeSent, takeText } from './filling-text.ts';
import type { Cursor, FillingAdvance, FillingInput, FillingNote, ReadingTools } from './filling-types.ts';
import { partsOf, type Filling } from './known.ts';

export { firstCursor } from './filling-places.ts';
export type { Cursor, FillingAdvance, FillingInput, FillingNote, ReadingTools } from './filling-types.ts';
export type { Filling } from './known.ts';

const REVIEW: Cursor = { at: 'review', editing: false };

/** Takes one message or button of somebody who fills a form. A refused input changes neither answers nor place. */
export function advanceFilling(
  filling: Filling,
  cursor: Cursor,
  input: FillingInput,
  tools: ReadingTools,
): FillingAdvance {
  const stay = (note: FillingNote | null): FillingAdvance => ({ cursor, note, change: null });
  if (input.kind === 'other') return stay({ kind: 'not-understood' });
  if (input.kind === 'review') return { cursor: REVIEW, note: null, change: null };
  if (input.kind === 'explain') return explain(filling, cursor, input.number);
  const inParts = takePartsInput(filling, cursor, input, tools, advanceFilling);
  if (inParts !== null) return inParts;
  if (input.kind === 'jump') {
    const question = filling.questions.find(({ number }) => number === input.number);
    return question === undefined
      ? stay({ kind: 'stale' })
      : { cursor: enter(filling, question, true), note: null, change: null };
  }
  if (input.kind === 'files' || input.kind === 'location') return takeSent(filling, cursor, input);
  if (cursor.at === 'review') return stay({ kind: input.kind === 'text' ? 'not-understood' : 'stale' });
  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return { cursor: firstCursor(filling), note: null, change: null };
  if (input.kind === 'text') return takeText(filling, cursor, question, input.text, tools);
  if (input.number !== question.number) return stay({ kind: 'stale' });
  return takePress(filling, cursor, question, input);
}

/** Keeps a value that was returned: its reason is asked, and nothing else. */
function explain({ questions, answers }: Filling, cursor: Cursor, number: number): FillingAdvance {
  const question = questions.find((candidate) => candidate.number === number);
  const value = question === undefined ? undefined : givenValue(answers, question.key);
  if (question === undefined || value === undefined) return { cursor, note: { kind: 'stale' }, change: null };
  const next: Cursor = { at: 'reason', key: question.key, value, message: '', editing: true };
  return { cursor: next, note: null, change: null };
}

/** What the open question looks names up in. */
export function findLookup(filling: Filling, cursor: Cursor): 'unit' | 'task' | 'facility' | null {
  if (cursor.at === 'review') return null;
  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return null;
  if (cursor.at === 'inside') return findLookup(partsOf(filling, question, cursor.row), cursor.place);
  const { type } = question;
  return type === 'unit' || type === 'task' || type === 'facility' ? type : null;
}
