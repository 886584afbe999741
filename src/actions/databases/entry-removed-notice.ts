import { z } from 'zod';
import { findEntry } from '../../store/database-entries.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That an entry was taken out of a database, and why, told to its contributors. */
export const ENTRY_REMOVED = defineNotice({
  kind: 'entry-removed',
  params: z.object({ entryId: z.int() }),
  read: async ({ database, plan, params }) => {
    const entry = await findEntry(database, { id: params.entryId });
    if (entry?.removed == null) return null;
    const { title, removed } = entry;
    return { title, responsible: plan.coordinator.name, reason: removed.reason ?? '' };
  },
});
