import type { KnownUnit } from '../../domain/earlier-figures/weigh-figures.ts';
import type { FiguresSubject } from '../../domain/earlier-figures/subject.ts';
import { buildUnitIndex } from '../../domain/people/unit-index.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import { isWhere } from '../../domain/reporting/occasions.ts';
import { titleOf } from '../../domain/reporting/questions-of.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { listForms, type StoredForm } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { listOwedFigures, type OwedFigures } from '../../store/owed-figures.ts';
import { readPlanFacts, type PlanFacts } from '../../store/plans.ts';
import { findRoundOf, type RoundFacts } from '../../store/rounds.ts';
import { listUnits } from '../../store/units.ts';
import { rosterOf } from '../rounds/open-round.ts';
import { readPeriodDates } from '../rounds/read-period-dates.ts';

/** A form and a year for which figures can be brought in, with all that is known of it. */
export interface EarlierYear extends FiguresSubject {
  kind: 'year';
  plan: PlanFacts;
  /** The version of the form that its round has; the newest where there is none. */
  formId: number;
  /** How the report of that year is called. */
  title: string;
  /** Null where none was opened for that year. */
  round: RoundFacts | null;
  rosterId: number | null;
  dates: { closingOn: string; dueOn: string };
  /** What the units owe, by their ids; nothing while no round was opened. */
  owed: ReadonlyMap<number, OwedFigures>;
  known: ReadonlyMap<number, KnownUnit>;
  shortNames: ReadonlyMap<number, string>;
}

/** Why figures cannot be brought in for a form and year. */
export type NoEarlierYear = { kind: 'not-found' } | { kind: 'other-year'; years: readonly number[] };

/** Returns the years of the plan that have gone; the newest first. */
function yearsGone({ fromYear, toYear }: Pick<PlanFacts, 'fromYear' | 'toYear'>, now: Date): number[] {
  const last = Math.min(toYear, yearOf(toLocalDate(now)) - 1);
  return Array.from({ length: Math.max(0, last - fromYear + 1) }, (_, at) => last - at);
}

/** Lists the forms that the units of a list owe each year. */
async function listYearlyForms(database: Database, planId: number): Promise<StoredForm[]> {
  return (await listForms(database, planId)).filter(({ definition }) =>
    isWhere(definition.occasion, { filledBy: 'roster' }),
  );
}

/** What is the same for all forms and years. */
export interface EarlierYears {
  plan: PlanFacts;
  forms: readonly StoredForm[];
  /** Those of the plan that have gone. */
  years: readonly number[];
  everyUnit: Awaited<ReturnType<typeof listUnits>>;
}

/** Reads of which forms and years figures can be brought in; null where there is no plan. */
export async function readEarlierYears(database: Database, planId: number, now: Date): Promise<EarlierYears | null> {
  const plan = await readPlanFacts(database, planId);
  if (plan === null) return null;
  const forms = await listYearlyForms(database, planId);
  return { plan, forms, years: yearsGone(plan, now), everyUnit: await listUnits(database) };
}

/** Reads which units owe a form for a year that has gone, and what each has handed in. */
export async function readOwing(
  database: Database,
  { plan, everyUnit }: EarlierYears,
  newest: StoredForm,
  year: number,
) {
  const period = { kind: 'year', year, number: 1 } as const;
  const round = await findRoundOf(database, plan.id, newest.key, period);
  const form: Form = round?.form ?? newest.definition;
  const dates = round ?? (await readPeriodDates(database, plan.id, period));
  const roster = round === null ? await rosterOf(database, newest, dates) : null;
  const owed = await listOwedFigures(database, { planId: plan.id, formKey: newest.key, year });
  const ids = new Set(round === null ? roster?.units.map(({ id }) => id) : owed.map(({ unit }) => unit.id));
  return {
    form,
    title: titleOf(form, year),
    formId: round?.formId ?? newest.id,
    round,
    rosterId: roster?.id ?? null,
    dates: { closingOn: dates.closingOn, dueOn: dates.dueOn },
    units: everyUnit.filter(({ id }) => ids.has(id)),
    owed: new Map(owed.map((one) => [one.unit.id, one])),
  };
}

/** Reads what is known of a form in a year that has gone. @param of the form: its key, or the number by which buttons name that. */
export async function readEarlierYear(
  database: Database,
  planId: number,
  of: string | number,
  year: number,
  now: Date,
): Promise<EarlierYear | NoEarlierYear> {
  const all = await readEarlierYears(database, planId, now);
  const newest = all?.forms.find(({ key }) => of === key || of === keyNumber(key));
  if (all === null || newest === undefined) return { kind: 'not-found' };
  if (!all.years.includes(year)) return { kind: 'other-year', years: all.years };
  const { plan, everyUnit } = all;
  const owing = await readOwing(database, all, newest, year);
  const { units, owed } = owing;
  const before = await listOwedFigures(database, { planId: plan.id, formKey: newest.key, year: year - 1 });
  const previous = new Map(before.map(({ unit, approved }) => [unit.id, approved?.answers ?? {}]));
  return {
    kind: 'year',
    ...owing,
    plan,
    year,
    index: buildUnitIndex(units),
    everyUnit: buildUnitIndex(everyUnit),
    known: new Map(
      units.map(({ id, key }): [number, KnownUnit] => {
        const one = owed.get(id);
        const answers = one?.approved?.answers ?? {};
        return [id, { key, answers, previous: previous.get(id) ?? {}, closed: closedBy(one) }];
      }),
    ),
    shortNames: new Map(units.map(({ id, shortName }) => [id, shortName])),
  };
}

/** Why nothing can be brought in for a unit: what it does itself comes first. */
function closedBy(owed: OwedFigures | undefined): KnownUnit['closed'] {
  if (owed === undefined) return null;
  if (owed.correction !== 'none') return 'correcting';
  switch (owed.state) {
    case 'open':
    case 'approved':
      return null;
    case 'waived':
      return 'waived';
    case 'submitted':
      return 'waiting';
    case 'drafting':
    case 'signing':
    case 'returned':
      return 'writing';
  }
}
