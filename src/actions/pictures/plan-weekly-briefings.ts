import { mayRemindAt } from '../../domain/reminders/decide-reminders.ts';
import { shiftToWorkingDay } from '../../domain/reporting/round-deadline.ts';
import { atLocalTime, mondayOf, toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { listOpenPlanIds } from '../../store/plans.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { WEEKLY_BRIEFING } from './weekly-briefing-notice.ts';

/** Hour and minute at which leaders find the page, in Viet Nam. */
const AT = { hour: 7, minute: 30 } as const;

/**
 * Plans the page for the giao ban of each open plan that leaders find in the morning of the first working day of a week; after an outage
 * on a later day of it. Who became a leader since then waits for the next. Whoever switched it off is left out when it
 * is delivered, so that switching it on again brings it in the next week.
 * @returns how many notices were added.
 */
export async function planWeeklyBriefings({ database }: Store, now: Date): Promise<number> {
  const isDayOff = await readCalendar(database);
  const week = mondayOf(toLocalDate(now));
  const first = shiftToWorkingDay(week, isDayOff);
  const dueAt = atLocalTime(first, AT.hour, AT.minute);
  // A week without a working day has no page.
  if (mondayOf(first) !== week || now < dueAt || !mayRemindAt(now, isDayOff)) return 0;
  let added = 0;
  for (const planId of await listOpenPlanIds(database)) {
    const leaders = await listPermitted(database, planId, 'briefing.receive', first);
    const told = leaders.map(({ id, chatId }) => ({
      chatId,
      officerId: id,
      priority: 1,
      dueAt,
      dedupeKey: `weekly-briefing:${planId}:${id}:${week}`,
    }));
    added += await planNotices(database, planId, WEEKLY_BRIEFING, { week }, told, now);
  }
  return added;
}
