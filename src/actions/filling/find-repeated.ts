import { isDeepStrictEqual } from 'node:util';
import { placeQuestion } from '../../domain/reporting/place-question.ts';
import { cursorSchema } from '../../domain/reporting/cursor-schema.ts';
import { normalizeInput } from '../../domain/text/normalize.ts';
import { findLastAnswerMessage } from '../../store/answers.ts';
import { findMessage } from '../../store/inbox.ts';
import { activeOfficer } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { loadFilling, openFilling, type FillingRefusal, type FillingView } from '../reports/load-filling.ts';
import { answerQuestion, findCursor } from './answer-question.ts';

/** What was typed once more: the message before, the place that it answered, and the open one with its view. */
export interface Repeated {
  kind: 'repeated';
  messageId: number;
  /** Null where the open place is another step of the same question. */
  answered: { number: number; part: string | null } | null;
  open: { number: number; part: string | null; pressed: number };
  view: FillingView;
}

/**
 * Finds whether a text that was sent before the last answer of the bot had arrived repeats, word for word, the one that was taken
 * last: then its author did not see that it was taken, and it answers nothing.
 * @returns null where it is an answer of its own.
 */
export async function findRepeated(
  request: Request,
  reportId: number,
  { messageId, text }: { messageId: number; text: string },
): Promise<Repeated | null> {
  const { store, person, chatId } = request;
  const cursor = findCursor(request, reportId);
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer' || cursor === null || cursor.at === 'review') return null;
  const { database } = store;
  const last = await findLastAnswerMessage(database, actor.officerId, reportId);
  if (last === null || last.messageId >= messageId) return null;
  const before = (await findMessage(database, `chat:${chatId}`, last.messageId))?.text ?? null;
  if (before === null || normalizeInput(before) !== normalizeInput(text)) return null;
  const place = cursorSchema.safeParse(last.place).data;
  // Where it was not taken, the same words are one more attempt at the same place.
  if (place === undefined || place.at === 'review' || isDeepStrictEqual(place, cursor)) return null;
  const open = openFilling(request, await loadFilling(database, reportId));
  if (open.kind !== 'open') return null;
  const { filling } = open;
  const [answered, asked] = [placeQuestion(filling.questions, place), placeQuestion(filling.questions, cursor)];
  if (answered === null || asked === null) return null;
  const same = answered.pressed === asked.pressed;
  const view: FillingView = { kind: 'filling', filling, cursor, note: null, editor: null };
  return { kind: 'repeated', messageId: last.messageId, answered: same ? null : answered, open: asked, view };
}

/**
 * Takes the words of an earlier message as the answer to the open question too.
 * @param number that the buttons of the open question carried when that was asked; at another one nothing is taken.
 */
export async function repeatAnswer(
  request: Request,
  reportId: number,
  number: number,
  messageId: number,
): Promise<FillingView | FillingRefusal> {
  const { database } = request.store;
  const text = (await findMessage(database, `chat:${request.chatId}`, messageId))?.text ?? null;
  const open = openFilling(request, await loadFilling(database, reportId));
  if (open.kind !== 'open') return open;
  const { filling } = open;
  const cursor = findCursor(request, reportId);
  const asked = cursor === null ? null : placeQuestion(filling.questions, cursor);
  if (cursor === null || text === null || asked?.pressed !== number)
    return answerQuestion(request, reportId, { kind: 'jump', number });
  return answerQuestion(request, reportId, { kind: 'text', text });
}
