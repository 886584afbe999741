import type { Asked } from '../../actions/status/ask-question.ts';
import type { Period } from '../../domain/questions/find-period.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { questionButton } from '../parts/reading-data.ts';
import { button, inRows, type View } from '../parts/view.ts';
import { labelReading } from './labels.ts';

/** Years of the plan, and whether whoever asks may look at figures of several of them together. */
interface Looking {
  plan: { fromYear: number; toYear: number };
  seesSums: boolean;
}

/**
 * Renders that a number is told by years and not for what is asked together, with the ways to each of the years and to their
 * sums; null where the question is of no number, or its answer is of all years by itself.
 */
export function viewPeriod(
  t: Translate,
  asked: Exclude<Asked, { kind: 'out-of-scope' }>,
  period: Period,
  { plan, seesSums }: Looking,
): View | null {
  const [reading] = asked.readings;
  if (reading.how === 'compare' || !isOfYear(reading)) return null;
  const { year, ...ofAll } = reading;
  const what = labelReading(t, ofAll, asked.names);
  const of = (one: number) =>
    questionButton(t('questions:period.year', { year: one, ...PLAIN }), { ...ofAll, year: one }, asked.names);
  if (period.kind === 'part-of-year')
    return { text: t('questions:period.partOfYear', { what }), buttons: year === undefined ? [] : [[of(year)]] };
  const [from, to] = [Math.max(period.from, plan.fromYear), Math.min(period.to, plan.toYear)];
  if (from > to) return null;
  const years = { from: String(from), to: String(to), ...PLAIN };
  const sums =
    reading.kind === 'budget'
      ? button(t('questions:period.money', years), 'consolidation-part', from, to, 'money', 0)
      : button(t('questions:period.sums', years), 'consolidation', from, to);
  return {
    text: t(seesSums ? 'questions:period.withSums' : 'questions:period.byYear', { what, from, to }),
    buttons: [
      ...(seesSums ? [[sums]] : []),
      ...inRows(
        Array.from({ length: to - from + 1 }, (_, at) => of(from + at)),
        2,
      ),
    ],
  };
}

/** Returns the question without its year, where what it asks is told of all years by itself; null for any other. */
export function ofAllYears(reading: Reading): Reading | null {
  if (reading.kind !== 'budget' || isOfYear(reading)) return null;
  const { year: _year, ...ofAll } = reading;
  return ofAll;
}

/** Money that was spent or assigned, and what units report, is told of one year; what a unit spent, and what is planned, of all. */
function isOfYear({ kind, money, unit }: Reading): boolean {
  return kind === 'figure' || (kind === 'budget' && money !== undefined && unit === undefined);
}
