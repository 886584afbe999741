import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { ENTRIES_WAITING } from './entries-waiting-notice.ts';

/** Entries that come in within this time are told of in one message, in milliseconds. */
const GATHERED = 10 * 60_000;

/** Tells those who review entries that some wait: once for all that come within ten minutes, and not to whoever sent it. */
export async function tellEntryReviewers(
  database: Database,
  planId: number,
  senderId: number,
  now: Date,
): Promise<void> {
  const end = (Math.floor(now.getTime() / GATHERED) + 1) * GATHERED;
  const reviewers = await listPermitted(database, planId, 'database.review', toLocalDate(now));
  await planNotices(
    database,
    planId,
    ENTRIES_WAITING,
    {},
    reviewers
      .filter(({ id }) => id !== senderId)
      .map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: new Date(end),
        dedupeKey: `entries-waiting:${planId}:${end}:${id}`,
      })),
    now,
  );
}
