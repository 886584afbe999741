import { eventYears } from '../../domain/events/event-years.ts';
import { unitsReportedBy } from '../../domain/people/roles.ts';
import { titleOf } from '../../domain/reporting/questions-of.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { findRoster, listForms, type StoredForm } from '../../store/rounds.ts';
import type { Request } from '../request.ts';

/** A form of which a unit hands in one for each event, such as a training course. */
export interface EventForm {
  form: StoredForm;
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
  const forms: EventForm[] = [];
  for (const form of (await listForms(store.database)).filter(
    ({ definition }) => definition.occasion === 'each-event',
  )) {
    for (const unit of await listRespondents(store.database, form, today)) {
      if (!own.includes(unit.id)) continue;
      forms.push(...years.map((year) => ({ form, year, title: titleOf(form.definition, year), unit })));
    }
  }
  return { kind: 'forms', forms };
}

async function listRespondents(
  database: Database,
  { planId, definition }: StoredForm,
  today: string,
): Promise<{ id: number; shortName: string }[]> {
  const units = new Map<number, { id: number; shortName: string }>();
  for (const key of definition.respondents.rosters) {
    const roster = await findRoster(database, planId, key, today);
    for (const unit of roster?.units ?? []) units.set(unit.id, unit);
  }
  return [...units.values()];
}
