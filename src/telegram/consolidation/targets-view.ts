import type { ConsolidatedYears } from '../../actions/consolidation/consolidate-plan.ts';
import type { ConsolidationShown, MeasuredTarget } from '../../actions/consolidation/show-consolidation.ts';
import type { BoundMeasured } from '../../domain/consolidation/measure-target.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { upperFirst } from '../../domain/text/letter-case.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type View } from '../parts/view.ts';
import { coverageText } from '../parts/figure-text.ts';
import { cellInTable, countedBy, valueOfCell } from './cell-text.ts';
import { backButton, headText } from './navigation.ts';

/** Renders every target with the figures that measure it, against both bounds of a range, and the way to their sources. */
export function viewTargets(t: Translate, shown: ConsolidationShown): View {
  const { years, targets } = shown;
  const paragraphs = targets.map(({ target, figures }) =>
    [
      t('consolidation:target.line', { indicator: target.indicator }),
      ...(figures.length === 0 ? [t('consolidation:target.none')] : figureLines(t, figures, years)),
      ...[...new Set(figures.flatMap(({ rule }) => rule.note ?? []))].map((note) =>
        t('consolidation:source.note', { note }),
      ),
    ].join('\n'),
  );
  const sources = targets.flatMap(({ figures }) =>
    figures.map(({ rule }) => [
      button(
        t('consolidation:button.source', { label: rule.label }),
        'consolidation-source',
        years.from,
        years.to,
        keyNumber(rule.key),
        'own',
        0,
      ),
    ]),
  );
  return {
    text: [headText(t, shown), ...paragraphs].join('\n\n'),
    buttons: [...sources, [backButton(t, years)]],
  };
}

/** Says the figures of a target, a line each, with how they stand to its bounds. */
export function figureLines(t: Translate, figures: MeasuredTarget['figures'], years: ConsolidatedYears): string[] {
  return figures.map(({ rule, cell, bounds }) => {
    const counted = countedBy(rule, years);
    if (rule.addition.how !== 'share') {
      const value =
        cell.coverage.expected === 0 ? t('consolidation:cell.noReports') : cellInTable(t, rule, cell, counted);
      return t('consolidation:target.figure', { label: rule.label, value });
    }
    // A target may be of more than what is measured: it is said what is.
    const share = `${valueOfCell(t, rule, cell)}; ${coverageText(t, cell, counted)}.`;
    const value = t('consolidation:target.figure', { label: rule.label, value: share });
    return upperFirst(
      [value, ...(bounds.length > 0 ? [`${bounds.map((bound) => boundText(t, bound)).join('; ')}.`] : [])].join(' '),
    );
  });
}

function boundText(t: Translate, { bound, needed, reached, difference }: BoundMeasured): string {
  const values = {
    bound: formatNumber(bound),
    needed: formatNumber(needed),
    difference: formatNumber(difference),
  };
  if (!reached) return t('consolidation:target.short', values);
  return t(difference === 0 ? 'consolidation:target.exact' : 'consolidation:target.reached', values);
}
