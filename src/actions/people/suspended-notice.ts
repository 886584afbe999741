import { z } from 'zod';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That somebody may not use the bot for now. */
export const SUSPENDED = defineNotice({
  kind: 'suspended',
  changesRights: true,
  params: z.object({}),
  read: ({ plan }) => Promise.resolve({ responsible: plan.coordinator.name }),
});
