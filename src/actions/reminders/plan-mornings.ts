import { mayRemindAt } from '../../domain/reminders/decide-reminders.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { workingDaysAfter } from '../../domain/reporting/round-deadline.ts';
import { addDays, atLocalTime, toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { listOpenPlanIds } from '../../store/plans.ts';
import { listRoundsToRemind } from '../../store/round-reminding.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { DIGEST_AT } from './gather-digest.ts';
import { planNotices, type Addressed } from '../outbox/plan-notices.ts';
import { DIGEST } from './digest-notice.ts';
import { LATE_UNITS } from './late-units-notice.ts';

/** Hour at which coordinators are told who is late, in Viet Nam. */
const LATE_AT = 8;
/** For how many days after a deadline an outage may have kept that back. */
const LATE_WITHIN = 30;

/**
 * Plans what coordinators of each open plan find in the morning of a working day: the digest, and on the first one after a deadline who
 * is late. What each says is gathered when it is delivered; where that is nothing, nothing goes.
 * @returns how many notices were added.
 */
export async function planMornings({ database }: Store, now: Date): Promise<number> {
  const isDayOff = await readCalendar(database);
  const today = toLocalDate(now);
  const digestAt = atLocalTime(today, DIGEST_AT.hour, DIGEST_AT.minute);
  if (!mayRemindAt(now, isDayOff) || now < digestAt) return 0;
  let added = 0;
  for (const planId of await listOpenPlanIds(database)) {
    const coordinators = await listOfficers(database, planId, ['coordinator'], today);
    const everyCoordinator = (dueAt: Date, keyOf: (id: number) => string): Addressed[] =>
      coordinators.map(({ id, chatId }) => ({ chatId, officerId: id, priority: 1, dueAt, dedupeKey: keyOf(id) }));
    const digests = everyCoordinator(digestAt, (id) => `digest:${planId}:${id}:${today}`);
    added += await planNotices(database, planId, DIGEST, { day: today }, digests, now);
    for (const { id: roundId, dueOn } of await listRoundsToRemind(database, planId)) {
      const { lateAfter } = announcedDue(dueOn, isDayOff);
      const dueAt = atLocalTime(workingDaysAfter(lateAfter, 1, isDayOff), LATE_AT);
      if (dueAt > now || today > addDays(lateAfter, LATE_WITHIN)) continue;
      const told = everyCoordinator(dueAt, (id) => `late-units:${roundId}:${dueOn}:${id}`);
      added += await planNotices(database, planId, LATE_UNITS, { roundId }, told, now);
    }
  }
  return added;
}
