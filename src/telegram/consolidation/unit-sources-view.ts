import type { UnitFiguresShown } from '../../actions/consolidation/show-unit-figures.ts';
import type { Translate } from '../../wording/locales.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { givenText } from './cell-text.ts';
import { backButton } from './navigation.ts';
import { reportButtons, sourceLine } from './sources-view.ts';
import { unitHead } from './units-view.ts';

/** So many figures stand in one message. */
const SIZE = 10;

/** Renders what each number of a unit rests on: report, question, officer and time. */
export function viewUnitSources(t: Translate, shown: UnitFiguresShown | { kind: 'not-found' }, asked: number): View {
  if (shown.kind === 'not-found') return { text: t('consolidation:notFound') };
  const { unit, years, sources, replaced } = shown;
  const { from, to } = years;
  const page = pageOf(sources, asked, SIZE);
  const lines = page.items.map((source) => {
    const line = sourceLine(t, [source], from < to);
    const by = replaced.get(source.fact);
    return by === undefined
      ? line
      : `${line}\n${t('consolidation:units.replacedBy', { by: givenText(t, source.rule, by.value) })}`;
  });
  return {
    text: [
      t('consolidation:units.sources', { head: unitHead(t, shown), interpolation: { escapeValue: false } }),
      ...(lines.length === 0 ? [t('consolidation:units.none')] : lines),
      ...pageLines(t, page),
    ].join('\n\n'),
    buttons: [
      ...reportButtons(t, page.items),
      ...turningButtons(t, page, (label, at) => button(label, 'consolidation-unit-sources', from, to, unit.id, at)),
      [button(t('consolidation:button.unit'), 'consolidation-unit', from, to, unit.id), backButton(t, years)],
    ],
  };
}
