import type { DutyReported, DutyView, PlanPlace } from '../../actions/status/show-duties.ts';
import type { PlanFacts } from '../../actions/status/show-tasks.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { questionButton } from '../parts/reading-data.ts';
import { button, type View } from '../parts/view.ts';

/** Renders the plan itself: what it is, from when to when, who coordinates it, and on what it rests. */
export function viewPlan(
  t: Translate,
  { plan, number, bases }: { plan: PlanFacts; number: string | null; bases: readonly string[] },
  counts: { tasks: number; targets: number },
): View {
  const on = plan.issuedOn === null ? '…' : formatDate(plan.issuedOn);
  const text = t('questions:plan.text', {
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
  });
  const rests = bases.map((basis) => t('questions:plan.basis', { basis }));
  return {
    text: rests.length === 0 ? text : [text, [t('questions:plan.bases'), ...rests].join('\n')].join('\n\n'),
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
  const lines = duties.map(({ place, statement, reported, asked }) =>
    [
      t('questions:duties.line', { place, statement }),
      ...(reported === null
        ? asked
          ? [t('questions:duties.unreported')]
          : []
        : [t('questions:duties.reported', reportedValues(reported))]),
    ].join('\n'),
  );
  return { text: [t('questions:duties.head', { unit }), ...lines].join('\n\n'), buttons };
}

/** Renders what the plan says at a place of its text, and what was reported of it. */
export function viewPlanPlace(t: Translate, place: string, shown: PlanPlace | { kind: 'no-place' }): View {
  if (shown.kind === 'no-place') return { text: t('questions:duties.noPlace', { place }) };
  const { statement, responsible, units } = shown;
  const silent = units.filter(({ reported }) => reported === null).map(({ name }) => name);
  const [only] = units;
  return {
    text: [
      t('questions:duties.place', { place, statement }),
      ...(responsible.length === 0 ? [] : [t('questions:duties.responsible', { units: responsible.join('; ') })]),
      ...units.flatMap(({ name, reported }) =>
        reported === null ? [] : [t('questions:duties.placeReported', { unit: name, ...reportedValues(reported) })],
      ),
      ...(silent.length === 0 ? [] : [t('questions:duties.placeUnreported', { units: silent.join('; ') })]),
    ].join('\n\n'),
    buttons:
      units.length === 1 && only !== undefined
        ? [[questionButton(t('units:button.duties'), { kind: 'duties', unit: only.unitId })]]
        : [],
  };
}

/** When a unit reported of a duty, and what it said. */
function reportedValues({ year, at, status, result }: DutyReported): { year: number; on: string; said: string } {
  const said = [...(status === null ? [] : [status]), ...(result === null ? [] : [result])];
  return { year, on: formatDate(toLocalDate(at)), said: said.join('. ') };
}
