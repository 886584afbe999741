import { isAllowed, PERMISSIONS } from '../../domain/people/roles.ts';
import { nextRemindingTime } from '../../domain/reminders/decide-reminders.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { reviveChases } from '../../store/chases.ts';
import { planNotices, retrySetAside } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { applyOnce, type Request } from '../request.ts';

/** Tells administrators once a day, in the hours in which messages go, that notices were set aside. */
export async function tellOfSetAside(database: Database, now: Date): Promise<void> {
  const dueAt = nextRemindingTime(now, await readCalendar(database));
  const day = toLocalDate(dueAt);
  const told = await listOfficers(database, PERMISSIONS['notice.retry'].everywhere, day);
  await planNotices(
    database,
    told.map(({ id, chatId }) => ({
      ...{ kind: 'notices-set-aside', params: { day }, chatId, officerId: id, priority: 1, dueAt },
      dedupeKey: `notices-set-aside:${id}:${day}`,
    })),
    now,
  );
}

/** Tries again everything that was set aside, at an administrator's word. */
export async function retryNotices(
  request: Request,
): Promise<{ kind: 'retried'; noticeIds: number[] } | { kind: 'forbidden' }> {
  const { person, now } = request;
  if (!isAllowed(person, 'notice.retry')) return { kind: 'forbidden' };
  return applyOnce(request, 'retry-notices', async (database) => {
    const noticeIds = await retrySetAside(database);
    await reviveChases(database, noticeIds);
    const { officerId, telegramUserId } = person;
    for (const id of noticeIds) {
      const subject = { subject: 'notice' as const, subjectId: id };
      await recordAudit(database, { officerId, telegramUserId, ...subject, action: 'notice.retry' }, now);
    }
    return { kind: 'retried' as const, noticeIds };
  });
}
