import { openablePeriods } from '../../domain/reporting/openable-periods.ts';
import { titleFor } from '../../domain/reporting/period-names.ts';
import { periodKey } from '../../domain/reporting/periods.ts';
import { toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { listForms, type StoredForm } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts, readReportingRules } from '../../store/plans.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { rosterOf } from './open-round.ts';

/** A form with a period for which a round can be opened. */
export interface RoundChoice {
  formId: number;
  /** The period in one word, such as 2026-Q3. */
  period: string;
  title: string;
}

/** Lists the rounds there are, and the forms and periods for which one can be opened. */
export async function listRoundChoices(request: Request): Promise<
  | {
      kind: 'choices';
      rounds: RoundFacts[];
      /** The rounds for whose form there is a newer version. */
      outdated: RoundFacts[];
      choices: RoundChoice[];
      /** Whether the plan has a form that units owe. */
      hasForms: boolean;
    }
  | Refusal
> {
  const {
    store: { database },
    person,
    now,
    planId,
  } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const rounds = await listRounds(database, planId);
  const forms = await listForms(database, planId);
  const { choices, hasForms } = await readRoundChoices(database, planId, toLocalDate(now), { rounds, forms });
  const newest = new Set(forms.map(({ id }) => id));
  const outdated = rounds.filter(({ formId, state }) => state === 'open' && !newest.has(formId));
  return { kind: 'choices', rounds, outdated, choices, hasForms };
}

/**
 * Reads for which forms and periods of a plan a round can be opened on a day, and whether it has a form that units owe. Asks
 * no permission.
 */
export async function readRoundChoices(
  database: Database,
  planId: number,
  today: LocalDate,
  { rounds, forms }: { rounds: readonly RoundFacts[]; forms: readonly StoredForm[] },
): Promise<{ choices: RoundChoice[]; hasForms: boolean }> {
  const plan = await readPlanFacts(database, planId);
  const rules = await readReportingRules(database, planId);
  const owed = await listOwedForms(database, forms, today);
  const known = rounds.map(({ form, period }) => ({ formKey: form.key, period }));
  const choices = owed.flatMap(({ id, key, definition }) =>
    (plan === null ? [] : openablePeriods(rules, plan, key, known, today)).map((period) => ({
      formId: id,
      period: periodKey(period),
      title: titleFor(definition.title, period),
    })),
  );
  return { choices, hasForms: owed.length > 0 };
}

/** Lists those of the forms that units owe on a day: of one that nobody owes yet there is nothing to open. */
async function listOwedForms(database: Database, forms: readonly StoredForm[], today: string): Promise<StoredForm[]> {
  const owed: StoredForm[] = [];
  for (const form of forms) if ((await rosterOf(database, form, { dueOn: today })) !== null) owed.push(form);
  return owed;
}
