import type { ExportedConsolidation, WorkbookCell } from '../../../actions/consolidation/export-consolidation.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { formatNumber } from '../../../domain/text/vietnamese-format.ts';
import { columnName } from '../../../domain/text/cell-name.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { titleOf } from '../navigation.ts';
import { addPlannedBudget } from './planned-budget-rows.ts';
import { BEFORE, BudgetColumns, SOURCE_COLUMNS, sourceAmount, sumOrNull, type TaskRow } from './budget-columns.ts';
import type { LeadsRanges } from './leads-sheet.ts';
import { addMillions } from './numbers.ts';
import { joinYears } from './remarks.ts';
import { layHead, SheetLayout, strong, type LaidSheet } from './sheet-layout.ts';
import { amountOf, KINDS, MONEY, readTaskYear, type AmountKind } from './task-years.ts';
import { titleLines } from './title-lines.ts';

type Task = ExportedConsolidation['tasks'][number];

/**
 * Lays out quantities and money as Phụ lục II does: year by year what is planned and what leads report, and by source. What
 * leads report is added up from the sheet of their reports.
 */
export function layBudget(t: Translate, exported: ExportedConsolidation, leads: LeadsRanges): LaidSheet {
  const columns = new BudgetColumns(exported.years.map(({ year }) => year));
  const under = (kinds: readonly AmountKind[]): string[] => kinds.map((kind) => t(`workbook:budget.${kind}`, PLAIN));
  const layout = new SheetLayout({
    name: t('workbook:sheet.budget', PLAIN),
    title: [...titleLines(t, exported, t('workbook:budget.title', PLAIN)), t('workbook:budget.unit', PLAIN)],
    widths: [
      5,
      17,
      10,
      ...columns.years.flatMap(() => KINDS.map(() => 9)),
      ...columns.totals.map(() => 10),
      ...SOURCE_COLUMNS.map(({ kind, source }) => (kind === 'planned' && source === 'local' ? 16 : 9)),
      46,
    ],
    head: layHead([
      t('workbook:budget.number', PLAIN),
      t('workbook:budget.content', PLAIN),
      t('workbook:budget.measure', PLAIN),
      ...columns.years.map((year) => ({
        over: t('workbook:budget.year', { year: String(year), ...PLAIN }),
        under: under(KINDS),
      })),
      ...(columns.totals.length === 0 ? [] : [{ over: t('workbook:budget.sum', PLAIN), under: under(MONEY) }]),
      ...(['planned', 'assigned', 'disbursed'] as const).map((kind) => ({
        over: t(`workbook:budget.sourcesOf.${kind}`, PLAIN),
        under: SOURCE_COLUMNS.flatMap((one) =>
          one.kind === kind ? [t(`workbook:budget.source.${one.source}`, PLAIN)] : [],
        ),
      })),
      t('workbook:budget.remark', PLAIN),
    ]),
    stickyColumns: 2,
  });
  const groups = [...groupBy(exported.tasks, ({ group }) => group.code).values()].map((tasks) =>
    addGroup(t, layout, exported, { columns, leads }, tasks),
  );
  addSum(t, layout, columns, groups);
  addPlannedBudget(t, layout, exported);
  return layout.finish();
}

/** A group of tasks as it was laid out: its row, and what its columns of money come to. */
interface LaidGroup {
  row: number;
  sums: ReadonlyMap<number, number>;
  /** Of how many tasks amounts are known in a column. */
  known: ReadonlyMap<number, number>;
  /** Of how many tasks figures are waited for, by year. */
  waited: ReadonlyMap<number, number>;
}

function addGroup(
  t: Translate,
  layout: SheetLayout,
  exported: ExportedConsolidation,
  { columns, leads }: { columns: BudgetColumns; leads: LeadsRanges },
  tasks: readonly Task[],
): LaidGroup {
  const row = layout.next;
  const read = tasks.map((task): TaskRow => ({ task, years: exported.years.map((one) => readTaskYear(task, one)) }));
  const cells = Array<WorkbookCell>(columns.width).fill(strong(null, { shaded: true }));
  const sums = new Map<number, number>();
  const known = new Map<number, number>();
  for (const { column, amountOf: of } of columns.money()) {
    const amounts = read.map(of).filter((amount) => amount !== null);
    known.set(column, amounts.length);
    if (amounts.length === 0) continue;
    const sum = addMillions(amounts);
    sums.set(column, sum);
    const letter = columnName(column);
    const formula = `SUM(${letter}${row + 1}:${letter}${row + tasks.length})`;
    cells[column - BEFORE] = strong(sum, { formula, shaded: true });
  }
  const group = tasks[0]?.group ?? { code: '', title: '' };
  const [code, title] = [strong(group.code, { shaded: true }), strong(group.title, { shaded: true })];
  const remark = strong(groupRemark(t, exported, group.code), { shaded: true });
  layout.add([code, title, strong(null, { shaded: true }), ...cells, remark]);
  for (const one of read) addTask(t, layout, { columns, leads }, one);
  const waited = new Map(
    columns.years.map((year) => [
      year,
      read.filter(({ years }) => years.some((of) => of.year === year && of.waited)).length,
    ]),
  );
  return { row, sums, known, waited };
}

/** What the plan states of a group, where its rows come to something else. */
function groupRemark(t: Translate, { shown, years }: ExportedConsolidation, code: string): string {
  const group = shown.budget.groups.find((one) => one.code === code);
  const whole = years.length === shown.planYears.length;
  if (!whole || group === undefined || group.declared === null || group.declared === group.counted) return '';
  return t('workbook:budget.groupDiffers', {
    declared: formatNumber(group.declared),
    counted: formatNumber(group.counted),
    ...PLAIN,
  });
}

function addTask(
  t: Translate,
  layout: SheetLayout,
  { columns, leads }: { columns: BudgetColumns; leads: LeadsRanges },
  row: TaskRow,
): void {
  const { task, years } = row;
  const labelOf = (kind: AmountKind): string =>
    t('workbook:budget.label', { code: task.code, kind: t(`workbook:budget.full.${kind}`, PLAIN), ...PLAIN });
  const place = t('workbook:source.budgetRow', { code: task.code, ...PLAIN });
  const cells = years.flatMap((of) =>
    KINDS.map((kind): WorkbookCell => {
      const amount = amountOf(of, kind);
      const column = columns.of(of.year, kind);
      if (kind === 'plannedQuantity' || kind === 'plannedCost') {
        if (amount !== null) layout.standsInPlan(column, labelOf(kind), { place, value: amount, year: of.year });
        return amount;
      }
      layout.restsOn(column, labelOf(kind), of.reported[kind].facts);
      const formula = amount === null ? null : leads.sumOf(task.code, [of.year], kind);
      return formula === null ? amount : { value: amount, formula };
    }),
  );
  const totals = columns.totals.map((kind): WorkbookCell => {
    const amount = sumOrNull(years.map((of) => amountOf(of, kind)));
    if (amount === null) return null;
    const parts = years.map(({ year }) => layout.cell(columns.of(year, kind)));
    return { value: amount, formula: `SUM(${parts.join(',')})` };
  });
  const sources = SOURCE_COLUMNS.map((source, at): WorkbookCell => {
    const amount = sourceAmount(row, source);
    if (source.kind === 'planned') {
      const line = task.budget.find((one) => one.source === source.source);
      // As in the document, a source that is named without an amount is named.
      if (amount === null) return line === undefined || line.names.length === 0 ? null : line.names.join('; ');
      const label = labelOf('plannedCost');
      layout.standsInPlan(columns.ofSource(at), label, { place, value: amount, year: null });
      return amount;
    }
    const formula =
      amount === null
        ? null
        : leads.sumOf(
            task.code,
            years.map(({ year }) => year),
            source.kind,
            source.source,
          );
    return formula === null ? null : { value: amount, formula };
  });
  const remarks = years.map(({ year, remark }) => ({ year, text: remark(t) }));
  layout.add([
    task.code,
    titleOf(task),
    task.quantityUnit ?? '',
    ...cells,
    ...totals,
    ...sources,
    joinYears(t, remarks, years.length > 1),
  ]);
}

function addSum(t: Translate, layout: SheetLayout, columns: BudgetColumns, groups: readonly LaidGroup[]): void {
  const cells = Array<WorkbookCell>(columns.width).fill(strong(null, { shaded: true }));
  for (const { column } of columns.money()) {
    const known = groups.filter(({ sums }) => sums.has(column));
    if (known.length === 0) continue;
    const parts = known.map(({ row }) => `${columnName(column)}${row}`);
    const sum = addMillions(known.map(({ sums }) => sums.get(column) ?? 0));
    cells[column - BEFORE] = strong(sum, { formula: parts.join('+'), shaded: true });
  }
  const spent = columns.years.map((year) => {
    const given = groups.reduce((sum, { known }) => sum + (known.get(columns.of(year, 'disbursed')) ?? 0), 0);
    const total = groups.reduce((sum, { waited }) => sum + (waited.get(year) ?? 0), 0);
    return t('workbook:budget.known', { year: String(year), given, total, ...PLAIN });
  });
  layout.add([
    strong(null, { shaded: true }),
    strong(t('workbook:budget.total', PLAIN), { shaded: true }),
    strong(null, { shaded: true }),
    ...cells,
    strong(spent.join('\n'), { shaded: true }),
  ]);
}
