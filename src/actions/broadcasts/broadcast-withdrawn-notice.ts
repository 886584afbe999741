import { findRecipient } from '../../store/broadcast-recipients.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { RECIPIENT_PARAMS } from './recipient-params.ts';

/** That a broadcast was withdrawn, said in the place of its messages. */
export const BROADCAST_WITHDRAWN = defineNotice({
  kind: 'broadcast-withdrawn',
  followed: true,
  params: RECIPIENT_PARAMS,
  read: async ({ database, params, plan }) => {
    const broadcast = await findBroadcast(database, params.broadcastId);
    const recipient = await findRecipient(database, params.recipientId);
    if (broadcast?.state !== 'withdrawn' || recipient === null) return null;
    return { broadcast, messageIds: recipient.messageIds, responsible: plan.coordinator.name };
  },
});
