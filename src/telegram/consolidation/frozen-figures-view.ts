import type { FrozenConsolidationOutcome } from '../../actions/consolidation/list-consolidations.ts';
import { cellNumber, listCells } from '../../domain/consolidation/placed-cell.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { figuresInPages } from './figures-view.ts';

/** Renders every figure of a frozen version that has a value, page by page, each with the way to its sources. */
export function viewFrozenFigures(t: Translate, outcome: Allowed<FrozenConsolidationOutcome>, asked: number): View {
  if (outcome.kind === 'not-found') return { text: t('consolidation:frozen.notFound') };
  const { facts, consolidation } = outcome;
  const cells = listCells(consolidation).filter(({ cell, rule }) => cell.kind === 'value' && rule !== null);
  const { lines, buttons } = figuresInPages(t, cells, { from: facts.fromYear, to: facts.toYear }, asked, {
    source: (label, placed) => button(label, 'frozen-source', facts.id, cellNumber(placed), 0),
    page: (label, at) => button(label, 'frozen-figures', facts.id, at),
  });
  return {
    text: [t('consolidation:frozen.figures', { version: formatCount(facts.version) }), ...lines].join('\n\n'),
    buttons: [
      ...buttons,
      [button(t('consolidation:button.openFrozen', { version: formatCount(facts.version) }), 'frozen-open', facts.id)],
    ],
  };
}
