import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { UnitFiguresShown } from '../../actions/consolidation/show-unit-figures.ts';
import { isGiven, type Fact } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { pagedButtons, pageOf } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { factText, givenText, replacedText } from './cell-text.ts';
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
  const lines = figures.map(({ rule, facts }) =>
    t('consolidation:units.figure', { label: rule.label, value: saidText(t, shown, rule, facts) }),
  );
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

/** Says what a unit said of a figure, year by year: what counts, then what it replaced. */
function saidText(
  t: Translate,
  { years, replaced }: UnitFiguresShown,
  rule: FigureRule,
  facts: readonly Fact[],
): string {
  const several = years.from < years.to;
  const ofYear = (year: number, value: string): string =>
    several ? t('consolidation:units.ofYear', { year: String(year), value, ...PLAIN }) : value;
  const byYear = [...groupBy(facts, ({ year }) => year)];
  return byYear
    .flatMap(([year, said]) => {
      const given = said.filter(isGiven);
      // Reports that are counted are told by their number.
      if (rule.addition.how === 'count' && given.length > 0)
        return [ofYear(year, givenText(t, rule, { kind: 'number', number: given.length }))];
      const isReplaced = (fact: Fact): boolean => isGiven(fact) && replaced.has(fact);
      const inOrder = [...said.filter((fact) => !isReplaced(fact)), ...said.filter(isReplaced)];
      return inOrder.map((fact) => {
        const by = isGiven(fact) ? replaced.get(fact) : undefined;
        const value = factText(t, rule, fact);
        return ofYear(year, by === undefined ? value : replacedText(t, rule, value, by));
      });
    })
    .join('; ');
}

/** Says of which unit and years figures are. */
export function unitHead(t: Translate, { unit, years }: Pick<UnitFiguresShown, 'unit' | 'years'>): string {
  const { from, to } = years;
  return t('consolidation:units.head', { unit: unit.name, years: from === to ? String(to) : `${from} - ${to}` });
}
