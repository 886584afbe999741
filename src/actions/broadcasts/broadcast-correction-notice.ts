import { findRecipient } from '../../store/broadcast-recipients.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { RECIPIENT_PARAMS } from './recipient-params.ts';

/** What a correction of a broadcast changed, told in an answer to it: Telegram tells nobody of an edit. */
export const BROADCAST_CORRECTION = defineNotice({
  kind: 'broadcast-correction',
  params: RECIPIENT_PARAMS,
  read: async ({ database, plan, params }) => {
    const broadcast = await findBroadcast(database, params.broadcastId);
    const recipient = await findRecipient(database, params.recipientId);
    const correction = broadcast?.corrections.find(({ version }) => String(version) === params.occasion);
    if (broadcast === null || broadcast.state === 'withdrawn' || recipient === null || correction === undefined)
      return null;
    const { id: recipientId, messageIds } = recipient;
    const { changes } = correction;
    const replyTo = messageIds.at(-1) ?? null;
    return { broadcastId: broadcast.id, recipientId, changes, replyTo, responsible: plan.coordinator.name };
  },
});
