import { z } from 'zod';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { countWaitingEntries, listWaitingEntries } from '../../store/databases.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { listPermitted } from '../permissions/list-permitted.ts';

/** So many waiting entries are named. */
const NAMED = 5;

/** Entries of databases that wait, told to those who review them. */
export const ENTRIES_WAITING = defineNotice({
  kind: 'entries-waiting',
  params: z.object({}),
  read: async ({ database, plan, officerId, now }) => {
    const total = await countWaitingEntries(database, plan.id);
    const permitted = await listPermitted(database, plan.id, 'database.review', toLocalDate(now));
    if (total === 0 || !permitted.some(({ id }) => id === officerId)) return null;
    return { total, entries: await listWaitingEntries(database, plan.id, NAMED) };
  },
});
