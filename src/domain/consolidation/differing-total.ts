import { addUp, numbersOf } from './add-up.ts';
import { canonicalText } from '../text/canonical-text.ts';
import type { CellValue } from './cell.ts';
import { exactSum } from './exact-sum.ts';
import type { GivenFact } from './fact.ts';
import type { CellName, PlacedCell } from './placed-cell.ts';

/** A figure that is not what its sources come to; `recounted` is null where it has none. */
export interface DifferingTotal extends CellName {
  stated: CellValue;
  recounted: CellValue | null;
}

/** Adds a figure up anew from its sources alone, and returns where the totals differ; null where they agree or it has no value. */
export function findDifferingTotal({ place, key, year, rule, cell }: PlacedCell): DifferingTotal | null {
  if (cell.kind !== 'value') return null;
  const { value: stated, facts } = cell;
  const recounted = facts.length === 0 ? null : recount(stated, facts, rule);
  return recounted !== null && canonicalText(stated) === canonicalText(recounted)
    ? null
    : { place, key, year, stated, recounted };
}

function recount(stated: CellValue, facts: readonly GivenFact[], rule: PlacedCell['rule']): CellValue {
  const values = facts.map(({ value }) => value);
  switch (stated.kind) {
    case 'number':
      return addUp({ how: 'sum' }, values);
    case 'money':
      return addUp({ how: 'sum-by-source', sources: [] }, values);
    case 'bands':
      return addUp({ how: 'bands', borders: stated.borders }, values);
    case 'options':
      return addUp({ how: 'options', options: Object.keys(stated.counts).map((key) => ({ key, label: key })) }, values);
    case 'share': {
      const sumOf = (figure: string): number =>
        exactSum(numbersOf(facts.filter((fact) => fact.figure === figure).map(({ value }) => value)));
      const addition = rule?.addition;
      return addition?.how === 'share'
        ? { kind: 'share', part: sumOf(addition.part), whole: sumOf(addition.whole) }
        : stated;
    }
  }
}
