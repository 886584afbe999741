import { z } from 'zod';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readResult } from './follow-broadcast.ts';

/** Who answered a broadcast until its time was over, told to whoever sent it. */
export const BROADCAST_ANSWERS = defineNotice({
  kind: 'broadcast-answers',
  params: z.object({ broadcastId: z.int() }),
  read: async ({ database, params }) => {
    const result = await readResult(database, params.broadcastId);
    return result.kind === 'gone' || result.broadcast.state === 'withdrawn' ? null : { result };
  },
});
