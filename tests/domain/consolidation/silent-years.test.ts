import { describe, expect, test } from 'vitest';
import { makeCell } from '../../../src/domain/consolidation/make-cell.ts';
import type { UnitYear } from '../../../src/domain/consolidation/unit-year.ts';

const word = (year: number, state: 'unknown' | 'waiting' | 'missing' | 'waived'): UnitYear => ({
  unitId: 1,
  year,
  about: null,
  state,
});

const coverageOf = (...words: UnitYear[]) =>
  makeCell({ how: 'sum' }, words, { years: 'latest', to: 2020, lifetimes: new Map() }).coverage;

describe('where the newest year of a unit counts', () => {
  test.each(['unknown', 'waiting'] as const)('silence in a later year unsays nothing: %s', (state) => {
    const coverage = coverageOf(word(2017, 'missing'), word(2018, state), word(2019, 'missing'), word(2020, 'missing'));
    expect(coverage).toMatchObject({ [state]: [1], missing: [], given: 0, expected: 1 });
  });

  test('who never said anything is missing, also where a year was waived', () => {
    expect(coverageOf(word(2018, 'waived'), word(2020, 'missing'))).toMatchObject({ missing: [1], expected: 1 });
  });
});
