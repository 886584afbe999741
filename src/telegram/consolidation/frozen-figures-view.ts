import type { FrozenConsolidationOutcome } from '../../actions/consolidation/list-consolidations.ts';
import { cellNumber, listCells, type PlacedCell } from '../../domain/consolidation/placed-cell.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pagedButtons, pageLines, pageOf } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { countedIn, frozenLabel } from './beside-text.ts';
import { cellInTable } from './cell-text.ts';

/** So many figures stand in one message, each with the way to its sources. */
const SIZE = 12;

/** Renders every figure of a frozen version that has a value, page by page, each with the way to its sources. */
export function viewFrozenFigures(t: Translate, outcome: Allowed<FrozenConsolidationOutcome>, asked: number): View {
  if (outcome.kind === 'not-found') return { text: t('consolidation:frozen.notFound') };
  const { facts, consolidation } = outcome;
  const years = { from: facts.fromYear, to: facts.toYear };
  const cells = listCells(consolidation).filter(({ cell, rule }) => cell.kind === 'value' && rule !== null);
  const page = pageOf(cells, asked, SIZE);
  const lines = page.items.map((placed, at) =>
    t('consolidation:frozen.numbered', {
      number: page.start + at + 1,
      line: frozenLine(t, placed, years) ?? '',
      ...PLAIN,
    }),
  );
  return {
    text: [
      t('consolidation:frozen.figures', { version: formatCount(facts.version) }),
      lines.join('\n'),
      ...pageLines(t, page),
    ].join('\n\n'),
    buttons: [
      ...pagedButtons(
        t,
        { ...page, items: page.items.map((placed, at) => ({ placed, number: page.start + at + 1 })) },
        4,
        ({ placed, number }) =>
          button(t('consolidation:button.sourceOf', { number }), 'frozen-source', facts.id, cellNumber(placed), 0),
        (label, at) => button(label, 'frozen-figures', facts.id, at),
      ),
      [button(t('consolidation:button.openFrozen', { version: formatCount(facts.version) }), 'frozen-open', facts.id)],
    ],
  };
}

/** Says a figure of a frozen version; null for one of which nobody knows how it came about. */
export function frozenLine(
  t: Translate,
  { place, year, rule, cell }: PlacedCell,
  years: { from: number; to: number },
): string | null {
  if (rule === null) return null;
  const label = frozenLabel(t, rule, { place, year });
  const value = cellInTable(t, rule, cell, countedIn(rule, place, year === null ? years : { from: year, to: year }));
  return t('consolidation:target.figure', { label, value });
}
