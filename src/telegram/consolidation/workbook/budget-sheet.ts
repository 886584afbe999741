import type { ExportedConsolidation, WorkbookCell } from '../../../actions/consolidation/export-consolidation.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { formatNumber } from '../../../domain/text/vietnamese-format.ts';
import { columnName } from '../../../domain/text/cell-name.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { titleOf } from '../navigation.ts';
import { addPlannedBudget } from './planned-budget-rows.ts';
import { addMillions } from './numbers.ts';
import { joinYears } from './remarks.ts';
import { layHead, SheetLayout, strong, type LaidSheet } from './sheet-layout.ts';
import { amountOf, KINDS, MONEY, readTaskYear, type AmountKind, type TaskYear } from './task-years.ts';
import { titleLines } from './title-lines.ts';

type Task = ExportedConsolidation['tasks'][number];

/** Columns before those of the years: number, content, unit of measure. */
const BEFORE = 3;

/** Lays out quantities and money as Phụ lục II does: year by year what is planned, and what leads report. */
export function layBudget(t: Translate, exported: ExportedConsolidation): LaidSheet {
  const columns = new BudgetColumns(exported.years.map(({ year }) => year));
  const under = (kinds: readonly AmountKind[]): string[] => kinds.map((kind) => t(`workbook:budget.${kind}`, PLAIN));
  const layout = new SheetLayout({
    name: t('workbook:sheet.budget', PLAIN),
    title: [...titleLines(t, exported, t('workbook:budget.title', PLAIN)), t('workbook:budget.unit', PLAIN)],
    widths: [6, 40, 10, ...columns.years.flatMap(() => KINDS.map(() => 9)), ...columns.totals.map(() => 10), 46],
    head: layHead([
      t('workbook:budget.number', PLAIN),
      t('workbook:budget.content', PLAIN),
      t('workbook:budget.measure', PLAIN),
      ...columns.years.map((year) => ({
        over: t('workbook:budget.year', { year: String(year), ...PLAIN }),
        under: under(KINDS),
      })),
      ...(columns.totals.length === 0 ? [] : [{ over: t('workbook:budget.sum', PLAIN), under: under(MONEY) }]),
      t('workbook:budget.remark', PLAIN),
    ]),
    stickyColumns: 2,
  });
  const groups = [...groupBy(exported.tasks, ({ group }) => group.code).values()].map((tasks) =>
    addGroup(t, layout, exported, columns, tasks),
  );
  addSum(t, layout, columns, groups);
  addPlannedBudget(t, layout, exported);
  return layout.finish();
}

/** Where the amounts of a year and those of all years stand. */
class BudgetColumns {
  readonly totals: readonly AmountKind[];

  constructor(readonly years: readonly number[]) {
    this.totals = years.length > 1 ? MONEY : [];
  }

  of(year: number, kind: AmountKind): number {
    return BEFORE + this.years.indexOf(year) * KINDS.length + KINDS.indexOf(kind);
  }

  ofAllYears(kind: AmountKind): number {
    return BEFORE + this.years.length * KINDS.length + this.totals.indexOf(kind);
  }

  /** Of every column of money. */
  money(): { column: number; amountOf: (row: readonly TaskYear[]) => number | null }[] {
    return [
      ...this.years.flatMap((year) =>
        MONEY.map((kind) => ({
          column: this.of(year, kind),
          amountOf: (row: readonly TaskYear[]) => {
            const found = row.find((one) => one.year === year);
            return found === undefined ? null : amountOf(found, kind);
          },
        })),
      ),
      ...this.totals.map((kind) => ({
        column: this.ofAllYears(kind),
        amountOf: (row: readonly TaskYear[]) => sumOrNull(row.map((one) => amountOf(one, kind))),
      })),
    ];
  }

  /** Between the columns before and the remark. */
  get width(): number {
    return this.years.length * KINDS.length + this.totals.length;
  }
}

/** A group of tasks as it was laid out: its row, and what its columns of money come to. */
interface LaidGroup {
  row: number;
  sums: ReadonlyMap<number, number>;
  /** Of how many tasks amounts are known in a column. */
  known: ReadonlyMap<number, number>;
  tasks: number;
}

function addGroup(
  t: Translate,
  layout: SheetLayout,
  exported: ExportedConsolidation,
  columns: BudgetColumns,
  tasks: readonly Task[],
): LaidGroup {
  const row = layout.next;
  const read = tasks.map((task) => exported.years.map((one) => readTaskYear(task, one)));
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
  for (const [at, task] of tasks.entries()) addTask(t, layout, columns, task, read[at] ?? []);
  return { row, sums, known, tasks: tasks.length };
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
  columns: BudgetColumns,
  task: Task,
  years: readonly TaskYear[],
): void {
  const cells = years.flatMap((of) =>
    KINDS.map((kind): WorkbookCell => {
      const amount = amountOf(of, kind);
      const column = columns.of(of.year, kind);
      const label = t('workbook:budget.label', {
        code: task.code,
        kind: t(`workbook:budget.full.${kind}`, PLAIN),
        ...PLAIN,
      });
      if (kind === 'plannedQuantity' || kind === 'plannedCost') {
        const place = t('workbook:source.budgetRow', { code: task.code, ...PLAIN });
        if (amount !== null) layout.standsInPlan(column, label, { place, value: amount, year: of.year });
      } else layout.restsOn(column, label, of.reported[kind].facts);
      return amount;
    }),
  );
  const totals = columns.totals.map((kind): WorkbookCell => {
    const amount = sumOrNull(years.map((of) => amountOf(of, kind)));
    if (amount === null) return null;
    const parts = years.map(({ year }) => layout.cell(columns.of(year, kind)));
    return { value: amount, formula: `SUM(${parts.join(',')})` };
  });
  const remarks = years.map(({ year, remark }) => ({ year, text: remark(t) }));
  layout.add([
    task.code,
    titleOf(task),
    task.quantityUnit ?? '',
    ...cells,
    ...totals,
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
  const total = groups.reduce((sum, { tasks }) => sum + tasks, 0);
  const spent = columns.years.map((year) => {
    const given = groups.reduce((sum, { known }) => sum + (known.get(columns.of(year, 'disbursed')) ?? 0), 0);
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

function sumOrNull(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : addMillions(known);
}
