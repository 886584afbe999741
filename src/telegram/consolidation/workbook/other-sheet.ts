import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import type { Cell } from '../../../domain/consolidation/cell.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import type { LaidSheet } from './sheet-layout.ts';
import { layUnitLines, summed, type UnitLine } from './unit-lines.ts';

/** Lays out the figures that are of no target and no task, unit by unit, each added up. */
export function layOthers(t: Translate, exported: ExportedConsolidation): LaidSheet {
  return layUnitLines(t, exported, {
    name: t('workbook:sheet.others', PLAIN),
    title: t('workbook:others.title', PLAIN),
    note: t('workbook:others.note', PLAIN),
    first: { heading: t('workbook:others.form', PLAIN), width: 22 },
    lines: otherCells(exported).flatMap(({ rule, cells }) => linesOf(t, rule, cells)),
  });
}

interface OtherCells {
  rule: FigureRule;
  cells: Map<number, Cell>;
}

/** The figures, with what is told of them apart, that stand on none of the other sheets. */
function otherCells({ years }: ExportedConsolidation): OtherCells[] {
  const others = new Map<string, OtherCells>();
  for (const { year, consolidation } of years)
    for (const { rule, cell } of consolidation.figures) {
      if (!isOther(rule)) continue;
      const known = others.get(rule.key) ?? { rule, cells: new Map<number, Cell>() };
      known.cells.set(year, cell);
      others.set(rule.key, known);
    }
  return [...others.values()];
}

function isOther({ task, targets, besideTasks, notAddedTo }: FigureRule): boolean {
  return task === null && [...targets, ...besideTasks, ...notAddedTo].length === 0;
}

/** A line for a sum or a median; for a choice one an option, and for a share one for each of its sides. */
function linesOf(t: Translate, rule: FigureRule, cells: Map<number, Cell>): UnitLine[] {
  const { label, addition, event } = rule;
  const first = rule.places.map(({ formName }) => formName).join('; ');
  const line = { rule, label, first, cells, ...summed(t, rule) };
  switch (addition.how) {
    case 'sum':
    case 'sum-by-source':
    case 'count':
      return [line];
    case 'bands':
      return [{ ...line, whole: 'median' }];
    case 'options':
      return addition.options.map((option) => ({
        ...line,
        label: t('workbook:others.option', { label, option: option.label, ...PLAIN }),
        measure: t(event === null ? 'workbook:others.units' : 'workbook:others.reports', PLAIN),
        numberOf: ({ value }) => (value.kind === 'option' && value.option === option.key ? 1 : null),
      }));
    case 'share':
      return (['part', 'whole'] as const).map((side) => ({
        ...line,
        label: t(`workbook:others.${side}`, { label, ...PLAIN }),
        numberOf: (fact) => (fact.figure === addition[side] ? line.numberOf(fact) : null),
      }));
  }
}
