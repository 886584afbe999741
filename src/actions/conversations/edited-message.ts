import { isDeepStrictEqual } from 'node:util';
import { normalizeInput } from '../../domain/text/normalize.ts';
import { readTaken, rewindConversation, unwindConversation } from '../../store/conversations.ts';
import { cameAfter, findMessage, findUpdate } from '../../store/inbox.ts';
import { isApplied, type Request } from '../request.ts';

/**
 * Finds what an edited message is to the conversation in which its author is.
 * @param rewinds whether what a message brought to that conversation is all in its state.
 * @returns `again`: it brought them where they are, and they are back where they were before it, until `settleEdited`;
 *   `attempt`: nothing came of it, and it was sent after the open question was put; `kept`: something came of it, which stays as it is;
 *   `unknown`: what came of it is not kept any more; else `other`.
 */
export async function placeEdited(
  request: Request,
  messageId: number,
  rewinds: boolean,
): Promise<{ kind: 'again'; request: Request } | { kind: 'attempt' | 'kept' | 'other' | 'unknown' }> {
  const { store, person, chatId, updateIds } = request;
  const { database } = store;
  const sent = await findMessage(database, `chat:${chatId}`, messageId);
  const taken = await readTaken(database, person.telegramUserId);
  const [edit] = updateIds;
  if (sent === null || edit === undefined) return { kind: 'unknown' };
  if (rewinds && taken?.takenBy === sent.updateId) {
    const before = await rewindConversation(database, person.telegramUserId, sent.updateId, edit);
    if (before !== null)
      return { kind: 'again', request: { ...request, conversation: before, takenAnew: sent.updateId } };
  }
  if (sent.applied) return { kind: 'kept' };
  const attempt = taken?.takenBy != null && (await cameAfter(database, sent.updateId, taken.takenBy));
  return { kind: attempt ? 'attempt' : 'other' };
}

/** Ends taking an edit anew. @returns whether something came of it; else its author is where they were. */
export async function settleEdited(request: Request): Promise<boolean> {
  if (await isApplied(request)) return true;
  const [edit] = request.updateIds;
  if (edit !== undefined) await unwindConversation(request.store.database, request.person.telegramUserId, edit);
  return false;
}

/**
 * Returns whether a text repeats, word for word, the message that brought its author where they are; asked only of a text that was sent
 * before the answer to that message had arrived.
 */
export async function isRepeated({ store, person, updateIds }: Request, text: string): Promise<boolean> {
  const { database } = store;
  const taken = await readTaken(database, person.telegramUserId);
  const [own] = updateIds;
  if (taken?.takenBy == null || own === undefined || taken.takenBy === own) return false;
  if (!(await cameAfter(database, own, taken.takenBy))) return false;
  // Where it led nowhere, the same words are one more attempt; in a report each answer is kept with its message.
  if (taken.before === null || isDeepStrictEqual(taken.before, taken.state)) return false;
  const { message } = ((await findUpdate(database, taken.takenBy))?.payload ?? {}) as { message?: { text?: string } };
  return message?.text !== undefined && normalizeInput(message.text) === normalizeInput(text);
}
