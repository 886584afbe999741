import type { AggregatedPeriods } from '../reporting/aggregation-schema.ts';
import { canonicalText } from '../text/canonical-text.ts';
import type { Candidate, Conflict, ConflictDecision, DecidedValue, SettledConflict } from './cell.ts';
import { groupBy } from './group-by.ts';
import { joinPeriods, type JoinedWord } from './join-periods.ts';
import { standsIn, type UnitLifetimes } from './unit-lifetime.ts';
import { isGiven, saidAt, type Fact, type FigureValue, type GivenFact } from './fact.ts';

/** What counts of a figure of one unit in one year, or of one event; `settled` are the decisions by which it does. */
export type UnitYear = Pick<Fact, 'unitId' | 'year' | 'about'> &
  (
    | { state: 'given'; value: FigureValue; facts: readonly GivenFact[]; settled: readonly SettledConflict[] }
    | { state: 'conflict'; conflict: Conflict }
    | { state: Exclude<Fact['state'], 'given'> }
  );

/** Which of several words of one unit about the same figure and year explains the absence of a value best. */
const TELLING: readonly Fact['state'][] = ['unknown', 'not-asked', 'waiting', 'returned', 'missing', 'waived'];

/** Returns a fact as what counts by itself, such as an event. */
export function alone(fact: Fact): UnitYear {
  if (!isGiven(fact)) return fact;
  const { unitId, year, about, value } = fact;
  return { unitId, year, about, state: 'given', value, facts: [fact], settled: NOTHING_SETTLED };
}

const NOTHING_SETTLED: readonly SettledConflict[] = [];

/** Names a unit in a year; a number, since of very many values texts would take much longer. */
export function unitYearKey({ unitId, year }: Pick<Fact, 'unitId' | 'year'>): number {
  return unitId * 10_000 + year;
}

/** Returns whether a unit gave what counts. */
export function isGivenWord(word: UnitYear): word is Extract<UnitYear, { state: 'given' }> {
  return word.state === 'given';
}

/**
 * Decides what counts of all that a unit says of a figure in a year. Of the same form and of updates what was said last counts,
 * whenever it was approved; two forms that say different things are a conflict, until somebody has decided.
 */
export function settle(
  figure: string,
  facts: readonly Fact[],
  decisions: readonly ConflictDecision[],
  periods: AggregatedPeriods,
): UnitYear[] {
  return Array.from(groupBy(facts, unitYearKey).values(), (words) => settleWords(figure, words, decisions, periods));
}

function settleWords(
  figure: string,
  words: readonly Fact[],
  decisions: readonly ConflictDecision[],
  periods: AggregatedPeriods,
): UnitYear {
  const [first] = words;
  if (first === undefined) throw new Error('A unit without a word has no fact.');
  if (words.length === 1) return alone(first);
  const { unitId, year } = first;
  const given = words.filter(isGiven).sort((a, b) => saidAt(b) - saidAt(a));
  const [newest] = given;
  if (newest === undefined) {
    const state = TELLING.find((one) => words.some((word) => word.state === one)) ?? 'missing';
    return { unitId, year, about: null, state: state === 'given' ? 'missing' : state };
  }
  const forms = groupBy(
    given.filter(({ source }) => source.kind === 'report'),
    formOf,
  );
  const candidates = [...forms].map(([from, own]): Candidate => ({ from, ...joinPeriods(own, periods) }));
  const counts = newest.source.kind === 'report' ? candidates.find(({ from }) => from === formOf(newest)) : undefined;
  const usual = counts ?? { value: newest.value, facts: [newest] };
  return choose({ figure, unitId, year, candidates }, usual, decisions);
}

function formOf({ source }: GivenFact): string {
  return source.kind === 'report' ? source.form : '';
}

/**
 * Takes the usual word where the candidates agree, or the value that was decided for; otherwise it is a conflict. A
 * decision holds for the values alone that it was made about.
 */
export function choose(conflict: Conflict, usual: JoinedWord, decisions: readonly ConflictDecision[]): UnitYear {
  const { figure, unitId, year, candidates } = conflict;
  const [first, ...others] = candidates;
  const common = { unitId, year, about: null };
  if (first === undefined || others.every(({ value }) => isSameValue(first.value, value))) {
    return { ...common, state: 'given', ...usual, settled: [] };
  }
  const decision = decisions.find((one) => one.figure === figure && one.unitId === unitId && one.year === year);
  const chosen = candidates.find(({ from }) => from === decision?.from);
  if (decision === undefined || chosen === undefined || !areSameValues(decision.candidates, candidates)) {
    return { ...common, state: 'conflict', conflict };
  }
  const { value, facts } = chosen;
  return { ...common, state: 'given', value, facts, settled: [{ conflict, decision }] };
}

/** Returns whether the same is said in the same places, in whatever order. */
export function areSameValues(one: readonly DecidedValue[], other: readonly DecidedValue[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, value }) =>
      other.some((candidate) => candidate.from === from && isSameValue(candidate.value, value)),
    )
  );
}

/** Returns whether two values are the same; amounts of money are, where each source that has any is. */
function isSameValue(one: FigureValue, other: FigureValue): boolean {
  if (one.kind === 'amounts' && other.kind === 'amounts') {
    const sources = new Set([...Object.keys(one.amounts), ...Object.keys(other.amounts)]);
    return [...sources].every((source) => (one.amounts[source] ?? 0) === (other.amounts[source] ?? 0));
  }
  return canonicalText(one) === canonicalText(other);
}

/**
 * Returns the units that are counted and of which nothing is known, in the years in which one of the figures is asked, and
 * the unit was there to be asked.
 */
export function missingUnitYears(
  rules: readonly { asked: readonly number[] | null }[],
  said: readonly UnitYear[],
  units: ReadonlySet<number>,
  { from, to, lifetimes }: { from: number; to: number; lifetimes: UnitLifetimes },
): UnitYear[] {
  const heard = new Set(said.map(unitYearKey));
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) =>
    rules.some(({ asked }) => asked === null || asked.includes(year)),
  );
  return [...units].flatMap((unitId) =>
    years.flatMap((year): UnitYear[] =>
      heard.has(unitYearKey({ unitId, year })) || !standsIn(lifetimes, unitId, year)
        ? []
        : [{ unitId, year, about: null, state: 'missing' }],
    ),
  );
}
