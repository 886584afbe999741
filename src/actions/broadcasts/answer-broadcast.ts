import { isAskedFor, type NoticeAnswer } from '../../domain/broadcasts/answers.ts';
import { findRecipientOf, saveAnswer, type Attendee, type RecipientFacts } from '../../store/broadcast-recipients.ts';
import { findBroadcast, type BroadcastFacts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { listUnits } from '../../store/units.ts';
import { endConversation, stateOf } from '../conversations/conversation.ts';
import { activeOfficer } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { broadcastAttendeeConversation } from './broadcast-conversation.ts';
import { recordBroadcastAudit } from './show-draft.ts';

export type AnswerOutcome =
  /** `late`: after the time by which it was asked for; it counts all the same. */
  | { kind: 'answered'; broadcastId: number; answer: NoticeAnswer; unitNames: string[]; late: boolean }
  | { kind: 'ask-attendee'; broadcastId: number; refused: boolean }
  /** The name will read as it was typed, without marks; `spellings` are known ones. Nothing is kept yet. */
  | { kind: 'marks-missing'; broadcastId: number; written: string; spellings: string[] }
  | { kind: 'attendee-kept'; broadcastId: number; attendee: Attendee; unitNames: string[] }
  /** It is not sent yet: whoever writes it tries its buttons. */
  | { kind: 'preview' }
  | { kind: 'withdrawn' }
  /** It does not go to whoever pressed, or asks something else. */
  | { kind: 'not-found' };

/** Stores what somebody answers to a broadcast. Only somebody to whom it went can answer; the newest answer counts. */
export async function answerBroadcast(request: Request, id: number, answer: NoticeAnswer): Promise<AnswerOutcome> {
  const { now } = request;
  return applyOnce(request, 'answer-broadcast', async (database): Promise<AnswerOutcome> => {
    const found = await findOwn(database, request, id, answer);
    if ('kind' in found) return found;
    const { broadcast, recipient } = found;
    // Said once more, who attends is not asked anew.
    const attendee = answer === 'attends' ? recipient.attendee : null;
    if (recipient.answer !== answer) {
      await saveAnswer(database, recipient.id, { answer, attendee, at: now });
      await recordBroadcastAudit(database, request, id, 'broadcast.answer', { answer });
    }
    const late = broadcast.answerBy !== null && now > broadcast.answerBy;
    return { kind: 'answered', broadcastId: id, answer, unitNames: await namesOf(database, recipient), late };
  });
}

/** Records that whoever presses attends. */
export async function attendOneself(request: Request, id: number): Promise<AnswerOutcome> {
  return applyOnce(request, 'attend-oneself', async (database) => keepAttendee(database, request, id, { self: true }));
}

/** Stores who attends, and ends the conversation in which that was asked. */
export async function keepAttendee(
  database: Database,
  request: Request,
  id: number,
  attendee: Attendee,
): Promise<AnswerOutcome> {
  const { person, now } = request;
  const found = await findOwn(database, request, id, 'attends');
  if ('kind' in found) return found;
  await saveAnswer(database, found.recipient.id, { answer: 'attends', attendee, at: now });
  if (stateOf(request, broadcastAttendeeConversation) !== null) await endConversation(database, person.telegramUserId);
  await recordBroadcastAudit(database, request, id, 'broadcast.answer', { answer: 'attends', self: attendee.self });
  return { kind: 'attendee-kept', broadcastId: id, attendee, unitNames: await namesOf(database, found.recipient) };
}

/** Returns the broadcast and whoever asks as its recipient, where it asks for such an answer. */
export async function findOwn(
  database: Database,
  { person }: Request,
  id: number,
  answer: NoticeAnswer,
): Promise<
  | { broadcast: BroadcastFacts; recipient: RecipientFacts }
  | { kind: 'preview' }
  | { kind: 'withdrawn' }
  | { kind: 'not-found' }
> {
  const actor = activeOfficer(person);
  const broadcast = await findBroadcast(database, id);
  if (broadcast === null || actor.kind !== 'officer') return { kind: 'not-found' };
  if (broadcast.sentAt === null)
    return broadcast.editedById === actor.officerId || broadcast.authorId === actor.officerId
      ? { kind: 'preview' }
      : { kind: 'not-found' };
  const recipient = await findRecipientOf(database, id, actor.officerId);
  if (recipient === null || !isAskedFor(broadcast.ask, answer)) return { kind: 'not-found' };
  return broadcast.state === 'withdrawn' ? { kind: 'withdrawn' } : { broadcast, recipient };
}

async function namesOf(database: Database, { unitIds }: RecipientFacts): Promise<string[]> {
  return (await listUnits(database)).filter(({ id }) => unitIds.includes(id)).map(({ name }) => name);
}
