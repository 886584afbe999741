import { addDays, type LocalDate } from '../text/local-date.ts';
import { daysOf, periodWith, type Period, type PeriodKind } from './periods.ts';
import { closesInTime } from './round-dates.ts';
import type { IsDayOff } from './round-deadline.ts';

/** The rhythm of the reports of a plan, with the day before which they are due as its document says it. */
export interface ReportingRule {
  rhythm: Exclude<PeriodKind, 'nine-months'>;
  /** Month and day, as "12-15", one for each period of the year; none where the document names none. */
  before: readonly string[];
  /** The day of a month of each period, where that is how the document says it. */
  beforeDay: { day: number; of: 'last-month' | 'month-after' | 'each-month' } | null;
  /** The deadline in the words of the document; null where it names none. */
  words: string | null;
}

/** Returns the rule for a kind of period; for one that the plan does not name, one without a day. */
export function ruleFor(kind: PeriodKind, rules: readonly ReportingRule[]): ReportingRule {
  const rhythm = kind === 'nine-months' ? 'quarter' : kind;
  return rules.find((rule) => rule.rhythm === rhythm) ?? { rhythm, before: [], beforeDay: null, words: null };
}

/** The days between closing and deadline where nothing else says when figures are closed. */
const DAYS_TO_REPORT = 14;

/** The last day of the month up to which figures are counted (Nghị định 09/2019/NĐ-CP, điều 12). */
const CLOSING_DAY = 14;

/**
 * Returns the dates that a plan suggests for a period: "trước ngày 15" means that the 14th is the last day. Figures of a year
 * close 14 days before it. Those of other periods close on the 14th of their last month as Nghị định 09/2019/NĐ-CP has it; where
 * they are due after the period, at its end; where a working day would not be left, 14 days before they are due. A deadline
 * that is a day off stays as the document sets it: `announcedDue` says what follows. The agency may correct both.
 */
export function periodDates(
  period: Period,
  rule: ReportingRule,
  isDayOff: IsDayOff,
): { closingOn: LocalDate; dueOn: LocalDate } {
  const { to } = daysOf(period);
  const dueOn = addDays(dueBefore(period, rule), -1);
  const early = { closingOn: addDays(dueOn, -DAYS_TO_REPORT), dueOn };
  if (period.kind === 'year' || period.kind === 'once') return early;
  const usual = { closingOn: dueOn > to ? to : `${to.slice(0, 7)}-${CLOSING_DAY}`, dueOn };
  return closesInTime(usual, isDayOff) ? usual : early;
}

/** The day before which reports of a period are due; where nothing is said, its last day. */
function dueBefore(period: Period, { before, beforeDay }: ReportingRule): LocalDate {
  const { from, to } = daysOf(period);
  if (beforeDay !== null) {
    const { day, of } = beforeDay;
    // A report of a month that is due by the 14th cannot be of that month: its figures are counted up to then.
    const after = of === 'month-after' || (of === 'each-month' && day <= CLOSING_DAY + 1);
    return dayIn(after ? addDays(to, 1) : to, day);
  }
  // A day of the first half is when the period before it is reported, such as "trước ngày 10/01 hàng năm".
  const middle = addDays(from, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2));
  const days = [period.year, period.year + 1].flatMap((year) =>
    before.map((monthDay) => dayIn(`${year}-${monthDay}`, Number(monthDay.slice(3)))),
  );
  const wanted = days.filter((day) => day > middle).sort();
  return wanted.filter((day) => day <= to).at(-1) ?? wanted[0] ?? to;
}

/** The day of this number in the month of another, or the last that it has. */
function dayIn(month: LocalDate, day: number): LocalDate {
  const last = daysOf(periodWith('month', month) ?? { kind: 'month', year: 0, number: 1 }).to;
  const wanted = `${month.slice(0, 7)}-${String(day).padStart(2, '0')}`;
  return wanted > last ? last : wanted;
}
