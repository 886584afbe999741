import { addUp } from './add-up.ts';
import type { Cell } from './cell.ts';
import type { ConsolidatedFigure, ConsolidatedTask, Consolidation } from './consolidate.ts';
import type { FigureRule } from './figure-rule.ts';

/**
 * Returns what a consolidation of several years says of one of them: what is counted anew each year as it has it, and of the
 * rest what its facts of that year come to. Which units were missing of the rest in which year is no part of it, so that each
 * of those cells rests on all of those that it has.
 */
export function singleYear({ figures, tasks, ofYears }: Consolidation, year: number): Consolidation {
  const own = ofYears.find((one) => one.year === year) ?? { figures: [], tasks: [] };
  const figureOf = ({ rule, cell, apart }: ConsolidatedFigure): ConsolidatedFigure => ({
    rule,
    cell: cellIn(rule, cell, year),
    apart: apart === null ? null : cellIn(rule, apart, year),
  });
  const parts = tasks.map(({ code, measures, ruleOf, beside }): ConsolidatedTask => ({
    code,
    ruleOf,
    beside: beside.map(figureOf),
    measures: Object.fromEntries(
      Object.entries(measures).map(([measure, cell]) => {
        const rule = ruleOf[measure as keyof typeof ruleOf];
        return [measure, rule === undefined ? cell : cellIn(rule, cell, year)];
      }),
    ),
  }));
  const codes = [...new Set([...parts, ...own.tasks].map(({ code }) => code))];
  return {
    figures: [...figures.map(figureOf), ...own.figures],
    tasks: codes.map((code) => together(code, [...parts, ...own.tasks])),
    ofYears: [],
  };
}

/** Each measure of a task is counted anew each year or is not: none is told twice. */
function together(code: string, parts: readonly ConsolidatedTask[]): ConsolidatedTask {
  const own = parts.filter((part) => part.code === code);
  return {
    code,
    measures: Object.assign({}, ...own.map(({ measures }) => measures)) as ConsolidatedTask['measures'],
    ruleOf: Object.assign({}, ...own.map(({ ruleOf }) => ruleOf)) as ConsolidatedTask['ruleOf'],
    beside: own.flatMap(({ beside }) => beside),
  };
}

/**
 * Returns whether a consolidation of several years has nothing of what is counted anew in each of them, as a frozen version of
 * an earlier release.
 * @param rules of the figures of the plan
 */
export function lacksSingleYears(
  { ofYears }: Consolidation,
  { from, to }: { from: number; to: number },
  rules: Iterable<FigureRule>,
): boolean {
  return from < to && ofYears.length === 0 && [...rules].some(({ years }) => years === 'each');
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
