import { approverReminderOn, hasWaitedTooLong } from '../../domain/people/waiting-registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { planNotices } from '../../store/notices.ts';
import type { Store } from '../../store/open-store.ts';
import { listSubmittedRegistrations } from '../../store/registrations.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { listPermitted } from '../people/list-permitted.ts';

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
    for (const officer of await listPermitted(database, 'registration.decide', today, unitId))
      approvers.set(officer.id, officer);
  }
  return planNotices(
    database,
    [...approvers.values()].map(({ id, chatId }) => ({
      kind: 'registrations-waiting',
      params: {},
      chatId,
      officerId: id,
      priority: 1,
      dedupeKey: `registrations-waiting:${id}:${today}`,
      dueAt,
    })),
    now,
  );
}
