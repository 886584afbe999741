import type { RoundToRemind } from '../domain/reminders/decide-reminders.ts';
import { DEFAULT_LADDER, ladderSchema, type Ladder } from '../domain/reminders/ladder.ts';
import { occasionsWhere } from '../domain/reporting/occasions.ts';
import { fromDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

const ladderOf = (kept: unknown): Ladder => (kept === null ? DEFAULT_LADDER : ladderSchema.parse(kept));

/** Lists the open yearly rounds as far as their reminders go, of all plans or of one. */
export async function listRoundsToRemind(
  database: Database,
  planId?: number,
): Promise<(RoundToRemind & { planId: number })[]> {
  const rows = await database.round.findMany({
    where: {
      state: 'open',
      occasion: { in: occasionsWhere({ reminded: 'ladder' }) },
      ...(planId === undefined ? {} : { planId }),
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, planId: ofPlan, dueOn, openedAt, ladder, remindersPausedAt, tellsHeads, asksDocument }) => ({
    id,
    planId: ofPlan,
    dueOn: fromDayColumn(dueOn),
    openedAt,
    ladder: ladderOf(ladder),
    paused: remindersPausedAt !== null,
    tellsHeads,
    asksDocument,
  }));
}

/** Changes when, whether and whom the reminders of a round tell. */
export async function changeReminding(
  database: Database,
  id: number,
  change: { ladder: Ladder } | { remindersPausedAt: Date | null } | { tellsHeads: boolean } | { asksDocument: boolean },
): Promise<void> {
  await database.round.update({
    where: { id },
    data: 'ladder' in change ? { ladder: change.ladder.map((step) => ({ ...step })) } : change,
  });
}
