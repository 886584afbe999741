import type { ConsolidatedTask } from './consolidate.ts';
import type { FigureValue } from './fact.ts';

/** The option by which a lead says that it has no work at a task in the year. */
const NO_WORK = 'not_this_year';

/** Returns whether a value is the word of a unit that it has no work at a task in the year. */
export function saysNoWork(value: FigureValue): boolean {
  return value.kind === 'option' && value.option === NO_WORK;
}

/** Returns whether all leads of a task say that they have no work at it in the year, and tell of none: nothing is missing then. */
export function hasNoWork({ status, ...told }: ConsolidatedTask['measures']): boolean {
  if (status?.kind !== 'value' || Object.values(told).some(({ kind }) => kind !== 'missing')) return false;
  const { facts, coverage } = status;
  return coverage.given === coverage.expected && facts.every(({ value }) => saysNoWork(value));
}
