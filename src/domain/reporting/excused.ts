import type { LocalDate } from '../text/local-date.ts';

/**
 * Returns whether lateness with a reason was recorded for a unit and its day is not over: it is not chased until then,
 * although the deadline of the round stays what it is.
 * @param today yyyy-mm-dd.
 */
export function isExcused({ excused }: { excused: { until: LocalDate } | null }, today: LocalDate): boolean {
  return excused !== null && today <= excused.until;
}
