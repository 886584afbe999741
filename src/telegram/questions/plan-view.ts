import type { DutyView } from '../../actions/status/show-duties.ts';
import type { PlanFacts } from '../../actions/status/show-tasks.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { questionButton } from '../parts/reading-data.ts';
import { button, type View } from '../parts/view.ts';

/** Renders the plan itself: what it is, from when to when, who coordinates it. */
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
      issued:
        number === null
          ? t('questions:plan.noNumber', { on })
          : t('questions:plan.number', {
              number,
              on,
            }),
      from: plan.fromYear,
      to: plan.toYear,
      agency: plan.coordinator.name,
      tasks: formatCount(counts.tasks),
      targets: formatCount(counts.targets),
    }),
    buttons: [
      [
        button(t('common:button.tasks'), 'task-list'),
        questionButton(t('questions:label.targets'), { kind: 'targets' }),
      ],
    ],
  };
}

/** Renders what the plan makes a unit responsible for, each with its place. */
export function viewDuties(
  t: Translate,
  { unit, unitId, duties }: { unit: string; unitId: number; duties: readonly DutyView[] },
): View {
  const buttons = [[questionButton(t('questions:duties.tasks'), { kind: 'tasks', unit: unitId })]];
  if (duties.length === 0) return { text: t('questions:duties.none', { unit }), buttons };
  const lines = duties.map(({ place, statement, reported }) =>
    [t('questions:duties.line', { place, statement }), reportedLine(t, reported)].join('\n'),
  );
  return { text: [t('questions:duties.head', { unit }), ...lines].join('\n\n'), buttons };
}

/** What the unit reported of a duty, or that nothing of it is approved. */
function reportedLine(t: Translate, reported: DutyView['reported']): string {
  if (reported === null) return t('questions:duties.unreported');
  const { year, at, status, result } = reported;
  const said = [...(status === null ? [] : [status]), ...(result === null ? [] : [result])];
  return t('questions:duties.reported', { year, on: formatDate(toLocalDate(at)), said: said.join('. ') });
}
