import { toLocalDate } from '../../domain/text/local-date.ts';
import { listAnswerTimesOver } from '../../store/broadcasts.ts';
import type { Store } from '../../store/open-store.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { BROADCAST_ANSWERS } from './broadcast-answers-notice.ts';

/** How long after its time an answer is still reported on, in milliseconds: a store that was down for a day tells it late. */
const TOLD_WITHIN = 3 * 24 * 60 * 60 * 1000;

/** Tells whoever sent a broadcast, once the time to answer is over, who answered and who did not. */
export async function notifyOfAnswerTimesOver(store: Store, now: Date): Promise<void> {
  const { database } = store;
  const over = await listAnswerTimesOver(database, new Date(now.getTime() - TOLD_WITHIN), now);
  for (const { id, planId, authorId, answerBy } of over) {
    const senders = await listPermitted(database, planId, 'broadcast.send', toLocalDate(now));
    const author = senders.filter((officer) => officer.id === authorId);
    await planNotices(
      database,
      planId,
      BROADCAST_ANSWERS,
      { broadcastId: id },
      (author.length > 0 ? author : senders).map((officer) => ({
        chatId: officer.chatId,
        officerId: officer.id,
        priority: 1,
        dueAt: now,
        dedupeKey: `broadcast-answers:${id}:${answerBy?.getTime() ?? 0}:${officer.id}`,
      })),
      now,
    );
  }
}
