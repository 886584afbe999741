import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { findWriter, markReach, type Writer } from '../../store/people.ts';

export type { Writer } from '../../store/people.ts';

/** Finds out who writes under a Telegram id, with what they may do at business time `now`. */
export async function identifyWriter(store: Store, telegramUserId: number, now: Date): Promise<Writer> {
  const writer = await findWriter(store.database, telegramUserId, toLocalDate(now));
  const { officer } = writer;
  // Somebody who writes can be written to again.
  if (officer !== null && officer.unreachableSince !== null) await markReach(store.database, officer.chatId, null);
  return writer;
}
