import { periodDates, ruleFor } from '../../domain/reporting/period-dates.ts';
import type { Period } from '../../domain/reporting/periods.ts';
import type { Database } from '../../store/open-store.ts';
import { readReportingRules } from '../../store/plans.ts';
import { readCalendar } from '../calendar/read-calendar.ts';

/** Reads on which days the figures of a period close and are due by the plan and the calendar. Asks no permission. */
export async function readPeriodDates(
  database: Database,
  planId: number,
  period: Period,
): Promise<{ closingOn: string; dueOn: string }> {
  const rules = await readReportingRules(database, planId);
  return periodDates(period, ruleFor(period.kind, rules), await readCalendar(database));
}
