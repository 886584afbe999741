import { findRecipient, saveMessageIds } from '../../store/broadcast-recipients.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { RECIPIENT_PARAMS } from './recipient-params.ts';

/** A broadcast that was corrected, put in the place of the messages that it was. */
export const BROADCAST_CORRECTED = defineNotice({
  kind: 'broadcast-corrected',
  followed: true,
  params: RECIPIENT_PARAMS,
  read: async ({ database, params }) => {
    const broadcast = await findBroadcast(database, params.broadcastId);
    const recipient = await findRecipient(database, params.recipientId);
    if (broadcast === null || broadcast.state === 'withdrawn' || recipient === null) return null;
    const { id: recipientId, messageIds, group } = recipient;
    return { broadcast, recipientId, messageIds, toGroup: group !== null };
  },
  settle: async (database, { facts, end }) => {
    if (facts !== null && end.state === 'sent') await saveMessageIds(database, facts.recipientId, end.messageIds);
  },
});
