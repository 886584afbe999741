import { z } from 'zod';
import { listBroadcastMessages } from '../../store/broadcast-messages.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readThreadMessage } from './read-thread-message.ts';

/** What was written about a broadcast, told to the other side. */
export const BROADCAST_MESSAGE = defineNotice({
  kind: 'broadcast-message',
  params: z.object({ broadcastId: z.int(), messageId: z.int() }),
  read: async ({ database, params }) => {
    const [message] = await listBroadcastMessages(database, { id: params.messageId });
    return message === undefined ? null : { thread: await readThreadMessage(database, message) };
  },
});
