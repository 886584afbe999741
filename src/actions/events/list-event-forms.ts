import { eventYears } from '../../domain/events/event-years.ts';
import { unitsReportedBy } from '../../domain/people/roles.ts';
import { titleOf } from '../../domain/reporting/questions-of.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { hasHandedInEvents, listEventFormsOf, type EventFormOfUnit } from '../../store/events.ts';
import { readPlanFacts } from '../../store/plans.ts';
import type { Request } from '../request.ts';

/** A form of which a unit hands in one for each event, such as a training course, for a year. */
export interface EventForm {
  form: EventFormOfUnit;
  year: number;
  title: string;
  unit: { id: number; shortName: string };
}

/** The event forms that the units of this person may hand in today; `not-contact` for who reports for no unit. */
export async function listEventForms(
  request: Request,
): Promise<{ kind: 'forms'; forms: EventForm[] } | { kind: 'not-contact' }> {
  const { store, person, now } = request;
  const own = unitsReportedBy(person);
  if (own.length === 0) return { kind: 'not-contact' };
  const plan = await readPlanFacts(store.database);
  const today = toLocalDate(now);
  const years = plan === null ? [] : eventYears(today, plan);
  const forms = (await listEventFormsOf(store.database, own, today)).flatMap((form) =>
    years.map((year) => ({ form, year, title: titleOf(form, year), unit: form.unit })),
  );
  return { kind: 'forms', forms };
}

/** Whether the units of this person may hand in reports of events, and have done so. */
export async function readEventWays(request: Request): Promise<{ may: boolean; handedIn: boolean }> {
  const { store, person, now } = request;
  const own = unitsReportedBy(person);
  const forms = await listEventFormsOf(store.database, own, toLocalDate(now));
  return { may: forms.length > 0, handedIn: forms.length > 0 && (await hasHandedInEvents(store.database, own)) };
}
