import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { Candidate } from '../../domain/consolidation/cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { FROM_EVENTS } from '../../domain/consolidation/task-words.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';
import { givenText } from './cell-text.ts';
import { backButton, headText } from './navigation.ts';

/** Renders figures that are said in two ways, each with who says what; nothing is chosen. */
export function viewConflicts(t: Translate, shown: ConsolidationShown): View {
  const { conflicts, names, years } = shown;
  const lines = conflicts.map(({ figure, unitId, year, candidates }, at) => {
    const rule = shown.ruleOf.get(figure);
    return t('consolidation:conflict.line', {
      number: at + 1,
      unit: names.get(unitId) ?? '',
      year: String(year),
      label: rule?.label ?? figure,
      candidates: candidates.map((candidate) => candidateText(t, rule, candidate)).join('; '),
    });
  });
  const body =
    lines.length === 0
      ? [t('consolidation:conflict.none')]
      : [
          t('consolidation:conflict.title', { total: formatCount(lines.length) }),
          lines.join('\n'),
          t('consolidation:conflict.hint'),
        ];
  return { text: [headText(t, shown), ...body].join('\n\n'), buttons: [[backButton(t, years)]] };
}

function candidateText(t: Translate, rule: FigureRule | undefined, { from, value }: Candidate): string {
  const place = rule?.places.find(({ form }) => form === from);
  const name = from === FROM_EVENTS ? t('consolidation:conflict.events') : (place?.formName ?? from);
  return t('consolidation:conflict.candidate', {
    from: name,
    value: rule === undefined ? '' : givenText(t, rule, value),
  });
}
