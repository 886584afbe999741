import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { findWriter, saveReachability, type Writer } from '../../store/people.ts';

export type { Writer } from '../../store/people.ts';

/**
 * Finds out who writes under a Telegram id, with what they may do at business time `now`.
 * @param updateId of what they write, which may have been applied before.
 */
export async function identifyWriter(
  store: Store,
  telegramUserId: number,
  now: Date,
  updateId: number | null = null,
): Promise<Writer> {
  const writer = await findWriter(store.database, telegramUserId, toLocalDate(now), updateId);
  const { officer } = writer;
  // Somebody who writes can be written to again.
  if (officer !== null && officer.unreachableSince !== null)
    await saveReachability(store.database, officer.chatId, null);
  return writer;
}
