import type { PlanFacts } from '../../../actions/status/show-tasks.ts';
import { formatCount, formatDate } from '../../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../../locales.ts';
import { questionButton } from '../../questions/reading-data.ts';
import { shorten } from '../format-answer.ts';
import { button, type View } from '../view.ts';

/** So many contradictions are quoted in one message. */
const QUOTED = 8;

/** The plan itself: what it is, from when to when, who coordinates it. */
export function viewPlan(
  t: Translate,
  plan: PlanFacts,
  number: string | null,
  counts: { tasks: number; targets: number },
): View {
  const on = plan.issuedOn === null ? '…' : formatDate(plan.issuedOn);
  return {
    text: t('questions:plan.text', {
      title: plan.title,
      issued: number === null ? t('questions:plan.noNumber', { on }) : t('questions:plan.number', { number, on }),
      ...{ from: plan.fromYear, to: plan.toYear, agency: plan.coordinator.name },
      ...{ tasks: formatCount(counts.tasks), targets: formatCount(counts.targets) },
    }),
    buttons: [
      [
        button(t('common:button.tasks'), 'task-list'),
        questionButton(t('questions:label.targets'), { kind: 'targets' }),
      ],
    ],
  };
}

/** Every place in which the document disagrees with itself, quoted and not decided. */
export function viewContradictions(t: Translate, found: readonly { place: string; statement: string }[]): View {
  if (found.length === 0) return { text: t('questions:contradictions.none') };
  const lines = found
    .slice(0, QUOTED)
    .map(({ place, statement }) => t('questions:contradictions.line', { place, statement: shorten(statement, 300) }));
  const more = found.length - QUOTED;
  const parts = [
    t('questions:contradictions.head', { total: formatCount(found.length) }),
    ...lines,
    ...(more > 0 ? [t('questions:contradictions.more', { total: formatCount(more) })] : []),
  ];
  return { text: parts.join('\n\n') };
}

/** What the plan makes a unit responsible for, each with its place. */
export function viewDuties(
  t: Translate,
  { unit, unitId, duties }: { unit: string; unitId: number; duties: readonly { place: string; statement: string }[] },
): View {
  const buttons = [[questionButton(t('questions:duties.tasks'), { kind: 'tasks', unit: unitId })]];
  if (duties.length === 0) return { text: t('questions:duties.none', { unit }), buttons };
  const lines = duties.map(({ place, statement }) =>
    t('questions:duties.line', { place, statement: shorten(statement, 500) }),
  );
  return { text: [t('questions:duties.head', { unit }), ...lines].join('\n\n'), buttons };
}
