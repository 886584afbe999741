import type { ExportedConsolidation, WorkbookCell } from '../../../actions/consolidation/export-consolidation.ts';
import { factsBehind, type Cell } from '../../../domain/consolidation/cell.ts';
import type { ConsolidatedFigure } from '../../../domain/consolidation/consolidate.ts';
import { exactSum } from '../../../domain/consolidation/exact-sum.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { formatCount } from '../../../domain/text/vietnamese-format.ts';
import { sortUnits } from '../../../domain/text/sort.ts';
import { columnName } from '../../../domain/text/cell-name.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { addMillions, measureText, numberIn } from './numbers.ts';
import { joinYears, remarkOfCell } from './remarks.ts';
import { layHead, SheetLayout, strong, type LaidSheet } from './sheet-layout.ts';
import { placedLabel } from '../beside-text.ts';
import { countedBy } from '../cell-text.ts';
import { coverageText } from '../../parts/figure-text.ts';
import { titleLines } from './title-lines.ts';

/** Columns before those of the years: tasks, figure, unit of measure, unit. */
const BEFORE = 4;

/** Lays out what units did themselves beside the tasks of others, unit by unit; it is added to no task. */
export function layOwnWork(t: Translate, exported: ExportedConsolidation): LaidSheet {
  const years = exported.years.map(({ year }) => year);
  const layout = new SheetLayout({
    name: t('workbook:sheet.beside', PLAIN),
    title: [...titleLines(t, exported, t('workbook:beside.title', PLAIN)), t('workbook:beside.note', PLAIN)],
    widths: [6, 16, 12, 30, ...years.map(() => 12), ...(years.length > 1 ? [12] : []), 36],
    head: layHead([
      t('workbook:beside.tasks', PLAIN),
      t('workbook:beside.figure', PLAIN),
      t('workbook:beside.measure', PLAIN),
      t('workbook:beside.unit', PLAIN),
      ...years.map((year) => t('workbook:beside.year', { year: String(year), ...PLAIN })),
      ...(years.length > 1 ? [t('workbook:beside.sum', PLAIN)] : []),
      t('workbook:beside.remark', PLAIN),
    ]),
    stickyColumns: 2,
  });
  for (const line of besideLines(t, exported)) addLine(t, layout, exported, line);
  if (exported.frozen?.lacksYears === true) layout.add(['', t('workbook:standing.notKept.eachYear', PLAIN)]);
  return layout.finish();
}

/** A figure that stands beside tasks, with what it comes to in each year. */
interface BesideLine {
  rule: FigureRule;
  label: string;
  tasks: readonly string[];
  cells: Map<number, Cell>;
}

function besideLines(t: Translate, { years }: ExportedConsolidation): BesideLine[] {
  const lines = new Map<string, BesideLine>();
  const add = (key: string, line: Omit<BesideLine, 'cells'>, year: number, cell: Cell): void => {
    const known = lines.get(key) ?? { ...line, cells: new Map<number, Cell>() };
    known.cells.set(year, cell);
    lines.set(key, known);
  };
  for (const { year, consolidation } of years) {
    for (const { rule, cell, apart } of consolidation.figures) {
      const tasks = [...new Set([...rule.besideTasks, ...rule.notAddedTo])];
      if (tasks.length === 0 || !isAdded(rule)) continue;
      add(rule.key, { rule, tasks, label: rule.label }, year, cell);
      if (apart === null) continue;
      const label = t('workbook:beside.apart', { label: rule.label, ...PLAIN });
      add(`${rule.key} apart`, { rule, tasks, label }, year, apart);
    }
    for (const { code, beside } of consolidation.tasks) {
      for (const figure of beside)
        if (isAdded(figure.rule)) add(`${code} ${figure.rule.key}`, lineOf(t, code, figure), year, figure.cell);
    }
  }
  return [...lines.values()];
}

function lineOf(t: Translate, code: string, { rule }: ConsolidatedFigure): Omit<BesideLine, 'cells'> {
  return { rule, tasks: [code], label: placedLabel(t, rule, 'beside') };
}

function isAdded({ addition: { how } }: FigureRule): boolean {
  return how === 'sum' || how === 'sum-by-source' || how === 'count';
}

function addLine(t: Translate, layout: SheetLayout, exported: ExportedConsolidation, line: BesideLine): void {
  const { rule, label, tasks, cells } = line;
  const facts = [...cells.values()].flatMap((cell) => (cell.kind === 'value' ? cell.facts : []));
  const byUnit = groupBy(facts, ({ unitId }) => unitId);
  const units = sortUnits([...byUnit.keys()].map((id) => ({ id, name: exported.shown.names.get(id) ?? '' })));
  const years = exported.years.map(({ year }) => year);
  const addsYears = years.length > 1 && rule.years === 'sum';
  const sumRow = layout.next;
  const add = addition(rule);
  const ofYear = (year: number, some: readonly GivenFact[]): number | null => {
    const numbers = some.flatMap((fact) => (fact.year === year ? (numberIn(fact.value) ?? []) : []));
    return numbers.length === 0 ? null : add(numbers);
  };
  const overYears = (
    numbers: readonly (number | null)[],
    more: { bold?: true; shaded?: true } = {},
  ): WorkbookCell[] => {
    if (years.length === 1) return [];
    const known = numbers.filter((number) => number !== null);
    if (!addsYears || known.length === 0) return [more.shaded ? strong(null, { shaded: true }) : null];
    const [from, to] = [layout.cell(BEFORE), layout.cell(BEFORE + years.length - 1)];
    return [{ value: add(known), formula: `SUM(${from}:${to})`, ...more }];
  };
  const sums = years.map((year) => ofYear(year, facts));
  for (const [at, year] of years.entries()) {
    const cell = cells.get(year);
    if (cell?.kind === 'contradiction') layout.restsOn(BEFORE + at, label, factsBehind(cell));
  }
  layout.add([
    strong(tasks.join(', '), { shaded: true }),
    strong(label, { shaded: true }),
    strong(measureText(t, rule), { shaded: true }),
    strong(units.length === 0 ? null : t('workbook:beside.total', { total: formatCount(units.length), ...PLAIN }), {
      shaded: true,
    }),
    ...sums.map((sum, at) => {
      const letter = columnName(BEFORE + at);
      if (sum === null) return strong(null, { shaded: true });
      return strong(sum, { formula: `SUM(${letter}${sumRow + 1}:${letter}${sumRow + units.length})`, shaded: true });
    }),
    ...overYears(sums, { bold: true, shaded: true }),
    strong(remarkOn(t, exported, rule, cells), { shaded: true }),
  ]);
  for (const { id, name } of units) {
    const own = byUnit.get(id) ?? [];
    const numbers = years.map((year) => ofYear(year, own));
    for (const [at, year] of years.entries()) {
      layout.restsOn(
        BEFORE + at,
        label,
        own.filter((fact) => fact.year === year),
      );
    }
    layout.add(['', '', '', name, ...numbers, ...overYears(numbers), '']);
  }
}

function addition({ addition: { how } }: FigureRule): (numbers: readonly number[]) => number {
  return how === 'sum-by-source' ? addMillions : exactSum;
}

function remarkOn(
  t: Translate,
  { shown, years }: ExportedConsolidation,
  rule: FigureRule,
  cells: ReadonlyMap<number, Cell>,
): string {
  const said = [...cells].map(([year, cell]) => {
    const text = remarkOfCell(t, shown, cell);
    const { given, expected } = cell.coverage;
    const partly = text === '' && given < expected;
    const coverage = coverageText(t, cell, countedBy(rule, { from: year, to: year }));
    return { year, text: partly ? t('workbook:beside.partly', { coverage, ...PLAIN }) : text };
  });
  return joinYears(t, said, years.length > 1);
}
