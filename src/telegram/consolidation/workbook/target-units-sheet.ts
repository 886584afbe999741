import type { ExportedConsolidation, WorkbookRow } from '../../../actions/consolidation/export-consolidation.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import type { ConsolidatedFigure } from '../../../domain/consolidation/consolidate.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { numberIn } from './numbers.ts';
import { layHead, SheetLayout, type LaidSheet } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

/** Columns: unit, figure, year, part, whole. */
const [PART, WHOLE] = [3, 4];

/** The cells, of units that are counted, from which a figure of a target is made. */
export interface TargetRange {
  part: string;
  whole: string;
}

/** Lays out what each unit gave of the figures of the targets: the rows from which the targets are calculated. */
export function layTargetUnits(
  t: Translate,
  exported: ExportedConsolidation,
): { laid: LaidSheet; rangeOf: ReadonlyMap<string, TargetRange> } {
  const name = t('workbook:sheet.targetUnits', PLAIN);
  const layout = new SheetLayout({
    name,
    title: titleLines(t, exported, t('workbook:targetUnits.title', PLAIN)),
    widths: [22, 50, 8, 14, 14],
    head: layHead([
      t('workbook:targetUnits.unit', PLAIN),
      t('workbook:targetUnits.figure', PLAIN),
      t('workbook:targetUnits.year', PLAIN),
      t('workbook:targetUnits.part', PLAIN),
      t('workbook:targetUnits.whole', PLAIN),
    ]),
    stickyColumns: 1,
  });
  const rangeOf = new Map<string, TargetRange>();
  for (const { figures } of exported.shown.targets) {
    for (const figure of figures) {
      if (rangeOf.has(figure.rule.key)) continue;
      const from = layout.next;
      for (const row of rowsOf(figure)) addRow(layout, exported, figure, row);
      const range = (letter: string): string => `'${name}'!${letter}${from}:${letter}${layout.next - 1}`;
      if (layout.next > from) rangeOf.set(figure.rule.key, { part: range('D'), whole: range('E') });
    }
  }
  return { laid: layout.finish(), rangeOf };
}

interface UnitRow {
  part: GivenFact;
  whole: GivenFact | null;
}

function rowsOf({ rule: { addition }, cell }: ConsolidatedFigure): UnitRow[] {
  if (cell.kind !== 'value' || cell.value.kind === 'options') return [];
  if (addition.how !== 'share') return cell.facts.map((part) => ({ part, whole: null }));
  return [...groupBy(cell.facts, ({ unitId, year }) => `${unitId} ${year}`).values()].flatMap((facts): UnitRow[] => {
    const of = (key: string): GivenFact | undefined => facts.find(({ figure }) => figure === key);
    const [part, whole] = [of(addition.part), of(addition.whole)];
    return part === undefined || whole === undefined ? [] : [{ part, whole }];
  });
}

function addRow(
  layout: SheetLayout,
  { shown }: ExportedConsolidation,
  { rule }: ConsolidatedFigure,
  { part, whole }: UnitRow,
): void {
  layout.restsOn(PART, rule.label, [part]);
  if (whole !== null) layout.restsOn(WHOLE, rule.label, [whole]);
  const row: WorkbookRow = [
    shown.names.get(part.unitId) ?? '',
    rule.label,
    String(part.year),
    numberIn(part.value),
    whole === null ? null : numberIn(whole.value),
  ];
  layout.add(row);
}
