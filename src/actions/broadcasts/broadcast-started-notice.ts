import { z } from 'zod';
import { watchBroadcast } from '../../store/broadcasts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readResult } from './follow-broadcast.ts';

/** That a scheduled broadcast is on its way, told to its author; the message shows from then on how far it is. */
export const BROADCAST_STARTED = defineNotice({
  kind: 'broadcast-started',
  params: z.object({ broadcastId: z.int() }),
  read: async ({ database, params }) => {
    const result = await readResult(database, params.broadcastId);
    return result.kind === 'gone' ? null : { result };
  },
  settle: async (database, { chatId, facts, end }) => {
    const messageId = end.state === 'sent' ? end.messageIds.at(-1) : undefined;
    if (facts !== null && messageId !== undefined)
      await watchBroadcast(database, facts.result.broadcast.id, { chatId, messageId });
  },
});
