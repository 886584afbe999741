import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import { factsBehind } from '../../../domain/consolidation/cell.ts';
import type { ConsolidatedTask } from '../../../domain/consolidation/consolidate.ts';
import { hasNoWork } from '../../../domain/consolidation/no-work.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { coverageText } from '../../parts/figure-text.ts';
import { numberOfCell } from './numbers.ts';

const REPORTED = ['quantity', 'assigned', 'disbursed'] as const;
type Reported = (typeof REPORTED)[number];
/** What is told of a task in a year, in the order of its columns; money in triệu đồng. */
export const KINDS = ['plannedQuantity', 'quantity', 'plannedCost', 'assigned', 'disbursed'] as const;
export type AmountKind = (typeof KINDS)[number];
/** Those of them that are added up over tasks and years. */
export const MONEY = ['plannedCost', 'assigned', 'disbursed'] as const satisfies readonly AmountKind[];

/** What the plan gives a task in a year, and what its leads report. */
export interface TaskYear {
  year: number;
  planned: { quantity: number | null; cost: number | null };
  /** The facts of a contradiction too, which has no number. */
  reported: Readonly<Record<Reported, { number: number | null; facts: readonly GivenFact[] }>>;
  /** Money by source, in đồng; null where nothing is known. */
  bySource: Readonly<Record<'assigned' | 'disbursed', Readonly<Record<string, number>> | null>>;
  /** No figure is waited for where the task has no such year, or its leads say that they have no work. */
  waited: boolean;
  /** Says why cells are empty, and on how many leads the others rest where some are missing; nothing where there is nothing. */
  remark: (t: Translate) => string;
}

type Task = ExportedConsolidation['tasks'][number];

/** Returns the amount; null where it is not known, which is not zero. */
export function amountOf({ planned, reported }: TaskYear, kind: AmountKind): number | null {
  switch (kind) {
    case 'plannedQuantity':
      return planned.quantity;
    case 'plannedCost':
      return planned.cost;
    case 'quantity':
    case 'assigned':
    case 'disbursed':
      return reported[kind].number;
  }
}

/** Reads a task in a year. */
export function readTaskYear(task: Task, { year, consolidation }: ExportedConsolidation['years'][number]): TaskYear {
  const measures = consolidation.tasks.find(({ code }) => code === task.code)?.measures ?? {};
  const isWithin = year >= task.fromYear && year <= task.toYear;
  const milestone = task.milestones.find((one) => one.year === year);
  const of = (measure: Reported): TaskYear['reported'][Reported] => {
    const cell = measures[measure];
    return { number: numberOfCell(cell), facts: cell === undefined ? [] : factsBehind(cell) };
  };
  const sourcesOf = (measure: 'assigned' | 'disbursed'): Readonly<Record<string, number>> | null => {
    const cell = measures[measure];
    return cell?.kind === 'value' && cell.value.kind === 'money' ? cell.value.bySource : null;
  };
  const planned = { quantity: milestone?.quantity ?? null, cost: milestone?.cost ?? null };
  return {
    year,
    planned,
    waited: isWithin && !hasNoWork(measures),
    reported: { quantity: of('quantity'), assigned: of('assigned'), disbursed: of('disbursed') },
    bySource: { assigned: sourcesOf('assigned'), disbursed: sourcesOf('disbursed') },
    remark: (t) => {
      if (!isWithin) return '';
      const blank = planned.quantity === null && planned.cost !== null;
      return [...(blank ? [t('workbook:budget.quantityBlank', PLAIN)] : []), ...remarksOf(t, measures)].join('; ');
    },
  };
}

function remarksOf(t: Translate, measures: ConsolidatedTask['measures']): string[] {
  if (hasNoWork(measures)) return [t('workbook:budget.noWork', PLAIN)];
  const named = (of: readonly Reported[]): string =>
    of.map((measure) => t(`workbook:budget.full.${measure}`, PLAIN)).join(', ');
  const missing = REPORTED.filter((measure) => measures[measure] === undefined || measures[measure].kind === 'missing');
  const differing = REPORTED.filter((measure) => measures[measure]?.kind === 'contradiction');
  const partly = REPORTED.flatMap((measure) => {
    const cell = measures[measure];
    if (cell?.kind !== 'value' || cell.coverage.given >= cell.coverage.expected) return [];
    const coverage = coverageText(t, cell, 'leads');
    return [t('workbook:budget.partly', { what: named([measure]), coverage, ...PLAIN })];
  });
  return [
    ...(missing.length === 0 ? [] : [t('workbook:budget.missing', { what: named(missing), ...PLAIN })]),
    ...(differing.length === 0 ? [] : [t('workbook:budget.differs', { what: named(differing), ...PLAIN })]),
    ...partly,
  ];
}
