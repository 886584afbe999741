import { mayRemindAt } from '../../domain/reminders/decide-reminders.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { workingDaysAfter } from '../../domain/reporting/round-deadline.ts';
import { addDays, atLocalTime, toLocalDate } from '../../domain/text/local-date.ts';
import { planNotices, type PlannedNotice } from '../../store/notices.ts';
import type { Store } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { listRoundsToRemind } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { DIGEST_AT } from './gather-digest.ts';

/** Hour at which coordinators are told who is late, in Viet Nam. */
const LATE_AT = 8;
/** For how many days after a deadline an outage may have kept that back. */
const LATE_WITHIN = 30;

/**
 * Plans what coordinators find in the morning of a working day: the digest, and on the first one after a deadline who
 * is late. What each says is gathered when it is delivered; where that is nothing, nothing goes.
 * @returns how many notices were added.
 */
export async function planMornings({ database }: Store, now: Date): Promise<number> {
  const isDayOff = await readCalendar(database);
  const today = toLocalDate(now);
  const digestAt = atLocalTime(today, DIGEST_AT.hour, DIGEST_AT.minute);
  if (!mayRemindAt(now, isDayOff) || now < digestAt) return 0;
  const coordinators = await listOfficers(database, ['coordinator'], today);
  const tell = (kind: string, params: object, key: string, dueAt: Date): PlannedNotice[] =>
    coordinators.map(({ id, chatId }) => ({
      ...{ kind, params, chatId, officerId: id, priority: 1, dueAt },
      dedupeKey: kind === 'digest' ? `digest:${id}:${today}` : `${key}:${id}`,
    }));
  const notices = tell('digest', { day: today }, '', digestAt);
  for (const { id: roundId, dueOn } of await listRoundsToRemind(database)) {
    const { lateAfter } = announcedDue(dueOn, isDayOff);
    const dueAt = atLocalTime(workingDaysAfter(lateAfter, 1, isDayOff), LATE_AT);
    if (dueAt <= now && today <= addDays(lateAfter, LATE_WITHIN))
      notices.push(...tell('late-units', { roundId }, `late-units:${roundId}:${dueOn}`, dueAt));
  }
  return planNotices(database, notices, now);
}
