import { PERMISSIONS } from '../../domain/people/roles.ts';
import { nextRemindingTime } from '../../domain/reminders/decide-reminders.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { resetChasesToPending } from '../../store/chases.ts';
import { retrySetAside } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { applyOnce, type Request } from '../request.ts';
import { NOTICES_SET_ASIDE } from './notices-set-aside-notice.ts';
import { planNotices } from './plan-notices.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Tells administrators once a day, in the hours in which messages go, that notices were set aside. */
export async function tellOfSetAside(database: Database, now: Date): Promise<void> {
  const dueAt = nextRemindingTime(now, await readCalendar(database));
  const day = toLocalDate(dueAt);
  const told = await listOfficers(database, null, PERMISSIONS['notice.retry'].everywhere, day);
  await planNotices(
    database,
    null,
    NOTICES_SET_ASIDE,
    { day },
    told.map(({ id, chatId }) => ({
      chatId,
      officerId: id,
      priority: 1,
      dueAt,
      dedupeKey: `notices-set-aside:${id}:${day}`,
    })),
    now,
  );
}

/** Tries again everything that was set aside, at an administrator's word. */
export async function retryNotices(request: Request): Promise<{ kind: 'retried'; noticeIds: number[] } | Refusal> {
  const { person, now } = request;
  const actor = authorize(person, 'notice.retry');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'retry-notices', async (database) => {
    const noticeIds = await retrySetAside(database);
    await resetChasesToPending(database, noticeIds);
    const { officerId, telegramUserId } = actor;
    for (const id of noticeIds) {
      const subject = { subject: 'notice' as const, subjectId: id };
      await recordAudit(database, { officerId, telegramUserId, ...subject, action: 'notice.retry' }, now);
    }
    return { kind: 'retried' as const, noticeIds };
  });
}
