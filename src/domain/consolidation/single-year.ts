import { addUp } from './add-up.ts';
import type { Cell } from './cell.ts';
import type { ConsolidatedFigure, Consolidation } from './consolidate.ts';
import type { FigureRule } from './figure-rule.ts';

/**
 * Returns what a consolidation of several years says of one of them: what its facts of that year come to. Which units were
 * missing in which year is no part of it, so that each cell rests on all of those that it has.
 */
export function singleYear({ figures, tasks }: Consolidation, year: number): Consolidation {
  const figureOf = ({ rule, cell, apart }: ConsolidatedFigure): ConsolidatedFigure => ({
    rule,
    cell: cellIn(rule, cell, year),
    apart: apart === null ? null : cellIn(rule, apart, year),
  });
  return {
    figures: figures.map(figureOf),
    tasks: tasks.map(({ code, measures, ruleOf, beside }) => ({
      code,
      ruleOf,
      beside: beside.map(figureOf),
      measures: Object.fromEntries(
        Object.entries(measures).map(([measure, cell]) => {
          const rule = ruleOf[measure as keyof typeof ruleOf];
          return [measure, rule === undefined ? cell : cellIn(rule, cell, year)];
        }),
      ),
    })),
  };
}

function cellIn({ addition }: FigureRule, cell: Cell, year: number): Cell {
  const nobody = { ...cell.coverage, given: 0, expected: 0 };
  if (cell.kind !== 'value') return { kind: 'missing', coverage: nobody };
  const facts = cell.facts.filter((fact) => fact.year === year);
  if (facts.length === 0) return { kind: 'missing', coverage: nobody };
  const given = new Set(facts.map(({ unitId }) => unitId)).size;
  const totalOf = (figure: string): number => {
    const sum = addUp(
      { how: 'sum' },
      facts.filter((fact) => fact.figure === figure).map(({ value }) => value),
    );
    return sum.kind === 'number' ? sum.number : 0;
  };
  const value =
    addition.how === 'share'
      ? { kind: 'share' as const, part: totalOf(addition.part), whole: totalOf(addition.whole) }
      : addUp(
          addition,
          facts.map((fact) => fact.value),
        );
  return {
    kind: 'value',
    value,
    coverage: { ...cell.coverage, given, expected: given },
    facts,
    carried: [],
    settled: cell.settled,
    leftOut: [],
  };
}
