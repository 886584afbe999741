import type { ExportedConsolidation, WorkbookCell } from '../../../actions/consolidation/export-consolidation.ts';
import { bandsOf } from '../../../domain/consolidation/bands.ts';
import { factsBehind, type Cell } from '../../../domain/consolidation/cell.ts';
import { exactSum } from '../../../domain/consolidation/exact-sum.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { columnName } from '../../../domain/text/cell-name.ts';
import { sortUnits } from '../../../domain/text/sort.ts';
import { formatCount } from '../../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { coverageText } from '../../parts/figure-text.ts';
import { countedBy } from '../cell-text.ts';
import { addMillions, measureText, numberIn } from './numbers.ts';
import { joinYears, remarkOfCell } from './remarks.ts';
import { layHead, SheetLayout, strong, type LaidSheet } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

/** Columns before those of the years: where it belongs, figure, unit of measure, unit. */
const BEFORE = 4;
/** So wide is what stays in view at most, so that a phone shows figures beside it. */
const IN_VIEW = 23;
const FORMULAS = { sum: 'SUM', median: 'MEDIAN' } as const;
const TOTALS = { sum: 'total', median: 'median' } as const;

/** A figure that is laid out unit by unit, with what it comes to in each year. */
export interface UnitLine {
  rule: FigureRule;
  label: string;
  /** What stands before it: the tasks or the form to which it belongs. */
  first: string;
  cells: Map<number, Cell>;
  /** In what it is counted. */
  measure: string;
  /** The number that a fact adds; null for a fact that adds none. */
  numberOf: (fact: GivenFact) => number | null;
  /** The whole by the numbers: their sum, or the median of all of them. */
  whole: 'sum' | 'median';
}

/** Returns how numbers of a figure are added up over units, money in triệu đồng. */
export function summed(t: Translate, rule: FigureRule): Pick<UnitLine, 'measure' | 'numberOf' | 'whole'> {
  return { measure: measureText(t, rule), numberOf: ({ value }) => numberIn(value), whole: 'sum' };
}

/** Lays out figures unit by unit and year by year, each added up by a formula. @param sheet `first`: the heading of what stands before each figure, with its width */
export function layUnitLines(
  t: Translate,
  exported: ExportedConsolidation,
  sheet: {
    name: string;
    title: string;
    note: string;
    first: { heading: string; width: number };
    lines: readonly UnitLine[];
  },
): LaidSheet {
  const years = exported.years.map(({ year }) => year);
  const layout = new SheetLayout({
    name: sheet.name,
    title: [...titleLines(t, exported, sheet.title), sheet.note],
    widths: [sheet.first.width, 16, 12, 30, ...years.map(() => 12), ...(years.length > 1 ? [12] : []), 36],
    head: layHead([
      sheet.first.heading,
      t('workbook:beside.figure', PLAIN),
      t('workbook:beside.measure', PLAIN),
      t('workbook:beside.unit', PLAIN),
      ...years.map((year) => t('workbook:beside.year', { year: String(year), ...PLAIN })),
      ...(years.length > 1 ? [t('workbook:beside.sum', PLAIN)] : []),
      t('workbook:beside.remark', PLAIN),
    ]),
    stickyColumns: sheet.first.width + 16 > IN_VIEW ? 1 : 2,
  });
  for (const line of sheet.lines) addLine(t, layout, exported, line);
  if (exported.frozen?.lacksYears === true) layout.add(['', t('workbook:standing.notKept.eachYear', PLAIN)]);
  return layout.finish();
}

/** A row of a line: a unit, or of a median one of the numbers of a unit. */
interface LineRow {
  name: string;
  facts: readonly GivenFact[];
}

function addLine(t: Translate, layout: SheetLayout, exported: ExportedConsolidation, line: UnitLine): void {
  const { rule, label, first, cells, measure, numberOf, whole } = line;
  const rows = rowsOf(exported, line);
  const facts = rows.flatMap((row) => row.facts);
  const years = exported.years.map(({ year }) => year);
  const addsYears = years.length > 1 && rule.years === 'sum' && whole === 'sum';
  const sumRow = layout.next;
  const add = rule.addition.how === 'sum-by-source' ? addMillions : exactSum;
  const come = whole === 'sum' ? add : (numbers: readonly number[]): number => bandsOf(numbers, []).median;
  const ofYear = (year: number, some: readonly GivenFact[]): number | null => {
    const numbers = some.flatMap((fact) => (fact.year === year ? (numberOf(fact) ?? []) : []));
    return numbers.length === 0 ? null : come(numbers);
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
  const total = new Set(facts.map(({ unitId }) => unitId)).size;
  const wholes = sums.map((sum, at): WorkbookCell => {
    const cell = cells.get(years[at] ?? 0);
    const letter = columnName(BEFORE + at);
    const range = `${letter}${sumRow + 1}:${letter}${sumRow + rows.length}`;
    if (sum !== null) return strong(sum, { formula: `${FORMULAS[whole]}(${range})`, shaded: true });
    if (cell !== undefined) layout.restsOn(BEFORE + at, label, factsBehind(cell));
    // An option that none of those who answered has chosen is zero.
    return strong(cell?.kind === 'value' ? 0 : null, { shaded: true });
  });
  layout.add([
    strong(first, { shaded: true }),
    strong(label, { shaded: true }),
    strong(measure, { shaded: true }),
    strong(total === 0 ? null : t(`workbook:beside.${TOTALS[whole]}`, { total: formatCount(total), ...PLAIN }), {
      shaded: true,
    }),
    ...wholes,
    ...overYears(sums, { bold: true, shaded: true }),
    strong(remarkOn(t, exported, rule, cells), { shaded: true }),
  ]);
  for (const row of rows) {
    const numbers = years.map((year) => ofYear(year, row.facts));
    for (const [at, year] of years.entries()) {
      layout.restsOn(
        BEFORE + at,
        label,
        row.facts.filter((fact) => fact.year === year),
      );
    }
    layout.add(['', '', '', row.name, ...numbers, ...overYears(numbers), '']);
  }
}

function rowsOf({ shown }: ExportedConsolidation, { cells, numberOf, whole }: UnitLine): LineRow[] {
  const facts = [...cells.values()].flatMap((cell) => (cell.kind === 'value' ? cell.facts : []));
  const byUnit = groupBy(
    facts.filter((fact) => numberOf(fact) !== null),
    ({ unitId }) => unitId,
  );
  const units = sortUnits([...byUnit.keys()].map((id) => ({ id, name: shown.names.get(id) ?? '' })));
  return units.flatMap(({ id, name }): LineRow[] => {
    const own = byUnit.get(id) ?? [];
    return whole === 'sum' ? [{ name, facts: own }] : own.map((fact) => ({ name, facts: [fact] }));
  });
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
