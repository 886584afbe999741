import { yearOf, monthOf } from '../text/local-date.ts';
/** Until this month, an event of the year before can still be told. */
const LAST_MONTH_FOR_YEAR_BEFORE = 3;

/**
 * Returns the years of which an event can be told today, this year first: those of the plan, and of the year before
 * only until the end of March, when its figures are long closed.
 * @param today yyyy-mm-dd.
 */
export function eventYears(today: string, plan: { fromYear: number; toYear: number }): number[] {
  const [year, month] = [yearOf(today), monthOf(today)];
  const years = month <= LAST_MONTH_FOR_YEAR_BEFORE ? [year, year - 1] : [year];
  return years.filter((one) => one >= plan.fromYear && one <= plan.toYear);
}
