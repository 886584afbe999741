import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { planEachNotice } from '../outbox/plan-notices.ts';
import { CONTACT_LEFT } from './contact-left-notice.ts';

/**
 * Tells the coordinators about somebody who is in charge no longer, for each of their units, so that no unit owes a
 * report and has nobody who knows.
 * @param successor what the person said of who follows; null when nothing.
 * @param leaverId the officer who left: one notice each, however often it is planned.
 */
export async function notifyOfUnitsWithoutContact(
  database: Database,
  unitIds: readonly number[],
  successor: string | null,
  leaverId: number,
  now: Date,
): Promise<void> {
  const coordinators = await listPermitted(database, null, 'registration.decide', toLocalDate(now));
  await planEachNotice(
    database,
    null,
    CONTACT_LEFT,
    unitIds.flatMap((unitId) =>
      coordinators.map(({ id, chatId }) => ({
        params: { unitId, successor, officerId: leaverId },
        chatId,
        officerId: id,
        priority: 1,
        dedupeKey: `contact-left:${unitId}:${leaverId}:${id}:${toLocalDate(now)}`,
        dueAt: now,
      })),
    ),
    now,
  );
}
