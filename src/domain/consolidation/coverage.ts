import type { Coverage } from './cell.ts';
import type { UnitYear } from './unit-year.ts';

/** Counts on how many of how many units a figure rests. */
export function coverageOf(words: readonly UnitYear[]): Coverage {
  const ids = {
    missing: new Set<number>(),
    unknown: new Set<number>(),
    waiting: new Set<number>(),
    waived: new Set<number>(),
  };
  let [given, leftOut] = [0, 0];
  for (const { state, unitId } of words) {
    switch (state) {
      case 'given':
      case 'conflict':
        given += 1;
        break;
      case 'not-asked':
        leftOut += 1;
        break;
      case 'waived':
        leftOut += 1;
        ids.waived.add(unitId);
        break;
      case 'returned':
        ids.missing.add(unitId);
        break;
      default:
        ids[state].add(unitId);
    }
  }
  return {
    given,
    expected: words.length - leftOut,
    missing: [...ids.missing],
    unknown: [...ids.unknown],
    waiting: [...ids.waiting],
    waived: [...ids.waived],
  };
}
