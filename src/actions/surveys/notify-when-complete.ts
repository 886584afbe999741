import type { Database } from '../../store/open-store.ts';
import { countAnswered, findAsker } from '../../store/surveys.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { completeKey, SURVEY_RESULT } from './survey-result-notice.ts';

/** Tells whoever asked, once, when every unit has answered. */
export async function notifyWhenComplete(database: Database, roundId: number, now: Date): Promise<void> {
  const counts = (await countAnswered(database, [roundId])).get(roundId);
  if (counts === undefined || counts.answered < counts.asked) return;
  const asker = await findAsker(database, roundId);
  if (asker === null) return;
  const { officerId, chatId, planId } = asker;
  const to = { chatId, officerId, priority: 1, dueAt: now, dedupeKey: completeKey(roundId) };
  await planNotices(database, planId, SURVEY_RESULT, { roundId, step: 'complete' }, [to], now);
}
