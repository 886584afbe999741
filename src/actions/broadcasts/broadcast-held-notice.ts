import { z } from 'zod';
import { findBroadcast } from '../../store/broadcasts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That a scheduled broadcast did not go at its time, told to those who send. */
export const BROADCAST_HELD = defineNotice({
  kind: 'broadcast-held',
  params: z.object({
    broadcastId: z.int(),
    /** Its author may still send; it would have reached nobody. */
    allowed: z.boolean().default(false),
  }),
  read: async ({ database, params }) => {
    const broadcast = await findBroadcast(database, params.broadcastId);
    return broadcast?.state === 'draft' ? { broadcast, allowed: params.allowed } : null;
  },
});
