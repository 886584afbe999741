import type { DecisionsShown } from '../../actions/consolidation/read-decisions.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { FROM_EVENTS } from '../../domain/consolidation/task-words.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { givenText } from './cell-text.ts';
import type { FigureNames } from './changes-text.ts';

type DecisionFacts = DecisionsShown['outdated'][number];

/** Names where a value is said as people call it: the form, or the reports of events together. Plain text. */
export function sourceName(t: Translate, rule: FigureRule | undefined, from: string): string {
  if (from === FROM_EVENTS) return t('consolidation:conflict.events', PLAIN);
  return rule?.places.find(({ form }) => form === from)?.formName ?? t('consolidation:conflict.otherForm', PLAIN);
}

/** Says which value counts and which does not, who decided so, when and why. Plain text. */
export function decisionText(t: Translate, decision: DecisionFacts, rule: FigureRule | undefined): string {
  return t('consolidation:decision.text', { ...wordsOf(t, decision, rule), ...PLAIN });
}

/** Says that a decision holds no more, since other values are said than those between which it was made. Plain text. */
export function outdatedDecisionText(t: Translate, decision: DecisionFacts, rule: FigureRule | undefined): string {
  const known = decision.candidates.length > 0;
  return t(known ? 'consolidation:decision.outdated' : 'consolidation:decision.outdatedWithoutValues', {
    ...wordsOf(t, decision, rule),
    ...PLAIN,
  });
}

/** Says decisions a line each, with the unit, the year and the figure; none of them where there is none. */
export function decisionLines(
  t: Translate,
  decisions: readonly DecisionFacts[],
  { ruleOf, units }: FigureNames,
  listed: 'plain' | 'numbered' = 'plain',
): string[] {
  if (decisions.length === 0) return [];
  const lines = decisions.map((decision, at) => {
    const rule = ruleOf.get(decision.figure);
    const line = t('consolidation:decision.line', {
      unit: units.get(decision.unitId) ?? '',
      year: String(decision.year),
      label: rule?.label ?? decision.figure,
      text: decisionText(t, decision, rule),
    });
    return listed === 'plain' ? line : t('consolidation:decision.numbered', { number: at + 1, line, ...PLAIN });
  });
  return [[t('consolidation:decision.title'), ...lines].join('\n')];
}

function wordsOf(
  t: Translate,
  { from, candidates, reason, by, at }: DecisionFacts,
  rule: FigureRule | undefined,
): Record<'value' | 'from' | 'others' | 'name' | 'at' | 'reason', string> {
  const said = ({ from: place, value }: DecisionFacts['candidates'][number]): string =>
    t('consolidation:decision.value', {
      value: rule === undefined ? '' : givenText(t, rule, value),
      from: sourceName(t, rule, place),
      ...PLAIN,
    });
  const chosen = candidates.find((candidate) => candidate.from === from);
  return {
    value: chosen === undefined ? '' : said(chosen),
    from: sourceName(t, rule, from),
    others: candidates
      .filter((candidate) => candidate !== chosen)
      .map(said)
      .join(', '),
    name: by.name,
    at: formatDateTime(at),
    reason,
  };
}
