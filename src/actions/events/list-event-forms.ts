import { eventYears } from '../../domain/events/event-years.ts';
import { unitsReportedBy } from '../../domain/people/roles.ts';
import { titleOf } from '../../domain/reporting/questions-of.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { hasHandedInEvents, listEventFormsOf, type EventFormOfUnit } from '../../store/events.ts';
import { listObligations } from '../../store/obligations.ts';
import { readPlanFacts } from '../../store/plans.ts';
import type { Request } from '../request.ts';
import { authorizeSomewhere, type Refusal } from '../permissions/authorize.ts';

/** A form of which a unit hands in one for each event, such as a training course, for a year. */
export interface EventForm {
  form: EventFormOfUnit;
  year: number;
  title: string;
  unit: { id: number; shortName: string };
}

/** Lists the event forms that the units of this person may hand in today. */
export async function listEventForms(request: Request): Promise<{ kind: 'forms'; forms: EventForm[] } | Refusal> {
  const { store, person, now } = request;
  const actor = authorizeSomewhere(person, 'report.fill');
  if (actor.kind === 'forbidden') return actor;
  const own = unitsReportedBy(person);
  const plan = await readPlanFacts(store.database, request.planId);
  const today = toLocalDate(now);
  const years = plan === null ? [] : eventYears(today, plan);
  const owed = await listObligations(store.database, {
    unitIds: own,
    occasions: { filledBy: 'roster' },
    locked: true,
  });
  // What a unit owes for the year in a round is handed in there, not once more as an event.
  const owesYearly = (formKey: string, year: number, unitId: number): boolean =>
    owed.some(({ unit, round }) => unit.id === unitId && round.formKey === formKey && round.year === year);
  const forms = (await listEventFormsOf(store.database, own, today)).flatMap((form) =>
    years
      .filter((year) => !owesYearly(form.key, year, form.unit.id))
      .map((year) => ({ form, year, title: titleOf(form, year), unit: form.unit })),
  );
  return { kind: 'forms', forms };
}

/** Returns whether the units of this person may hand in reports of events, and have done so. */
export async function readEventWays(request: Request): Promise<{ may: boolean; handedIn: boolean }> {
  const { store, person, now } = request;
  const own = unitsReportedBy(person);
  const forms = await listEventFormsOf(store.database, own, toLocalDate(now));
  return { may: forms.length > 0, handedIn: forms.length > 0 && (await hasHandedInEvents(store.database, own)) };
}
