import { approverReminderOn, hasWaitedTooLong } from '../../domain/reminders/waiting-registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { listSubmittedRegistrations } from '../../store/registrations.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { REGISTRATIONS_WAITING } from './registrations-waiting-notice.ts';

/**
 * Reminds those who decide, once each working morning, of registrations that have waited longer than was promised.
 * @returns how many notices were added.
 */
export async function remindApprovers({ database }: Store, now: Date): Promise<number> {
  const isDayOff = await readCalendar(database);
  const dueAt = approverReminderOn(now, isDayOff);
  if (dueAt === null || now < dueAt) return 0;
  const waiting = (await listSubmittedRegistrations(database)).filter(
    ({ submittedAt }) => submittedAt !== null && hasWaitedTooLong(submittedAt, now, isDayOff),
  );
  if (waiting.length === 0) return 0;
  const today = toLocalDate(now);
  const unitIds = [...new Set(waiting.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
  const approvers = new Map<number, { id: number; chatId: number }>();
  for (const unitId of unitIds) {
    for (const officer of await listPermitted(database, null, 'registration.decide', today, unitId))
      approvers.set(officer.id, officer);
  }
  return planNotices(
    database,
    null,
    REGISTRATIONS_WAITING,
    {},
    [...approvers.values()].map(({ id, chatId }) => ({
      chatId,
      officerId: id,
      priority: 1,
      dedupeKey: `registrations-waiting:${id}:${today}`,
      dueAt,
    })),
    now,
  );
}
