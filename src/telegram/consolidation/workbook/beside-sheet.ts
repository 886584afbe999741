import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import type { Cell } from '../../../domain/consolidation/cell.ts';
import type { ConsolidatedFigure } from '../../../domain/consolidation/consolidate.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { placedLabel } from '../beside-text.ts';
import type { LaidSheet } from './sheet-layout.ts';
import { layUnitLines, summed, type UnitLine } from './unit-lines.ts';

/** Lays out what units did themselves beside the tasks of others, unit by unit; it is added to no task. */
export function layOwnWork(t: Translate, exported: ExportedConsolidation): LaidSheet {
  return layUnitLines(t, exported, {
    name: t('workbook:sheet.beside', PLAIN),
    title: t('workbook:beside.title', PLAIN),
    note: t('workbook:beside.note', PLAIN),
    first: { heading: t('workbook:beside.tasks', PLAIN), width: 6 },
    lines: besideLines(t, exported),
  });
}

function besideLines(t: Translate, { years }: ExportedConsolidation): UnitLine[] {
  const lines = new Map<string, UnitLine>();
  const add = (key: string, line: Pick<UnitLine, 'rule' | 'label' | 'first'>, year: number, cell: Cell): void => {
    const known = lines.get(key) ?? { ...line, ...summed(t, line.rule), cells: new Map<number, Cell>() };
    known.cells.set(year, cell);
    lines.set(key, known);
  };
  for (const { year, consolidation } of years) {
    for (const { rule, cell, apart } of consolidation.figures) {
      const tasks = [...new Set([...rule.besideTasks, ...rule.notAddedTo])];
      if (tasks.length === 0 || !isAdded(rule)) continue;
      add(rule.key, { rule, first: tasks.join(', '), label: rule.label }, year, cell);
      if (apart === null) continue;
      const label = t('workbook:beside.apart', { label: rule.label, ...PLAIN });
      add(`${rule.key} apart`, { rule, first: tasks.join(', '), label }, year, apart);
    }
    for (const { code, beside } of consolidation.tasks) {
      for (const figure of beside)
        if (isAdded(figure.rule)) add(`${code} ${figure.rule.key}`, lineOf(t, code, figure), year, figure.cell);
    }
  }
  return [...lines.values()];
}

function lineOf(t: Translate, code: string, { rule }: ConsolidatedFigure): Pick<UnitLine, 'rule' | 'label' | 'first'> {
  return { rule, first: code, label: placedLabel(t, rule, 'beside') };
}

function isAdded({ addition: { how } }: FigureRule): boolean {
  return how === 'sum' || how === 'sum-by-source' || how === 'count';
}
