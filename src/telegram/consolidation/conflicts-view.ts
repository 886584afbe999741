import { codeOf } from '../../domain/text/code-of.ts';
import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { SettlingStep } from '../../actions/consolidation/ask-to-settle.ts';
import type { Candidate, Conflict } from '../../domain/consolidation/cell.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { conflictKey } from '../../domain/consolidation/list-conflicts.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { givenText } from './cell-text.ts';
import type { FigureNames } from './changes-text.ts';
import { decisionLines, outdatedDecisionText, sourceName } from './decision-text.ts';
import { backButton, headText } from './navigation.ts';
import { withoutEventsLines } from './without-events-text.ts';

/** So many units are told of that are to be reminded; the file has them all. */
const LISTED = 20;

/** Renders figures that are said in two ways, each with who says what, and what was decided of others; nothing is chosen. */
export function viewConflicts(t: Translate, shown: ConsolidationShown): View {
  const { conflicts, decisions, names, years, ruleOf, mayFreeze } = shown;
  const lines = conflicts.map(({ figure, unitId, year, candidates }, at) => {
    const rule = ruleOf.get(figure);
    const before = decisions.outdated.find((one) => conflictKey(one) === conflictKey({ figure, unitId, year }));
    const line = t('consolidation:conflict.line', {
      number: at + 1,
      unit: names.get(unitId) ?? '',
      year: String(year),
      label: rule?.label ?? figure,
      candidates: candidates.map((candidate) => candidateText(t, rule, candidate)).join('; '),
    });
    return before === undefined ? line : `${line} ${escapeHtml(outdatedDecisionText(t, before, rule))}`;
  });
  const settled = decisions.settled.map(({ decision }) => decision);
  const body =
    lines.length === 0
      ? [t('consolidation:conflict.none')]
      : [
          t('consolidation:conflict.title', { total: formatCount(lines.length) }),
          lines.join('\n'),
          t('consolidation:conflict.hint'),
        ];
  const uneven = shown.withoutEvents;
  const without = [
    ...withoutEventsLines(t, uneven.slice(0, LISTED), names).map(escapeHtml),
    ...(uneven.length > LISTED
      ? [t('consolidation:withoutEvents.others', { total: formatCount(uneven.length - LISTED) })]
      : []),
  ];
  const ways = mayFreeze
    ? [
        ...conflicts.flatMap((conflict, at) => choosing(t, conflict, null, at + 1, ruleOf)),
        ...decisions.settled.flatMap(({ conflict, decision }, at) =>
          choosing(t, conflict, decision.from, at + 1, ruleOf),
        ),
      ]
    : [];
  return {
    text: [
      headText(t, shown),
      ...body,
      ...(without.length === 0 ? [] : [[t('consolidation:withoutEvents.title'), ...without].join('\n')]),
      ...decisionLines(t, settled, { ruleOf, units: names }, 'numbered'),
    ].join('\n\n'),
    buttons: [...ways, [backButton(t, years)]],
  };
}

/** The values of which one can be taken, a button each. @param taken where the value is said that counts by a decision */
function choosing(
  t: Translate,
  { figure, unitId, year, candidates }: Conflict,
  taken: string | null,
  number: number,
  ruleOf: ConsolidationShown['ruleOf'],
): Button[][] {
  const rule = ruleOf.get(figure);
  return candidates.flatMap(({ from, value }): Button[][] => {
    if (from === taken) return [];
    const label = t(taken === null ? 'consolidation:button.choose' : 'consolidation:button.rechoose', {
      number,
      value: rule === undefined ? '' : givenText(t, rule, value),
      ...PLAIN,
    });
    return [[button(label, 'conflict-choose', keyNumber(figure), unitId, year, codeOf({ from, value }))]];
  });
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
    buttons: [[button(t('common:button.cancel'), 'cancel')]],
  };
}

/** Asks again for a reason that says something. */
export function viewReasonNeeded(t: Translate): View {
  return {
    text: t('consolidation:settling.askAgain'),
    buttons: [[button(t('common:button.cancel'), 'cancel')]],
  };
}

/** Plain text. */
function candidateText(t: Translate, rule: FigureRule | undefined, { from, value }: Candidate): string {
  return t('consolidation:conflict.candidate', {
    from: sourceName(t, rule, from),
    value: rule === undefined ? '' : givenText(t, rule, value),
    ...PLAIN,
  });
}
