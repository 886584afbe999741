import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { UnitFiguresShown } from '../../actions/consolidation/show-unit-figures.ts';
import type { Translate } from '../../wording/locales.ts';
import { pagedButtons, pageOf } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { factText } from './cell-text.ts';
import { backButton, headText } from './navigation.ts';
import { waitingText } from './waiting-text.ts';

/** Renders the units whose figures can be looked at one by one: those that owe a yearly form. */
export function viewUnitsToChoose(t: Translate, shown: ConsolidationShown, page: number): View {
  const { names, years, unitIds } = shown;
  const units = unitIds.map((id) => ({ id, name: names.get(id) ?? '' }));
  const { from, to } = years;
  return {
    text: [headText(t, shown), t('consolidation:units.title')].join('\n\n'),
    buttons: [
      ...pagedButtons(
        t,
        pageOf(units, page),
        3,
        ({ id, name }) => button(name, 'consolidation-unit', from, to, id),
        (label, at) => button(label, 'consolidation-units', from, to, at),
      ),
      [backButton(t, years)],
    ],
  };
}

/** Renders what one unit said of each figure. */
export function viewUnitFigures(t: Translate, shown: UnitFiguresShown | { kind: 'not-found' }): View {
  if (shown.kind === 'not-found') return { text: t('consolidation:notFound') };
  const { unit, figures, years, waiting } = shown;
  const several = years.from < years.to;
  const lines = figures.map(({ rule, facts }) => {
    const values = facts.map((fact) => {
      const value = factText(t, rule, fact);
      return several ? t('consolidation:units.ofYear', { year: String(fact.year), value }) : value;
    });
    return t('consolidation:units.figure', { label: rule.label, value: values.join('; ') });
  });
  const head = unitHead(t, shown);
  return {
    text: [
      head,
      ...(lines.length === 0 ? [t('consolidation:units.none')] : lines),
      ...(waiting.length === 0 ? [] : [`\n${t('consolidation:waiting.title')}`]),
      ...waiting.map(({ rule, value }) => waitingText(t, rule, value, rule.label)),
    ].join('\n'),
    buttons: [
      ...(shown.sources.length === 0
        ? []
        : [
            [
              button(
                t('consolidation:button.allSources'),
                'consolidation-unit-sources',
                years.from,
                years.to,
                unit.id,
                0,
              ),
            ],
          ]),
      [button(t('consolidation:button.units'), 'consolidation-units', years.from, years.to, 0), backButton(t, years)],
    ],
  };
}

/** Says of which unit and years figures are. */
export function unitHead(t: Translate, { unit, years }: Pick<UnitFiguresShown, 'unit' | 'years'>): string {
  const { from, to } = years;
  return t('consolidation:units.head', { unit: unit.name, years: from === to ? String(to) : `${from} - ${to}` });
}
