import { mayRemindAt } from '../../domain/reminders/decide-reminders.ts';
import { atLocalTime, toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { listOpenPlanIds } from '../../store/plans.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { listNextRounds } from './next-round.ts';
import { NEXT_ROUND } from './next-round-notice.ts';

/** Hour at which coordinators find it, in Viet Nam. */
const AT = 8;

/**
 * Proposes to the coordinators of each open plan, once for each period, to open its round, some working days before its
 * figures close, and where a plan has no coordinator yet to those who may open it; after an outage on a later working day, until it is due.
 * @returns how many notices were added.
 */
export async function proposeNextRounds({ database }: Store, now: Date): Promise<number> {
  const isDayOff = await readCalendar(database);
  const today = toLocalDate(now);
  const dueAt = atLocalTime(today, AT);
  if (!mayRemindAt(now, isDayOff) || now < dueAt) return 0;
  let added = 0;
  for (const planId of await listOpenPlanIds(database)) {
    const coordinators = await listOfficers(database, planId, ['coordinator'], today);
    const asked = coordinators.length > 0 ? coordinators : await listPermitted(database, planId, 'round.open', today);
    if (asked.length === 0) continue;
    for (const { period } of await listNextRounds(database, planId, today)) {
      const told = asked.map(({ id, chatId }) => {
        const dedupeKey = `next-round:${planId}:${period}:${id}`;
        return { chatId, officerId: id, priority: 1, dueAt, dedupeKey };
      });
      added += await planNotices(database, planId, NEXT_ROUND, { period }, told, now);
    }
  }
  return added;
}
