import { planFollowUp, stopRecipients } from '../../store/broadcast-recipients.ts';
import { findBroadcast, stepBroadcast, type BroadcastFacts } from '../../store/broadcasts.ts';
import { BROADCAST_WITHDRAWN } from './broadcast-withdrawn-notice.ts';
import { applyOnce, type Request } from '../request.ts';
import { recordBroadcastAudit } from './show-draft.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type ChangeSentOutcome =
  | { kind: 'stopped'; broadcastId: number; stopped: number }
  | { kind: 'withdrawn'; broadcastId: number; told: number }
  | { kind: 'ask-withdraw'; broadcastId: number }
  /** It is past that: sent to all, stopped or withdrawn already. */
  | { kind: 'too-late'; broadcastId: number; state: BroadcastFacts['state'] }
  | Refusal
  | { kind: 'gone' };

/** Stops a broadcast on its way: who has not got it does not get it. */
export async function stopBroadcast(request: Request, id: number): Promise<ChangeSentOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'stop-broadcast', async (database): Promise<ChangeSentOutcome> => {
    const broadcast = await findBroadcast(database, id);
    if (broadcast === null) return { kind: 'gone' };
    if (broadcast.state !== 'sending') return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    if (!(await stepBroadcast(database, { id }, 'cancel', { finishedAt: now })))
      return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    const stopped = await stopRecipients(database, id, now);
    await recordBroadcastAudit(database, request, id, 'broadcast.stop', { stopped });
    return { kind: 'stopped', broadcastId: id, stopped };
  });
}

/** Takes back what was sent: every message of it is edited to say so. @param confirmed false asks first. */
export async function withdrawBroadcast(request: Request, id: number, confirmed: boolean): Promise<ChangeSentOutcome> {
  const { person, now, store } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast?.sentAt == null) return { kind: 'gone' };
  if (!confirmed && broadcast.state !== 'withdrawn') return { kind: 'ask-withdraw', broadcastId: id };
  return applyOnce(request, 'withdraw-broadcast', async (database): Promise<ChangeSentOutcome> => {
    const data = { finishedAt: now, progressDone: false };
    if (!(await stepBroadcast(database, { id }, 'withdraw', data)))
      return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    await stopRecipients(database, id, now);
    const told = await planFollowUp(database, BROADCAST_WITHDRAWN, id, 'withdrawn', now);
    await recordBroadcastAudit(database, request, id, 'broadcast.withdraw', { told });
    return { kind: 'withdrawn', broadcastId: id, told };
  });
}
