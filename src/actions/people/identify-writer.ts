import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { findWriter, type Writer } from '../../store/people.ts';

export type { Writer } from '../../store/people.ts';

/** Finds out who writes under a Telegram id, with what they may do at business time `now`. */
export async function identifyWriter(store: Store, telegramUserId: number, now: Date): Promise<Writer> {
  return findWriter(store.database, telegramUserId, toLocalDate(now));
}
