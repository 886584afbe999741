import { planFollowUp, saveMessageIds, settleRecipient, settleRecipientOf } from '../../store/broadcast-recipients.ts';
import { findBroadcast, watchBroadcast } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import type { NoticeFacts } from '../notices/notice-facts.ts';

type BroadcastNotice = Extract<NoticeFacts, { kind: 'broadcast' | 'broadcast-corrected' | 'broadcast-started' }>;

/** Whether what became of a notice is noted at a broadcast. */
export function isAboutBroadcast(facts: NoticeFacts): facts is BroadcastNotice {
  return facts.kind === 'broadcast' || facts.kind === 'broadcast-corrected' || facts.kind === 'broadcast-started';
}

/** Notes at a broadcast what became of one of its notices. @param unknown not sent for sure, it may have arrived all the same. */
export async function settleBroadcast(
  database: Database,
  facts: BroadcastNotice,
  outcome: { kind: string; messageIds?: readonly number[]; fault?: string },
  { chatId, businessNow, unknown }: { chatId: number; businessNow: Date; unknown: boolean },
): Promise<void> {
  const { messageIds = [], fault = null } = outcome;
  switch (facts.kind) {
    case 'broadcast': {
      const sent = outcome.kind === 'sent';
      const state = sent ? ('sent' as const) : unknown ? ('unknown' as const) : ('failed' as const);
      const settled = { state, fault, sentAt: sent ? businessNow : null };
      await settleRecipient(database, facts.recipientId, { ...settled, messageIds });
      if (sent) await followChanges(database, facts, businessNow);
      return;
    }
    case 'broadcast-corrected':
      if (outcome.kind === 'sent') await saveMessageIds(database, facts.recipientId, messageIds);
      return;
    case 'broadcast-started': {
      const messageId = messageIds.at(-1);
      if (messageId !== undefined) await watchBroadcast(database, facts.result.broadcast.id, { chatId, messageId });
    }
  }
}

/** What was corrected or withdrawn while it was on its way is followed up: the message carries what was true before. */
async function followChanges(
  database: Database,
  { broadcast }: Extract<BroadcastNotice, { kind: 'broadcast' }>,
  now: Date,
): Promise<void> {
  const current = await findBroadcast(database, broadcast.id);
  if (current === null) return;
  if (current.state === 'withdrawn')
    await planFollowUp(database, 'broadcast-withdrawn', broadcast.id, 'withdrawn', now);
  else if (current.correctedAt?.getTime() !== broadcast.correctedAt?.getTime())
    await planFollowUp(database, 'broadcast-corrected', broadcast.id, `late-${current.version}`, now);
}

/**
 * Notes that a notice of a broadcast was given up before anybody knew what it says. An attempt of which nobody knows may
 * have arrived.
 */
export async function endRecipient(
  database: Database,
  noticeId: number,
  state: 'unknown' | 'failed' | 'cancelled',
  fault: string,
): Promise<void> {
  await settleRecipientOf(database, noticeId, state, fault);
}
