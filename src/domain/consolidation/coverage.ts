import type { Coverage } from './cell.ts';
import type { UnitYear } from './unit-year.ts';

const LEFT_OUT: readonly UnitYear['state'][] = ['waived', 'not-asked'];

/** Counts on how many of how many units a figure rests. */
export function coverageOf(words: readonly UnitYear[]): Coverage {
  const idsOf = (...states: UnitYear['state'][]): number[] => [
    ...new Set(words.flatMap(({ state, unitId }) => (states.includes(state) ? [unitId] : []))),
  ];
  return {
    given: words.filter(({ state }) => state === 'given' || state === 'conflict').length,
    expected: words.filter(({ state }) => !LEFT_OUT.includes(state)).length,
    missing: idsOf('missing', 'returned'),
    unknown: idsOf('unknown'),
    waiting: idsOf('waiting'),
    waived: idsOf('waived'),
  };
}
