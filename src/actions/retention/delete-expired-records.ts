import { KEPT_DAYS } from '../../domain/retention/periods.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { deleteExpiredIdentities } from '../../store/archive.ts';
import type { Store } from '../../store/open-store.ts';
import {
  deleteAnswerMessages,
  deleteFinishedNotices,
  deleteHandledUpdates,
  deleteIdleConversations,
  deleteOldButtons,
} from '../../store/retention.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Deletes what has been kept for its time. @returns how many records were deleted. */
export async function deleteExpiredRecords({ database }: Store, now: Date): Promise<number> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY);
  const updates = await deleteHandledUpdates(database, before(KEPT_DAYS.handledUpdates));
  const conversations = await deleteIdleConversations(database, before(KEPT_DAYS.idleConversations));
  const messages = await deleteAnswerMessages(database, before(KEPT_DAYS.answerMessages));
  const buttons = await deleteOldButtons(database, before(KEPT_DAYS.shownButtons));
  const notices = await deleteFinishedNotices(database, before(KEPT_DAYS.finishedNotices));
  const identities = await deleteExpiredIdentities(database, toLocalDate(now));
  return updates + conversations + messages + buttons + notices + identities;
}
