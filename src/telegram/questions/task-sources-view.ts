import type { TaskYearView } from '../../actions/status/show-task-year.ts';
import type { Cell } from '../../domain/consolidation/cell.ts';
import type { GivenFact } from '../../domain/consolidation/fact.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';

/** Says from where it is known how a task stands, and of whom nothing is; Telegram HTML. */
export function sourceLines(t: Translate, view: TaskYearView): string {
  const { task, measures, names, state } = view;
  const leads = task.units.filter(({ role }) => role === 'lead');
  const facts = Object.values(measures).flatMap(factsOf);
  if (facts.length === 0) {
    return state === 'not-planned' || state === 'upcoming'
      ? t('questions:task.sourceOnlyPlan')
      : t('questions:task.sourcePlan', { unit: leads.map(({ name }) => name).join(', ') });
  }
  const groups = [
    { key: 'questions:task.source', facts: facts.filter(isReported), nameOf: unitOf },
    { key: 'questions:update.source', facts: facts.filter(({ source }) => source.kind === 'update'), nameOf: unitOf },
    { key: 'questions:task.sourceEvents', facts: facts.filter(isOfEvent), nameOf: formOf },
  ] as const;
  const silent = new Set(silentIn(measures));
  const unheard = leads.filter(({ unitId }) => silent.has(unitId)).map(({ name }) => name);
  return [
    ...groups.flatMap(({ key, facts: said, nameOf }) =>
      said.length === 0
        ? []
        : [t(key, { unit: [...new Set(said.map(nameOf))].join(', '), at: formatDate(toLocalDate(newestOf(said))) })],
    ),
    ...(unheard.length === 0 ? [] : [t('questions:task.unheard', { units: unheard.join(', ') })]),
  ].join('\n');

  function unitOf({ unitId }: GivenFact): string {
    return names.units.get(unitId) ?? '';
  }

  function formOf({ source }: GivenFact): string {
    return source.kind === 'report' ? (names.forms.get(source.form) ?? '') : '';
  }
}

/** Returns when the newest of what was said was approved or confirmed. */
export function newestOf(facts: readonly GivenFact[]): Date {
  return new Date(Math.max(...facts.map(({ source }) => source.at.getTime())));
}

/** Returns the facts on which a cell rests; of values that contradict each other those of each. */
export function factsOf(cell: Cell): readonly GivenFact[] {
  switch (cell.kind) {
    case 'value':
      return cell.facts;
    case 'missing':
      return [];
    case 'contradiction':
      return cell.conflicts.flatMap(({ candidates }) => candidates.flatMap(({ facts }) => facts));
  }
}

const isOfEvent = ({ about }: GivenFact): boolean => about !== null;
const isReported = ({ source, about }: GivenFact): boolean => source.kind === 'report' && about === null;

/** The leads that have said nothing of how far it is, nor of anything done. */
function silentIn({ status, quantity }: TaskYearView['measures']): readonly number[] {
  const of = (cell: Cell | undefined): readonly number[] =>
    cell === undefined ? [] : [...cell.coverage.missing, ...cell.coverage.unknown, ...cell.coverage.waiting];
  if (status === undefined) return of(quantity);
  const done = new Set((quantity === undefined ? [] : factsOf(quantity)).map(({ unitId }) => unitId));
  return of(status).filter((id) => !done.has(id));
}
