import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { PlacedCell } from '../../domain/consolidation/placed-cell.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { pagedButtons, pageLines, pageOf } from '../parts/paged.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { countedIn, yearLabel } from './beside-text.ts';
import { cellInTable } from './cell-text.ts';
import { backButton, headText } from './navigation.ts';

/** So many figures stand in one message, each with the way to its sources. */
const SIZE = 12;

interface Years {
  from: number;
  to: number;
}

/** Renders every figure of which anything is known, page by page, each with the way to its sources. */
export function viewFigures(t: Translate, shown: ConsolidationShown, asked: number): View {
  const { years, cells } = shown;
  const known = cells.filter(({ cell, rule }) => cell.kind !== 'missing' && rule !== null);
  const { lines, buttons } = figuresInPages(t, known, years, asked, {
    source: (label, { place, key, year }) => {
      const [from, to] = year === null ? [years.from, years.to] : [year, year];
      const part = place === 'figure' || place === 'task' ? 'own' : 'beside';
      return button(label, 'consolidation-source', from, to, keyNumber(key), part, 0);
    },
    page: (label, at) => button(label, 'consolidation-figures', years.from, years.to, at),
  });
  const title = t(known.length === 0 ? 'consolidation:figures.none' : 'consolidation:figures.title');
  return { text: [headText(t, shown), title, ...lines].join('\n\n'), buttons: [...buttons, [backButton(t, years)]] };
}

/** Lays out figures page by page: numbered lines, and by these numbers the ways to their sources. */
export function figuresInPages(
  t: Translate,
  cells: readonly PlacedCell[],
  years: Years,
  asked: number,
  ways: { source: (label: string, placed: PlacedCell) => Button; page: (label: string, at: number) => Button },
): { lines: string[]; buttons: Button[][] } {
  const page = pageOf(cells, asked, SIZE);
  const items = page.items.map((placed, at) => ({ placed, number: page.start + at + 1 }));
  const lines = items.map(({ placed, number }) =>
    t('consolidation:figures.numbered', { number, line: figureLine(t, placed, years) ?? '', ...PLAIN }),
  );
  return {
    lines: [...(lines.length === 0 ? [] : [lines.join('\n')]), ...pageLines(t, page)],
    buttons: pagedButtons(
      t,
      { ...page, items },
      3,
      ({ placed, number }) => ways.source(t('consolidation:button.sourceOf', { number }), placed),
      ways.page,
    ),
  };
}

/** Says a figure with its value; null for one of which nobody knows how it came about. */
export function figureLine(t: Translate, { place, year, rule, cell }: PlacedCell, years: Years): string | null {
  if (rule === null) return null;
  const label = yearLabel(t, rule, { place, year });
  const value = cellInTable(t, rule, cell, countedIn(rule, place, year === null ? years : { from: year, to: year }));
  return t('consolidation:target.figure', { label, value });
}
