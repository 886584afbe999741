import { firstCursor, type Cursor, type Filling, type FillingAdvance } from '../../domain/reporting/filling.ts';
import { findAnswerMessage } from '../../store/answers.ts';
import type { Request } from '../request.ts';
import { advanceAt, keepStep, placeIn } from './answer-question.ts';
import {
  loadFilling,
  refuseFilling,
  type FillingRefusal,
  type FillingView,
  type LoadedFilling,
} from './load-filling.ts';

/** Tells the outcome of this action from that of others, should it be rendered again. */
const NAME = 'correct-answer';

/**
 * Takes the new text of a message with which somebody had answered a question: the answer is corrected where it was
 * given, and the person stays where they are now.
 * @returns `nothing` when the message answered no question, or too long ago.
 */
export async function correctAnswer(
  request: Request,
  messageId: number,
  text: string,
): Promise<FillingView | FillingRefusal | { kind: 'nothing' }> {
  const { store, person } = request;
  if (person.officerId === null) return { kind: 'nothing' };
  const found = await findAnswerMessage(store.database, person.officerId, messageId);
  if (found === null) return { kind: 'nothing' };
  const filling = await loadFilling(store.database, found.reportId);
  const refusal = refuseFilling(request, filling);
  if (refusal !== null || filling === null) return refusal ?? { kind: 'not-found' };
  const current = placeIn(request, found.reportId) ?? firstCursor(filling);
  const place = found.place as Cursor;
  const advance =
    place.at === 'reason'
      ? correctReason(filling, place.key, text, current)
      : await advanceAt(request, filling, place, { kind: 'text', text });
  const cursor = placeAfter(filling, place, current, advance);
  const view = await keepStep(request, filling, { ...advance, cursor, at: current, message: null, name: NAME });
  if (view.kind !== 'filling') return view;
  const asksMore = cursor.at === 'reason' || cursor.at === 'candidates';
  return asksMore && advance.change === null ? view : { ...view, corrected: advance.change !== null };
}

/** A reason takes the place of the one before, whatever the figure has become since. */
function correctReason(filling: LoadedFilling, key: string, text: string, cursor: Cursor): FillingAdvance {
  const answer = filling.answers[key];
  const reason = text.trim().slice(0, 1000);
  if (answer?.state !== 'given' || answer.reason === null || reason === '') return { cursor, note: null, change: null };
  return { cursor, note: { kind: 'saved', key }, change: { key, answer: { ...answer, reason } } };
}

/** Where the person goes on: where they were, unless the corrected answer itself wants something. */
function placeAfter(filling: Filling, place: Cursor, current: Cursor, { cursor, note }: FillingAdvance): Cursor {
  const here = current.at !== 'review' && place.at !== 'review' && current.key === place.key;
  const asks = cursor.at === 'reason' || cursor.at === 'candidates' || cursor.at === 'source-name';
  const contradicted = note?.kind === 'saved' && note.contradicted !== undefined;
  if (here || contradicted || (asks && note?.kind !== 'refused' && note?.kind !== 'blocked')) return cursor;
  const known = current.at === 'review' || filling.questions.some(({ key }) => key === current.key);
  return known ? current : firstCursor(filling);
}
