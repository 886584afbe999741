import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { countAnswered, findAsker } from '../../store/surveys.ts';

/** The key under which whoever asked is told that every unit has answered. */
export function completeKey(roundId: number): string {
  return `survey-complete:${roundId}`;
}

/** Tells whoever asked, once, when every unit has answered. */
export async function tellWhenComplete(database: Database, roundId: number, now: Date): Promise<void> {
  const counts = (await countAnswered(database, [roundId])).get(roundId);
  if (counts === undefined || counts.answered < counts.asked) return;
  const asker = await findAsker(database, roundId);
  if (asker === null) return;
  const { officerId, chatId } = asker;
  const params = { roundId, step: 'complete' };
  const notice = { kind: 'survey-result', params, chatId, officerId, priority: 1, dueAt: now };
  await planNotices(database, [{ ...notice, dedupeKey: completeKey(roundId) }], now);
}
