import { isExcused } from '../reporting/excused.ts';
import { isOwing } from '../reporting/owing.ts';
import type { LocalDate } from '../text/local-date.ts';

/** Where a unit stands in a round, in the order in which somebody must act. */
export const UNIT_STANDINGS = ['late', 'excused', 'not-begun', 'filling', 'submitted', 'approved', 'waived'] as const;
export type UnitStanding = (typeof UNIT_STANDINGS)[number];

/**
 * Where a unit stands in a round: one standing each, so that their counts add up to all units.
 * @param over the deadline of the round has passed. @param today yyyy-mm-dd.
 */
export function unitStanding(
  { state, excused }: { state: string; excused: { until: LocalDate } | null },
  over: boolean,
  today: LocalDate,
): UnitStanding {
  if (!isOwing(state)) return state === 'approved' || state === 'submitted' ? state : 'waived';
  if (isExcused({ excused }, today)) return 'excused';
  if (over) return 'late';
  return state === 'open' ? 'not-begun' : 'filling';
}
