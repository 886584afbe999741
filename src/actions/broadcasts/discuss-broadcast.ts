import type { NoticeAnswer } from '../../domain/broadcasts/answers.ts';
import { isAcknowledgement, readReply } from '../../domain/broadcasts/read-reply.ts';
import { readBroadcastCodes } from '../../domain/broadcasts/broadcast-state.ts';
import { CONTENT_LIMITS, type NoticeFile } from '../../domain/broadcasts/notice-content.ts';
import { isAllowed, type Person } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { normalizeInput } from '../../domain/text/normalize.ts';
import { addBroadcastMessage, listBroadcastMessages } from '../../store/broadcast-messages.ts';
import {
  findRecipient,
  findRecipientByMessage,
  findRecipientOf,
  saveAnswer,
  type RecipientFacts,
} from '../../store/broadcast-recipients.ts';
import { findBroadcast, type BroadcastFacts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { endConversation, stateOf } from '../conversations/conversation.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { applyOnce, type Request } from '../request.ts';
import { broadcastAttendeeConversation } from './broadcast-conversation.ts';
import { recordBroadcastAudit } from './show-draft.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { BROADCAST_MESSAGE } from './broadcast-message-notice.ts';
import { namesOf, readThreadMessage, type BroadcastThreadMessage } from './read-thread-message.ts';
import { activeOfficer, authorize, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Longest word about a broadcast, in UTF-16 units: one message with room for who says it. */
export const LONGEST_WORD = 3000;

export type DiscussOutcome =
  /** `answer`: by those who send, to this recipient. */
  | {
      kind: 'written';
      broadcastId: number;
      answer: boolean;
      recipientName: string;
      unitNames: string[];
      /** What the words answer where the notice asks for that: kept as the answer, too. */
      says: NoticeAnswer | null;
    }
  /** It only says that a notice was read which asks for no answer: nobody is written to. */
  | { kind: 'acknowledged' }
  | { kind: 'refused' };

/**
 * Adds a reply to a message of the bot to the thread of a broadcast: a recipient replies to the notice or to an answer,
 * those who send reply to what a recipient wrote.
 * @param repliedTo the message that is replied to: its id, and its text.
 * @returns null where it is no such reply.
 */
export async function discussBroadcast(
  request: Request,
  repliedTo: { messageId: number; text: string },
  part: { text: string; files: readonly NoticeFile[] },
): Promise<DiscussOutcome | null> {
  const { person, now } = request;
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer') return null;
  const { officerId } = actor;
  return applyOnce(
    request,
    'discuss-broadcast',
    async (database): Promise<DiscussOutcome | null> => {
      const found = await findThread(database, person, officerId, repliedTo);
      if (found === null) return null;
      const text = normalizeInput(part.text);
      if (
        (text === '' && part.files.length === 0) ||
        Array.from(text).length > LONGEST_WORD ||
        part.files.length > CONTENT_LIMITS.files
      )
        return { kind: 'refused' };
      const { broadcast, recipient, answer } = found;
      if (!answer && broadcast.ask === 'nothing' && part.files.length === 0 && isAcknowledgement(text))
        return { kind: 'acknowledged' };
      const says = answer || broadcast.state === 'withdrawn' ? null : readReply(text, broadcast.ask);
      if (says !== null) {
        await saveAnswer(database, recipient.id, { answer: says, attendee: null, at: now });
        await recordBroadcastAudit(database, request, broadcast.id, 'broadcast.answer', { answer: says });
        if (stateOf(request, broadcastAttendeeConversation)?.broadcastId === broadcast.id)
          await endConversation(database, person.telegramUserId);
      }
      const files = part.files.map(({ id, name, mime, picture }) => ({ id, name, mime, picture }));
      const message = { broadcastId: broadcast.id, recipientId: recipient.id, officerId, answer, text, files, at: now };
      const messageId = await addBroadcastMessage(database, message);
      await recordBroadcastAudit(database, request, broadcast.id, 'broadcast.write', {
        recipientId: recipient.id,
        answer,
      });
      await tellOtherSide(database, actor, now, broadcast, recipient, answer, messageId);
      const recipientName = recipient.officer?.fullName ?? '';
      return {
        kind: 'written',
        broadcastId: broadcast.id,
        answer,
        recipientName,
        unitNames: await namesOf(database, recipient),
        says,
      };
    },
    (outcome) => outcome?.kind === 'written',
  );
}

/** Lists what was written about a broadcast, for those who send. */
export async function listThreadMessages(
  request: Request,
  id: number,
): Promise<{ kind: 'messages'; broadcastId: number; messages: BroadcastThreadMessage[] } | Refusal> {
  const { store, person } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const messages: BroadcastThreadMessage[] = [];
  for (const message of await listBroadcastMessages(store.database, { broadcastId: id }))
    messages.push(await readThreadMessage(store.database, message));
  return { kind: 'messages', broadcastId: id, messages };
}

/** Finds the thread that a reply belongs to, and from which side it comes; null where it is no such reply. */
async function findThread(
  database: Database,
  person: Person,
  officerId: number,
  { messageId, text }: { messageId: number; text: string },
): Promise<{ broadcast: BroadcastFacts; recipient: RecipientFacts; answer: boolean } | null> {
  const [code, ...others] = readBroadcastCodes(text);
  const named = code !== undefined && others.length === 0 ? code : null;
  const own =
    (await findRecipientByMessage(database, officerId, messageId)) ??
    (named === null ? null : await findRecipientOf(database, named.broadcastId, officerId));
  const answering = isAllowed(person, 'broadcast.send') && named?.recipientId != null;
  const recipient = answering ? await findRecipient(database, named.recipientId ?? 0) : own;
  if (recipient === null || (named !== null && recipient.broadcastId !== named.broadcastId)) return null;
  const broadcast = await findBroadcast(database, recipient.broadcastId);
  // Whoever sends and is told at once answers others; to their own notice they write as everybody else.
  return broadcast?.sentAt == null
    ? null
    : { broadcast, recipient, answer: answering && recipient.officer?.id !== officerId };
}

/** Tells the recipient what was answered; what a recipient wrote, its author, or all who send where that one no longer does. */
async function tellOtherSide(
  database: Database,
  { officerId }: Actor,
  now: Date,
  { id: broadcastId, authorId, planId }: BroadcastFacts,
  { officer }: RecipientFacts,
  answer: boolean,
  messageId: number,
): Promise<void> {
  const senders = await listPermitted(database, planId, 'broadcast.send', toLocalDate(now));
  const author = senders.filter(({ id }) => id === authorId);
  const told = answer ? (officer === null ? [] : [officer]) : author.length > 0 ? author : senders;
  await planNotices(
    database,
    planId,
    BROADCAST_MESSAGE,
    { broadcastId, messageId },
    told
      .filter(({ id }) => id !== officerId || !answer)
      .map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
        dedupeKey: `broadcast-message:${messageId}:${id}`,
      })),
    now,
  );
}
