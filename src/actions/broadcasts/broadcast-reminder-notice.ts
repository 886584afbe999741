import { summarize } from '../../domain/broadcasts/answers.ts';
import { findRecipient, listRecipients } from '../../store/broadcast-recipients.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { listUnits } from '../../store/units.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { toCountedRecipient } from './counted-recipient.ts';
import { RECIPIENT_PARAMS } from './recipient-params.ts';

/** A reminder to answer a broadcast. */
export const BROADCAST_REMINDER = defineNotice({
  kind: 'broadcast-reminder',
  followed: true,
  params: RECIPIENT_PARAMS,
  read: async ({ database, params, plan, now }) => {
    const broadcast = await findBroadcast(database, params.broadcastId);
    const recipient = await findRecipient(database, params.recipientId);
    if (broadcast === null || broadcast.state === 'withdrawn' || recipient === null) return null;
    const { unanswered } = summarize(
      broadcast.unitIds,
      (await listRecipients(database, broadcast.id)).map(toCountedRecipient),
    );
    const owing = recipient.unitIds.filter((id) => unanswered.includes(id));
    if (owing.length === 0) return null;
    return {
      broadcast,
      unitNames: (await listUnits(database)).filter(({ id }) => owing.includes(id)).map(({ name }) => name),
      /** The time to answer is over. */
      late: broadcast.answerBy !== null && now > broadcast.answerBy,
      /** The notice that it reminds of. */
      replyTo: recipient.messageIds.at(-1) ?? null,
      responsible: plan.coordinator.name,
    };
  },
});
