import type { LocalDate } from '../text/local-date.ts';
import type { ReportingRule } from './period-dates.ts';
import { daysOf, liesWithin, periodAfter, periodKey, periodWith, type Period } from './periods.ts';

/** A round there is already: of which form, and of which period. */
interface Known {
  formKey: string;
  period: string;
}

/** The years of a plan. */
interface Years {
  fromYear: number;
  toYear: number;
}

/**
 * Returns of which periods a round of a form can be opened on a day: in each rhythm of the plan the one in which the day lies
 * and the one before it, as far as they lie in the plan and have none yet. What is asked once is offered until it was asked.
 */
export function openablePeriods(
  rules: readonly ReportingRule[],
  { fromYear, toYear }: Years,
  formKey: string,
  known: readonly Known[],
  today: LocalDate,
): Period[] {
  const own = known.filter((round) => round.formKey === formKey).map(({ period }) => period);
  return rules.flatMap(({ rhythm }) => {
    if (rhythm === 'once' && own.some((key) => key.endsWith('-ONCE'))) return [];
    const current = periodWith(rhythm, today);
    return [current, current === null ? null : periodAfter(current, -1)].flatMap((period) =>
      period === null || period.year < fromYear || period.year > toYear || own.includes(periodKey(period))
        ? []
        : [period],
    );
  });
}

/**
 * Returns the periods of which each lies in none of the others, in the order of time: what is added up over a year counts each
 * day once. Of a year and its quarters that is the year.
 */
export function withoutCovered<T>(items: readonly T[], periodOfItem: (item: T) => Period): T[] {
  return items
    .filter((item, at) =>
      items.every((other, place) => {
        if (place === at || !liesWithin(periodOfItem(item), periodOfItem(other))) return true;
        // Of two of the same days, such as a year and what is asked once, the first counts.
        return liesWithin(periodOfItem(other), periodOfItem(item)) && at < place;
      }),
    )
    .sort((one, other) => (daysOf(periodOfItem(one)).from < daysOf(periodOfItem(other)).from ? -1 : 1));
}
