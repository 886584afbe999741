import { z } from 'zod';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That somebody may use the bot again. */
export const RESTORED = defineNotice({
  kind: 'restored',
  changesRights: true,
  params: z.object({}),
  read: ({ plan }) => Promise.resolve({ responsible: plan.coordinator.name }),
});
