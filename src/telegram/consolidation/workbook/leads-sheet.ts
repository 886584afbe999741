import type { ExportedConsolidation, WorkbookCell } from '../../../actions/consolidation/export-consolidation.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { BUDGET_SOURCES, budgetSourceOf } from '../../../domain/status/money-by-source.ts';
import { columnName } from '../../../domain/text/cell-name.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { addMillions, inMillions, numberIn } from './numbers.ts';
import { layHead, SheetLayout, type LaidSheet } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

const MONEY = ['assigned', 'disbursed'] as const;
const MEASURES = ['quantity', ...MONEY] as const;
type Measure = (typeof MEASURES)[number];

/** Columns before those of figures: task, year, unit. */
const BEFORE = 3;

/** Where the rows stand that a figure of a task is added up from. */
export interface LeadsRanges {
  /**
   * Returns the formula that adds up a figure of a task over these years, of one source of the budget or of all.
   * @returns null where no row holds any of it.
   */
  sumOf: (code: string, years: readonly number[], measure: Measure, source?: string) => string | null;
}

type Source = { key: string; label: string };

/** Lays out what each report of a lead says of its task: the rows from which Phụ lục II is added up. */
export function layLeads(t: Translate, exported: ExportedConsolidation): { laid: LaidSheet; ranges: LeadsRanges } {
  const sources = sourcesOf(t, exported);
  const name = t('workbook:sheet.leads', PLAIN);
  const under = [...sources.map(({ label }) => label), t('workbook:leads.sum', PLAIN)];
  const layout = new SheetLayout({
    name,
    title: [...titleLines(t, exported, t('workbook:leads.title', PLAIN)), t('workbook:budget.unit', PLAIN)],
    widths: [5, 6, 11, 9, ...MONEY.flatMap(() => under.map(() => 9))],
    head: layHead([
      t('workbook:budget.number', PLAIN),
      t('workbook:leads.year', PLAIN),
      t('workbook:leads.unit', PLAIN),
      t('workbook:budget.quantity', PLAIN),
      ...MONEY.map((measure) => ({ over: t(`workbook:budget.${measure}`, PLAIN), under })),
    ]),
    stickyColumns: BEFORE,
  });
  const rows = new Map<string, { from: number; to: number }>();
  for (const task of exported.tasks) {
    for (const { year, consolidation } of exported.years) {
      const measures = consolidation.tasks.find(({ code }) => code === task.code)?.measures ?? {};
      const said = MEASURES.flatMap((measure) => {
        const cell = measures[measure];
        return cell?.kind === 'value' ? cell.facts.map((fact) => ({ measure, fact })) : [];
      });
      const from = layout.next;
      for (const own of groupBy(said, ({ fact }) => reportOf(fact)).values())
        addReport(t, layout, exported, task.code, year, sources, own);
      if (layout.next > from) rows.set(`${task.code} ${year}`, { from, to: layout.next - 1 });
    }
  }
  const columnsOf = (measure: Measure, source: string | undefined): [number, number] | null => {
    if (measure === 'quantity') return [BEFORE, BEFORE];
    const first = BEFORE + 1 + MONEY.indexOf(measure) * under.length;
    if (source === undefined) return [first + sources.length, first + sources.length];
    const at = sources.flatMap(({ key }, place) => (groupOf(key) === source ? [place] : []));
    const [begin, end] = [at[0], at.at(-1)];
    return begin === undefined || end === undefined ? null : [first + begin, first + end];
  };
  return {
    laid: layout.finish(),
    ranges: {
      sumOf: (code, years, measure, source) => {
        const columns = columnsOf(measure, source);
        const found = years.flatMap((year) => rows.get(`${code} ${year}`) ?? []);
        const [first, last] = [found[0], found.at(-1)];
        if (columns === null || first === undefined || last === undefined) return null;
        // The rows of a task stand together, year after year.
        return `SUM('${name}'!${columnName(columns[0])}${first.from}:${columnName(columns[1])}${last.to})`;
      },
    },
  };
}

/** Returns the source of the plan's budget to which a source of a form belongs; what belongs to none stands together. */
export function groupOf(key: string): 'central' | 'local' | 'counterpart' | 'other' {
  const source = budgetSourceOf(key);
  return source === 'unnamed' ? 'other' : source;
}

/** The sources of the forms, and what nobody named, in the order of the budget of the plan. */
function sourcesOf(t: Translate, { shown, years }: ExportedConsolidation): Source[] {
  const labels = new Map<string, string>();
  const rules = [
    ...shown.ruleOf.values(),
    ...years.flatMap(({ consolidation }) => consolidation.tasks.flatMap(({ ruleOf }) => Object.values(ruleOf))),
  ];
  for (const { addition, task } of rules) {
    if (addition.how !== 'sum-by-source' || task === null) continue;
    for (const { key, label } of addition.sources) if (!labels.has(key)) labels.set(key, label);
  }
  for (const { consolidation } of years)
    for (const { measures } of consolidation.tasks)
      for (const measure of MONEY) {
        const cell = measures[measure];
        if (cell?.kind !== 'value' || cell.value.kind !== 'money') continue;
        for (const key of Object.keys(cell.value.bySource))
          if (!labels.has(key)) labels.set(key, t('consolidation:money.unnamedSource', PLAIN));
      }
  return [...labels]
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => BUDGET_SOURCES.indexOf(budgetSourceOf(a.key)) - BUDGET_SOURCES.indexOf(budgetSourceOf(b.key)));
}

function reportOf({ unitId, source }: GivenFact): string {
  return source.kind === 'report' ? `${unitId} report ${source.reportId}` : `${unitId} update ${source.updateId}`;
}

function addReport(
  t: Translate,
  layout: SheetLayout,
  { shown }: ExportedConsolidation,
  code: string,
  year: number,
  sources: readonly Source[],
  said: readonly { measure: Measure; fact: GivenFact }[],
): void {
  const factOf = (measure: Measure): GivenFact | undefined => said.find((one) => one.measure === measure)?.fact;
  const label = (measure: Measure): string =>
    t('workbook:budget.label', { code, kind: t(`workbook:budget.full.${measure}`, PLAIN), ...PLAIN });
  const quantity = factOf('quantity');
  if (quantity !== undefined) layout.restsOn(BEFORE, label('quantity'), [quantity]);
  const money = MONEY.flatMap((measure, place): WorkbookCell[] => {
    const fact = factOf(measure);
    const first = BEFORE + 1 + place * (sources.length + 1);
    if (fact?.value.kind !== 'amounts') return Array<null>(sources.length + 1).fill(null);
    const { amounts } = fact.value;
    const known = sources.map(({ key }) => amounts[key]);
    for (const [at, amount] of known.entries())
      if (amount !== undefined) layout.restsOn(first + at, label(measure), [fact], sources[at]);
    const cells = known.map((amount) => (amount === undefined ? null : inMillions(amount)));
    const formula = `SUM(${layout.cell(first)}:${layout.cell(first + sources.length - 1)})`;
    return [...cells, { value: addMillions(cells.filter((amount) => amount !== null)), formula }];
  });
  const unit = shown.names.get(said[0]?.fact.unitId ?? 0) ?? '';
  layout.add([code, String(year), unit, quantity === undefined ? null : numberIn(quantity.value), ...money]);
}
