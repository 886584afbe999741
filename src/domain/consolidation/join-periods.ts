import { withoutCovered } from '../reporting/openable-periods.ts';
import type { AggregatedPeriods } from '../reporting/aggregation-schema.ts';
import { daysOf, readPeriodKey, type Period } from '../reporting/periods.ts';
import { addAmounts, numbersOf } from './add-up.ts';
import { exactSum } from './exact-sum.ts';
import { saidAt, type FigureValue, type GivenFact } from './fact.ts';

/** What one form says of a figure of a unit in a year, with the facts that it rests on. */
export interface JoinedWord {
  value: FigureValue;
  facts: readonly GivenFact[];
}

/**
 * Joins what the rounds of one form within a year say of a figure. What flows is added up, each day once: a report of the whole
 * year stands for those of its parts. Of a state, such as how many there are, the newest period counts; so does an option.
 * Of one period what was said last counts.
 * @param facts of one form, one at least
 */
export function joinPeriods(facts: readonly GivenFact[], periods: AggregatedPeriods): JoinedWord {
  const newestFirst = [...facts].sort((one, other) => saidAt(other) - saidAt(one));
  const ofPeriod = new Map<string, GivenFact>();
  for (const fact of newestFirst) {
    const key = fact.period ?? '';
    if (!ofPeriod.has(key)) ofPeriod.set(key, fact);
  }
  const told = withoutCovered([...ofPeriod.values()], periodOfFact);
  const latest = [...ofPeriod.values()].sort((one, other) => endOf(one).localeCompare(endOf(other))).at(-1);
  const [first] = told;
  if (first === undefined || latest === undefined) throw new Error('Nothing was said.');
  if (periods === 'latest' || first.value.kind === 'option') {
    const whole = told.find((fact) => endOf(fact) === endOf(latest)) ?? latest;
    return { value: whole.value, facts: [whole] };
  }
  if (told.length === 1) return { value: first.value, facts: told };
  const values = told.map(({ value }) => value);
  const value: FigureValue =
    first.value.kind === 'amounts'
      ? { kind: 'amounts', amounts: addAmounts(values) }
      : { kind: 'number', number: exactSum(numbersOf(values)) };
  return { value, facts: told };
}

function periodOfFact({ period, year }: GivenFact): Period {
  return (period === undefined ? null : readPeriodKey(period)) ?? { kind: 'year', year, number: 1 };
}

const endOf = (fact: GivenFact): string => daysOf(periodOfFact(fact)).to;
