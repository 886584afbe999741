import { withAnswer, type Filling } from './filling-context.ts';
import { cursorAtQuestion } from './filling-places.ts';
import type { Cursor, FillingAdvance, FillingInput } from './filling-types.ts';
import { wantsToContinue } from './review-words.ts';

/**
 * Keeps the question from which somebody went back: it comes again once the earlier one is done, also where it has an answer
 * already, such as money whose sources are still being told. Whoever goes elsewhere meanwhile does not come back to it.
 */
export function comeBack(
  filling: Filling,
  cursor: Cursor,
  input: FillingInput,
  advance: FillingAdvance,
): FillingAdvance {
  const next = advance.cursor;
  if (cursor.at === 'review') return advance;
  const from = cursor.from ?? (input.kind === 'back' && !cursor.editing ? cursor.key : undefined);
  if (from === undefined) return advance;
  const carried: FillingAdvance = { ...advance, cursor: { ...next, from } };
  if (next.at !== 'review' && (input.kind === 'back' ? next.key !== from : next.key === cursor.key)) return carried;
  if (!goesOn(input, advance)) return advance;
  const { change, note } = advance;
  const after = change === null ? filling : withAnswer(filling, change.key, change.answer);
  const place = (key: string): number => after.questions.findIndex((question) => question.key === key);
  const question = after.questions[place(from)];
  if (question === undefined) return advance;
  // What the answer makes impossible or doubtful comes first, and what is still open before.
  const contradicts = note?.kind === 'saved' && note.contradicted !== undefined;
  if (next.at === 'reason' || contradicts) return carried;
  if (next.at !== 'review' && place(next.key) < place(from)) return carried;
  return { ...advance, cursor: cursorAtQuestion(after, question, false) };
}

/** Whether an input ends a question, and does not call another one by its number. */
function goesOn(input: FillingInput, { change, note }: FillingAdvance): boolean {
  if (change !== null || note?.kind === 'saved') return true;
  return input.kind === 'done' || (input.kind === 'text' && wantsToContinue(input.text));
}
