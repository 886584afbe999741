import type {
  ExportedConsolidation,
  FormedCell,
  WorkbookCell,
} from '../../../actions/consolidation/export-consolidation.ts';
import type { MeasuredTarget } from '../../../actions/consolidation/show-consolidation.ts';
import { factsBehind } from '../../../domain/consolidation/cell.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import type { BoundMeasured } from '../../../domain/consolidation/measure-target.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { countedBy } from '../cell-text.ts';
import { remarkOfCell } from './remarks.ts';
import { layHead, SheetLayout, type LaidSheet } from './sheet-layout.ts';
import { targetLines, type TargetLine } from './target-lines.ts';
import type { TargetRange } from './target-units-sheet.ts';
import { titleLines } from './title-lines.ts';

const SHARE = '0.0%';
const [PART, WHOLE, BOUNDS, UNITS] = [2, 3, 5, 13];
/** A bound takes so many columns: the bound, what is needed, what is over or short, and whether it is reached. */
const OF_BOUND = 4;

/** Lays out the targets: each figure that measures one, against both bounds, with how many units gave it. */
export function layTargets(
  t: Translate,
  exported: ExportedConsolidation,
  rangeOf: ReadonlyMap<string, TargetRange>,
): LaidSheet {
  const heading = (key: 'indicator' | 'figure' | 'part' | 'whole' | 'share' | 'remark'): string =>
    t(`workbook:targets.${key}`, PLAIN);
  const under = (['bound', 'needed', 'difference', 'verdict'] as const).map((key) =>
    t(`workbook:targets.${key}`, PLAIN),
  );
  const layout = new SheetLayout({
    name: t('workbook:sheet.targets', PLAIN),
    title: titleLines(t, exported, t('workbook:targets.title', PLAIN)),
    widths: [22, 26, 9, 9, 8, 7, 8, 8, 8, 7, 8, 8, 8, 7, 7, 28],
    head: layHead([
      heading('indicator'),
      heading('figure'),
      heading('part'),
      heading('whole'),
      heading('share'),
      { over: t('workbook:targets.lower', PLAIN), under },
      { over: t('workbook:targets.upper', PLAIN), under },
      {
        over: t('workbook:targets.units', PLAIN),
        under: [t('workbook:targets.given', PLAIN), t('workbook:targets.expected', PLAIN)],
      },
      heading('remark'),
    ]),
    stickyColumns: 1,
  });
  for (const measured of exported.shown.targets) {
    const { figures, target } = measured;
    if (figures.length === 0)
      layout.add([target.indicator, ...Array<null>(14).fill(null), t('workbook:targets.none', PLAIN)]);
    for (const [at, figure] of figures.entries())
      addFigure(t, layout, exported, measured, {
        figure,
        first: at === 0,
        range: rangeOf.get(figure.rule.key) ?? null,
      });
  }
  return layout.finish();
}

type Figure = MeasuredTarget['figures'][number];

function addFigure(
  t: Translate,
  layout: SheetLayout,
  exported: ExportedConsolidation,
  { target }: MeasuredTarget,
  { figure, first, range }: { figure: Figure; first: boolean; range: TargetRange | null },
): void {
  const { rule, cell } = figure;
  const indicator = first ? target.indicator : '';
  const units = [cell.coverage.given, cell.coverage.expected];
  const remark = [...countedRemark(t, exported, rule), remarkOfCell(t, exported.shown, cell)]
    .filter((text) => text !== '')
    .join('; ');
  const lines = targetLines(t, rule, cell, range);
  countUnits(t, layout, exported, figure);
  if (lines.length === 0) {
    layout.restsOn(PART, rule.label, factsBehind(cell));
    layout.add([indicator, rule.label, null, null, null, ...addBounds(t, layout, target, figure), ...units, remark]);
  }
  for (const [at, line] of lines.entries()) {
    layout.restsOn(PART, line.label, line.partFacts);
    if (line.whole !== null) layout.restsOn(WHOLE, line.label, line.wholeFacts);
    const boundCells = addBounds(t, layout, target, figure);
    layout.add([
      at === 0 ? indicator : '',
      line.label,
      calculated(line.part, line.formulas?.part),
      line.whole === null ? null : calculated(line.whole, line.formulas?.whole),
      shareCell(layout, line),
      ...boundCells,
      ...(at === 0 ? units : [null, null]),
      at === 0 ? remark : '',
    ]);
  }
}

/** The bounds of a target, against which a share is measured where there is one. */
function addBounds(
  t: Translate,
  layout: SheetLayout,
  { indicator, minimum, maximum, year }: MeasuredTarget['target'],
  { rule, bounds: measured }: Figure,
): WorkbookCell[] {
  const none = Array<null>(OF_BOUND).fill(null);
  const bounds = rule.addition.how === 'share' ? [...new Set([minimum, maximum])] : [];
  return [bounds[0], bounds[1]].flatMap((bound, position): WorkbookCell[] => {
    if (bound === undefined) return none;
    const place = t('workbook:source.target', { indicator, ...PLAIN });
    layout.standsInPlan(BOUNDS + position * OF_BOUND, indicator, { place, value: bound, year });
    const found = measured.find((one) => one.bound === bound);
    return found === undefined ? [bound, null, null, null] : cellsOfBound(t, layout, found, position);
  });
}

function calculated(value: number, formula: string | undefined): WorkbookCell {
  return formula === undefined ? value : { value, formula };
}

/** What a figure of these years is counted by. */
function countedIn({ shown: { years } }: ExportedConsolidation, rule: FigureRule): 'units' | 'unitYears' | 'reports' {
  const counted = countedBy(rule, years);
  return counted === 'reports' || counted === 'unitYears' ? counted : 'units';
}

/** Says of what is not counted by units, as the head of the columns says, by what it is. */
function countedRemark(t: Translate, exported: ExportedConsolidation, rule: FigureRule): string[] {
  const counted = countedIn(exported, rule);
  return counted === 'units' ? [] : [t(`workbook:targets.by.${counted}`, PLAIN)];
}

/** Says of how many units, or reports of events, a figure rests on which ones are lacking. */
function countUnits(t: Translate, layout: SheetLayout, exported: ExportedConsolidation, { rule, cell }: Figure): void {
  const { shown } = exported;
  const { given, expected, ...lacking } = cell.coverage;
  const lists = (['missing', 'unknown', 'waiting', 'waived'] as const).flatMap((state) => {
    const names = lacking[state].map((id) => shown.names.get(id) ?? '');
    const said = t(`workbook:source.state.${state}`, PLAIN);
    return names.length === 0 ? [] : [t('workbook:source.lacking', { state: said, names: names.join(', '), ...PLAIN })];
  });
  const counted = countedIn(exported, rule);
  const text = [t(`workbook:source.counted.${counted}`, PLAIN), ...lists].join('\n');
  const label = t(`workbook:source.totalOf.${counted}`, { label: rule.label, ...PLAIN });
  layout.counts(UNITS, label, { value: given, text });
  layout.counts(UNITS + 1, label, { value: expected, text });
}

function shareCell(layout: SheetLayout, { part, whole }: TargetLine): WorkbookCell {
  if (whole === null || whole === 0) return null;
  return { value: part / whole, formula: `${layout.cell(PART)}/${layout.cell(WHOLE)}`, format: SHARE };
}

function cellsOfBound(
  t: Translate,
  layout: SheetLayout,
  { bound, needed, reached, difference }: BoundMeasured,
  position: number,
): WorkbookCell[] {
  const first = BOUNDS + position * OF_BOUND;
  const need: FormedCell = {
    value: needed,
    formula: `ROUNDUP(${layout.cell(WHOLE)}*${layout.cell(first)}/100,0)`,
  };
  const over: FormedCell = {
    value: reached ? difference : -difference,
    formula: `${layout.cell(PART)}-${layout.cell(first + 1)}`,
  };
  const [yes, no] = [t('workbook:targets.reached', PLAIN), t('workbook:targets.short', PLAIN)];
  const verdict: FormedCell = {
    value: reached ? yes : no,
    formula: `IF(${layout.cell(first + 2)}>=0,"${yes}","${no}")`,
  };
  return [bound, need, over, verdict];
}
