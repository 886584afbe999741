import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { SettlingStep } from '../../actions/consolidation/ask-to-settle.ts';
import type { Candidate, Conflict } from '../../domain/consolidation/cell.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { FROM_EVENTS } from '../../domain/consolidation/task-words.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { givenText } from './cell-text.ts';
import type { FigureNames } from './changes-text.ts';
import { backButton, headText } from './navigation.ts';

/** Renders figures that are said in two ways, each with who says what, and what was decided of others; nothing is chosen. */
export function viewConflicts(t: Translate, shown: ConsolidationShown): View {
  const { conflicts, decisions, names, years, ruleOf, mayFreeze } = shown;
  const lines = conflicts.map(({ figure, unitId, year, candidates }, at) => {
    const rule = ruleOf.get(figure);
    return t('consolidation:conflict.line', {
      number: at + 1,
      unit: names.get(unitId) ?? '',
      year: String(year),
      label: rule?.label ?? figure,
      candidates: candidates.map((candidate) => candidateText(t, rule, candidate)).join('; '),
    });
  });
  const settled = decisions.map(({ figure, unitId, year, from, reason, by }) => {
    const rule = ruleOf.get(figure);
    return t('consolidation:conflict.settled', {
      unit: names.get(unitId) ?? '',
      year: String(year),
      label: rule?.label ?? figure,
      from: sourceName(t, rule, from),
      name: by.name,
      reason,
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
  const ways = mayFreeze ? conflicts.flatMap((conflict, at) => choosing(t, conflict, at + 1, ruleOf)) : [];
  return {
    text: [
      headText(t, shown),
      ...body,
      ...(settled.length === 0 ? [] : [[t('consolidation:conflict.settledTitle'), ...settled].join('\n')]),
    ].join('\n\n'),
    buttons: [...ways, [backButton(t, years)]],
  };
}

/** The values of which one can be taken, a button each. */
function choosing(
  t: Translate,
  { figure, unitId, year, candidates }: Conflict,
  number: number,
  ruleOf: ConsolidationShown['ruleOf'],
): Button[][] {
  const rule = ruleOf.get(figure);
  return candidates.map(({ value }, at) => [
    button(
      t('consolidation:button.choose', {
        number,
        value: rule === undefined ? '' : givenText(t, rule, value),
        ...PLAIN,
      }),
      'conflict-choose',
      keyNumber(figure),
      unitId,
      year,
      at,
    ),
  ]);
}

/** Renders which value was chosen, and asks why. */
export function viewSettling(t: Translate, step: Allowed<SettlingStep>, { ruleOf, units }: FigureNames): View {
  if (step.kind === 'no-conflict') return { text: t('consolidation:settling.gone') };
  const { conflict, candidate } = step;
  const rule = ruleOf.get(conflict.figure);
  return {
    text: t('consolidation:settling.ask', {
      unit: units.get(conflict.unitId) ?? '',
      year: String(conflict.year),
      label: rule?.label ?? conflict.figure,
      value: rule === undefined ? '' : givenText(t, rule, candidate.value),
      from: sourceName(t, rule, candidate.from),
    }),
  };
}

function candidateText(t: Translate, rule: FigureRule | undefined, { from, value }: Candidate): string {
  return t('consolidation:conflict.candidate', {
    from: sourceName(t, rule, from),
    value: rule === undefined ? '' : givenText(t, rule, value),
  });
}

/** What people call where a value is said: the form, or the reports of events together. */
function sourceName(t: Translate, rule: FigureRule | undefined, from: string): string {
  if (from === FROM_EVENTS) return t('consolidation:conflict.events');
  return rule?.places.find(({ form }) => form === from)?.formName ?? t('consolidation:conflict.otherForm');
}
