import {
  addToContent,
  isSendable,
  type ContentPart,
  type ContentRefusal,
} from '../../domain/broadcasts/notice-content.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { planFollowUp, stopRecipients } from '../../store/broadcast-recipients.ts';
import {
  correctBroadcast,
  findBroadcast,
  markProgress,
  stepBroadcast,
  type BroadcastFacts,
} from '../../store/broadcasts.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { applyOnce, type Request } from '../request.ts';
import { record, type ComposeState } from './compose-broadcast.ts';

export type ChangeSentOutcome =
  | { kind: 'stopped'; broadcastId: number; stopped: number }
  | { kind: 'withdrawn'; broadcastId: number; told: number }
  | { kind: 'ask-withdraw'; broadcastId: number }
  | { kind: 'ask-correction'; broadcast: BroadcastFacts; refused: ContentRefusal | null }
  | { kind: 'corrected'; broadcastId: number; told: number }
  /** It is past that: sent to all, stopped or withdrawn already. */
  | { kind: 'too-late'; broadcastId: number; state: BroadcastFacts['state'] }
  | { kind: 'forbidden' }
  | { kind: 'gone' };

/** Stops a broadcast on its way: who has not got it does not get it. */
export async function stopBroadcast(request: Request, id: number): Promise<ChangeSentOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  return applyOnce(request, 'stop-broadcast', async (database): Promise<ChangeSentOutcome> => {
    const broadcast = await findBroadcast(database, id);
    if (broadcast === null) return { kind: 'gone' };
    if (broadcast.state !== 'sending') return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    if (!(await stepBroadcast(database, { id }, 'cancel', { finishedAt: now })))
      return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    const stopped = await stopRecipients(database, id, now);
    await record(database, request, id, 'broadcast.stop', { stopped });
    return { kind: 'stopped', broadcastId: id, stopped };
  });
}

/** Takes back what was sent: every message of it is edited to say so. @param confirmed false asks first. */
export async function withdrawBroadcast(request: Request, id: number, confirmed: boolean): Promise<ChangeSentOutcome> {
  const { person, now, store } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast?.sentAt == null) return { kind: 'gone' };
  if (!confirmed && broadcast.state !== 'withdrawn') return { kind: 'ask-withdraw', broadcastId: id };
  return applyOnce(request, 'withdraw-broadcast', async (database): Promise<ChangeSentOutcome> => {
    const data = { finishedAt: now, progressDone: false };
    if (!(await stepBroadcast(database, { id }, 'withdraw', data)))
      return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    await stopRecipients(database, id, now);
    const told = await planFollowUp(database, 'broadcast-withdrawn', id, 'withdrawn', now);
    await record(database, request, id, 'broadcast.withdraw', { told });
    return { kind: 'withdrawn', broadcastId: id, told };
  });
}

/** Asks for the corrected text of what was sent. */
export async function askCorrection(request: Request, id: number): Promise<ChangeSentOutcome> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast?.sentAt == null) return { kind: 'gone' };
  if (broadcast.state === 'withdrawn') return { kind: 'too-late', broadcastId: id, state: broadcast.state };
  const state: ComposeState = { broadcastId: id, step: 'correction', version: broadcast.version };
  await saveConversation(store.database, person.telegramUserId, 'broadcast', state, now);
  return { kind: 'ask-correction', broadcast, refused: null };
}

/** Corrects the text of what was sent, in the messages of everybody who got it; files stay. */
export async function correctSent(request: Request, id: number, part: ContentPart): Promise<ChangeSentOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  return applyOnce(request, 'correct-broadcast', async (database): Promise<ChangeSentOutcome> => {
    const broadcast = await findBroadcast(database, id);
    if (broadcast?.sentAt == null) return { kind: 'gone' };
    const added = addToContent(broadcast.content, { ...part, files: [] });
    if (added.kind === 'refused') return { kind: 'ask-correction', broadcast, refused: added };
    if (!isSendable(added.content) || part.text === '')
      return { kind: 'ask-correction', broadcast, refused: { reason: 'empty' } };
    if (!(await correctBroadcast(database, id, added.content, now)))
      return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    const told = await planFollowUp(database, 'broadcast-corrected', id, String(broadcast.version + 1), now);
    await markProgress(database, id, broadcast.state !== 'sending');
    await endConversation(database, person.telegramUserId);
    await record(database, request, id, 'broadcast.correct', { told, characters: added.content.text.length });
    return { kind: 'corrected', broadcastId: id, told };
  });
}
