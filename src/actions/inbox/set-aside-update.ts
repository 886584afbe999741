import { PERMISSIONS } from '../../domain/people/roles.ts';
import { nextRemindingTime } from '../../domain/reminders/decide-reminders.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { finishUpdates } from '../../store/inbox.ts';
import type { Store } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { UPDATE_NOT_HANDLED } from './update-not-handled-notice.ts';
import { UPDATE_SET_ASIDE } from './update-set-aside-notice.ts';
import type { WhySetAside } from './update-told.ts';

/** The handling of an update begins so often at most. One that never ended so often ends the process. */
export const MOST_STARTS = 3;

/**
 * Sets aside an update that is tried no more, and tells whoever sent it at once and administrators in the hours in which
 * messages go.
 * @param updateIds of the update, and of the parts of a long text that were joined to it.
 * @param chatId where the sender is told; null for what was not said to the bot, such as an inline question.
 * @param now business time
 */
export async function setAsideUpdate(
  store: Store,
  {
    updateIds,
    chatId,
    why,
    fault,
  }: {
    updateIds: readonly number[];
    chatId: number | null;
    why: WhySetAside;
    fault: string;
  },
  now: Date,
): Promise<void> {
  const updateId = updateIds[0] ?? 0;
  await store.transaction(async (database) => {
    await finishUpdates(
      database,
      updateIds.map((id) => ({ id, fault })),
      new Date(),
    );
    if (chatId !== null) {
      const sender = { chatId, officerId: null, priority: 0, dueAt: now, dedupeKey: `update-not-handled:${updateId}` };
      await planNotices(database, null, UPDATE_NOT_HANDLED, { updateId, why }, [sender], now);
    }
    const dueAt = nextRemindingTime(now, await readCalendar(database));
    const told = await listOfficers(database, null, PERMISSIONS['notice.retry'].everywhere, toLocalDate(dueAt));
    await planNotices(
      database,
      null,
      UPDATE_SET_ASIDE,
      { updateId, why },
      told.map((officer) => ({
        chatId: officer.chatId,
        officerId: officer.id,
        priority: 1,
        dueAt,
        dedupeKey: `update-set-aside:${officer.id}:${updateId}`,
      })),
      now,
    );
  });
}
