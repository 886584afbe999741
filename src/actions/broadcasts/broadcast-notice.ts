import { planFollowUp, findRecipient, settleRecipient, settleRecipientOf } from '../../store/broadcast-recipients.ts';
import { findBroadcast, type BroadcastFacts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { defineNotice, type NoticeEnd } from '../outbox/notice-definition.ts';
import { BROADCAST_CORRECTED } from './broadcast-corrected-notice.ts';
import { BROADCAST_WITHDRAWN } from './broadcast-withdrawn-notice.ts';
import { RECIPIENT_PARAMS } from './recipient-params.ts';

/** A broadcast for one recipient. */
export const BROADCAST = defineNotice({
  kind: 'broadcast',
  followed: true,
  params: RECIPIENT_PARAMS,
  read: async ({ database, params }) => {
    const broadcast = await findBroadcast(database, params.broadcastId);
    const recipient = await findRecipient(database, params.recipientId);
    // What was set aside may be tried again after all others were told.
    const goes = broadcast?.state === 'sending' || broadcast?.state === 'sent';
    if (!goes || recipient === null) return null;
    return { broadcast, recipientId: recipient.id, toGroup: recipient.group !== null };
  },
  settle: async (database, { noticeId, facts, end, now }) => {
    const { state, fault } = stateOf(end);
    if (facts === null) return settleRecipientOf(database, noticeId, state, fault ?? '');
    const sent = end.state === 'sent';
    const messageIds = sent ? end.messageIds : [];
    await settleRecipient(database, facts.recipientId, { state, fault, sentAt: sent ? now : null, messageIds });
    if (sent) await followChanges(database, facts.broadcast, now);
  },
});

/** What is noted at a recipient whose notice ended so. What may have arrived is neither failed nor cancelled for sure. */
function stateOf(end: NoticeEnd): { state: 'sent' | 'unknown' | 'cancelled' | 'failed'; fault: string | null } {
  if (end.state === 'sent') return { state: 'sent', fault: null };
  const { mayHaveArrived, fault } = end;
  return { state: mayHaveArrived ? 'unknown' : end.state === 'dropped' ? 'cancelled' : 'failed', fault };
}

/** What was corrected or withdrawn while it was on its way is followed up: the message carries what was true before. */
async function followChanges(database: Database, broadcast: BroadcastFacts, now: Date): Promise<void> {
  const current = await findBroadcast(database, broadcast.id);
  if (current === null) return;
  if (current.state === 'withdrawn') await planFollowUp(database, BROADCAST_WITHDRAWN, broadcast.id, 'withdrawn', now);
  else if (current.correctedAt?.getTime() !== broadcast.correctedAt?.getTime())
    await planFollowUp(database, BROADCAST_CORRECTED, broadcast.id, `late-${current.version}`, now);
}
