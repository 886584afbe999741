import { z } from 'zod';
import {
  firstCursor,
  type Cursor,
  type Filling,
  type FillingAdvance,
  type FillingNote,
} from '../../domain/reporting/filling.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { correctInside } from '../../domain/reporting/filling-parts.ts';
import { partsOf } from '../../domain/reporting/filling-context.ts';
import { isKeptRow, type Inside } from '../../domain/reporting/filling-rows.ts';
import { plainFigureIn } from '../../domain/reporting/correction-text.ts';
import { findReasonRefusal } from '../../domain/reporting/reason-words.ts';
import { isMoneyElsewhere } from '../../domain/reporting/money-elsewhere.ts';
import { withReasonAnew } from '../../domain/reporting/reasons.ts';
import { cursorSchema } from '../../domain/reporting/cursor-schema.ts';
import { normalizeInput } from '../../domain/text/normalize.ts';
import { findAnswerMessage, listLaterPlaces } from '../../store/answers.ts';
import { activeOfficer } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { computeStep, saveStep, findCursor } from './answer-question.ts';
import {
  loadFilling,
  openFilling,
  type FillingRefusal,
  type FillingView,
  type LoadedFilling,
} from '../reports/load-filling.ts';

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
  const author = activeOfficer(person);
  if (author.kind !== 'officer') return { kind: 'nothing' };
  const found = await findAnswerMessage(store.database, author.officerId, messageId);
  if (found === null) return { kind: 'nothing' };
  const open = openFilling(request, await loadFilling(store.database, found.reportId));
  if (open.kind !== 'open') return open;
  const { filling, actor } = open;
  const current = findCursor(request, found.reportId) ?? firstCursor(filling);
  const place = cursorSchema.safeParse(found.place).data;
  if (place === undefined) return { kind: 'nothing' };
  if (await isAnsweredSince(request, filling, { reportId: found.reportId, kept: found.place, messageId, place }))
    return { kind: 'filling', filling, cursor: current, note: answeredSince(place), editor: null, corrected: false };
  const advance = await computeCorrection(request, filling, place, current, text);
  const cursor = placeAfter(filling, place, current, advance);
  const view = await saveStep(request, filling, { ...advance, actor, cursor, at: current, messages: [], name: NAME });
  if (view.kind !== 'filling') return view;
  const asksMore = asks(cursor, ['reason', 'candidates']);
  return asksMore && advance.change === null ? view : { ...view, corrected: advance.change !== null };
}

/**
 * Returns whether a question was answered again after a message that answered it, so that this does not count any more: by
 * a later message, or, for one of several parts of a text that was refused, by anything. Where answers are gathered, each
 * message counts.
 */
async function isAnsweredSince(
  { store, person }: Request,
  filling: LoadedFilling,
  message: { messageId: number; reportId: number; place: Cursor; kept: unknown },
): Promise<boolean> {
  const { place, messageId, reportId } = message;
  const asked = questionAt(filling, place);
  if (asked === null || person.officerId === null || fieldOf(asked.question.type).gathers !== undefined) return false;
  if (refusedIn(message.kept) === 'part') return asked.filling.answers[asked.question.key]?.state === 'given';
  const later = await listLaterPlaces(store.database, person.officerId, reportId, messageId);
  return later.some((kept) => {
    const other = cursorSchema.safeParse(kept).data;
    if (other === undefined || refusedIn(kept) !== null) return false;
    return isSamePlace(place, other) && asks(place, ['reason']) === asks(other, ['reason']);
  });
}

/** Whether what a message says was refused: all of it, or as a part of a text; null where it was taken. */
function refusedIn(kept: unknown): 'whole' | 'part' | null {
  return z.object({ refused: z.enum(['whole', 'part']) }).safeParse(kept).data?.refused ?? null;
}

/** The question, or the part of a group, at a place, among those beside it. */
function questionAt(filling: Filling, place: Cursor): { filling: Filling; question: Question } | null {
  if (place.at === 'review') return null;
  const question = filling.questions.find(({ key }) => key === place.key);
  if (question === undefined) return null;
  return place.at === 'inside' ? questionAt(partsOf(filling, question, place.row), place.place) : { filling, question };
}

function answeredSince(place: Cursor): FillingNote | null {
  if (place.at === 'review') return null;
  const note = place.at === 'inside' ? answeredSince(place.place) : null;
  if (note !== null && place.at === 'inside') return { kind: 'inside', key: place.key, row: place.row, note };
  return { kind: 'answered-since', key: place.key };
}

/** What the new text makes of the answer, or the reason, that was given at a place. */
async function computeCorrection(
  request: Request,
  filling: LoadedFilling,
  place: Cursor,
  current: Cursor,
  text: string,
): Promise<FillingAdvance> {
  if (place.at === 'reason' && !isFigure(filling, place.key, text)) return correctReason(filling, place, text, current);
  if (place.at !== 'inside') return computeStep(request, filling, place, { kind: 'text', text });
  const { added, ...inside } = place;
  // A row that is just being added is there as long as the person is in it; another was taken out.
  const question = filling.questions.find(({ key }) => key === place.key);
  const here = isSameRow(place, current);
  if (question === undefined || (!here && !isKeptRow(filling, inside)))
    return { cursor: current, note: { kind: 'row-gone', key: place.key }, change: null };
  const asked = place.place;
  if (asked.at !== 'reason' || isFigure(partsOf(filling, question, place.row), asked.key, text))
    return computeStep(request, filling, here && added ? place : inside, { kind: 'text', text });
  return correctInside(filling, question, inside, (parts, at) => correctReason(parts, asked, text, at));
}

/** Whether a text is plainly a figure of the question, which was typed, or is now, where its reason was asked. */
function isFigure({ questions }: Filling, key: string, text: string): boolean {
  const question = questions.find((one) => one.key === key);
  return question !== undefined && plainFigureIn(question, text) !== null;
}

/** A reason takes the place of the one before, whatever the figure has become since. */
function correctReason(
  filling: Filling,
  { key, message }: Extract<Cursor, { at: 'reason' }>,
  text: string,
  cursor: Cursor,
): FillingAdvance {
  const question = filling.questions.find((one) => one.key === key);
  const answer = filling.answers[key];
  const reason = normalizeInput(text);
  const money = question !== undefined && isMoneyElsewhere(filling, question, reason);
  const refusal = money ? ({ kind: 'no-reason' } as const) : findReasonRefusal(reason);
  if (refusal !== null) return { cursor, note: { kind: 'refused', key, refusal }, change: null };
  if (question === undefined || answer?.state !== 'given' || answer.reason === null || reason === '')
    return { cursor, note: null, change: null };
  const anew = withReasonAnew(question, answer.reason, message, reason);
  return { cursor, note: { kind: 'saved', key }, change: { key, answer: { ...answer, reason: anew } } };
}

/** Where the person goes on: where they were, unless the corrected answer itself wants something. */
function placeAfter(filling: Filling, place: Cursor, current: Cursor, { cursor, note }: FillingAdvance): Cursor {
  const wants = asks(cursor, ['reason', 'candidates', 'source-name']);
  const said = note?.kind === 'inside' ? note.note : note;
  const contradicted = said?.kind === 'saved' && said.contradicted !== undefined;
  if (isSamePlace(place, current) || contradicted || (wants && said?.kind !== 'refused' && said?.kind !== 'blocked'))
    return cursor;
  const known = current.at === 'review' || filling.questions.some(({ key }) => key === current.key);
  return known ? current : firstCursor(filling);
}

/** Whether a place asks for something of these, in a group or outside. */
function asks(cursor: Cursor, wanted: readonly Cursor['at'][]): boolean {
  return cursor.at === 'inside' ? asks(cursor.place, wanted) : wanted.includes(cursor.at);
}

/** Whether two places are at the same question, and in a group at the same part of the same row. */
function isSamePlace(one: Cursor, other: Cursor): boolean {
  if (one.at === 'review' || other.at === 'review' || one.key !== other.key) return false;
  if (one.at !== 'inside' && other.at !== 'inside') return true;
  return one.at === 'inside' && isSameRow(one, other) && isSamePlace(one.place, other.place);
}

function isSameRow(one: Inside, other: Cursor): other is Inside {
  return other.at === 'inside' && other.key === one.key && other.row === one.row;
}
