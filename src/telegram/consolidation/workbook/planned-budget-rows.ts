import type { ExportedConsolidation, FormedCell } from '../../../actions/consolidation/export-consolidation.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { strong, type SheetLayout } from './sheet-layout.ts';

/** The column of the amounts, counted from 0. */
const AMOUNT = 3;

/** Adds the money of the whole plan below the table: by years, groups and sources, and what does not agree. */
export function addPlannedBudget(
  t: Translate,
  layout: SheetLayout,
  { shown: { budget } }: ExportedConsolidation,
): void {
  const source = (place: string, value: number, year: number | null, label: string): void =>
    layout.standsInPlan(AMOUNT, label, { place, value, year });
  /** Adds a row; returns the cell of its amount. */
  const add = (
    label: string,
    value: number,
    { formula, place, year = null }: { formula?: string; place?: string; year?: number | null },
  ): string => {
    const cell = layout.cell(AMOUNT);
    if (place !== undefined) source(place, value, year, label);
    const amount: FormedCell = formula === undefined ? { value } : strong(value, { formula });
    layout.add([null, formula === undefined ? label : strong(label), '', amount]);
    return cell;
  };
  layout.add([{ value: null, bare: true }]);
  layout.add([
    { value: null, bare: true },
    strong(t('workbook:planned.title', PLAIN), { bare: true, columns: 3 }),
    null,
    null,
  ]);
  const table = t('workbook:source.budget', PLAIN);
  const years = budget.byYear.map(({ year, cost }) =>
    add(t('workbook:planned.year', { year: String(year), ...PLAIN }), cost, { place: table, year }),
  );
  const total = add(t('workbook:planned.total', PLAIN), budget.total, { formula: years.join('+') });
  const groups = budget.groups.map(({ code, declared, counted }) =>
    add(t('workbook:planned.group', { code, ...PLAIN }), declared ?? counted, {
      place: t('workbook:source.budgetRow', { code, ...PLAIN }),
    }),
  );
  const byGroups = add(t('workbook:planned.byGroups', PLAIN), budget.byGroups, { formula: groups.join('+') });
  const difference =
    budget.differing.length === 0
      ? t('workbook:planned.difference', PLAIN)
      : t('workbook:planned.differing', { groups: budget.differing.join(', '), ...PLAIN });
  add(difference, budget.difference, { formula: `${byGroups}-${total}` });
  const central = add(t('workbook:planned.central', PLAIN), budget.central, { place: table });
  const counterpart = add(t('workbook:planned.counterpart', PLAIN), budget.counterpart, { place: table });
  const stated = add(t('workbook:planned.localStated', PLAIN), budget.local.stated, { place: table });
  const derived = add(t('workbook:planned.localDerived', PLAIN), budget.local.derived, {
    formula: `${total}-${central}-${counterpart}`,
  });
  add(t('workbook:planned.undivided', PLAIN), budget.undivided, { formula: `${derived}-${stated}` });
}
