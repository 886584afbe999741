import { HANDED_IN_STATES } from '../domain/documents/signed-document.ts';
import { lastDayOf } from '../domain/text/local-date.ts';
import { toDayColumn } from './day-column.ts';
import type { ReportState } from '../domain/reporting/obligation-state-machine.ts';
import type { Answers } from '../domain/reporting/answers.ts';
import { WHOLE_YEAR } from '../domain/reporting/periods.ts';
import { occasionsWhere, policyOf, type Occasion } from '../domain/reporting/occasions.ts';
import type { Database } from './open-store.ts';
import { oneOfThese } from './sets.ts';
import { answersOf } from './stored-answers.ts';

/** Finds the round under which the events of a form and year stand, or creates it; it follows the newest form. */
export async function ensureEventRound(
  database: Database,
  round: {
    planId: number;
    formId: number;
    formKey: string;
    occasion: Occasion;
    year: number;
    title: string;
    openedById: number;
  },
  now: Date,
): Promise<number> {
  const { planId, formKey, year, formId, occasion } = round;
  const { asksDocument } = policyOf(occasion);
  const end = toDayColumn(lastDayOf(year));
  const { id } = await database.round.upsert({
    where: { planId_formKey_year_part_occasion: { planId, formKey, year, part: WHOLE_YEAR, occasion } },
    create: { ...round, asksDocument, closingOn: end, dueOn: end, openedAt: now },
    update: { formId },
  });
  return id;
}

/** A form of which a unit hands in one for each event, with a unit that may. */
export interface EventFormOfUnit {
  id: number;
  planId: number;
  key: string;
  occasion: Occasion;
  /** With `{year}` in it. */
  title: string;
  unit: { id: number; shortName: string };
}

/** Lists the newest event forms that are addressed to these units on a day, by form and unit. */
export async function listEventFormsOf(
  database: Database,
  unitIds: readonly number[],
  on: string,
): Promise<EventFormOfUnit[]> {
  return database.$queryRaw`
    SELECT DISTINCT form."id", form."planId", form."key", form."title", form."definition" ->> 'occasion' AS "occasion",
      jsonb_build_object('id', unit."id", 'shortName', unit."shortName") AS "unit"
    FROM (SELECT DISTINCT ON ("planId", "key") * FROM "Form" ORDER BY "planId", "key", "version" DESC) form
    JOIN "Roster" roster ON roster."planId" = form."planId" AND roster."validFrom" <= ${on}::date
      AND (roster."validTo" IS NULL OR roster."validTo" >= ${on}::date)
      AND form."definition" -> 'respondents' -> 'rosters' @> to_jsonb(roster."key")
    JOIN "RosterUnit" listed ON listed."rosterId" = roster."id" AND listed."unitId" = ANY(${[...unitIds]}::int[])
    JOIN "Unit" unit ON unit."id" = listed."unitId"
    WHERE form."definition" ->> 'occasion' = ANY(${occasionsWhere({ filledBy: 'unit-with-event' })})
    ORDER BY form."id", "unit"`;
}

/** Returns whether any of these units has handed in a report of an event. */
export async function hasHandedInEvents(database: Database, unitIds: readonly number[]): Promise<boolean> {
  const found = await database.obligation.findFirst({
    where: {
      unitId: { in: [...unitIds] },
      round: { occasion: { in: occasionsWhere({ filledBy: 'unit-with-event' }) } },
      state: { in: [...HANDED_IN] },
    },
    select: { id: true },
  });
  return found !== null;
}

/** Adds one more report of a unit to a round; of two at once each gets its own. */
export async function addObligation(database: Database, roundId: number, unitId: number): Promise<number> {
  await database.$queryRaw`SELECT "id" FROM "Round" WHERE "id" = ${roundId} FOR UPDATE`;
  const { _max } = await database.obligation.aggregate({ where: { roundId, unitId }, _max: { sequence: true } });
  const { id } = await database.obligation.create({ data: { roundId, unitId, sequence: (_max.sequence ?? 0) + 1 } });
  return id;
}

/** Lists the rounds of a form in every year: those of events, and those of who owes one yearly. */
export async function listRoundsOfForm(
  database: Database,
  { planId, form: { key: formKey } }: { planId: number; form: { key: string } },
): Promise<{ id: number; year: number }[]> {
  return database.round.findMany({
    where: { planId, formKey },
    select: { id: true, year: true },
    orderBy: { id: 'asc' },
  });
}

/** The states of a report of an event that was handed in. */
const HANDED_IN = ['signing', ...HANDED_IN_STATES] as const satisfies readonly ReportState[];

/** A report of an event that was handed in, with what tells it from others. */
export interface HandedInEvent {
  obligationId: number;
  reportId: number;
  unitName: string;
  state: (typeof HANDED_IN)[number];
  submittedAt: Date | null;
  answers: Answers;
}

/**
 * Lists the newest handed-in reports of a round, each with its answers to the questions of `keys`, the newest first.
 * @param unitId only those of this unit; null for all.
 */
export async function listHandedInEvents(
  database: Database,
  roundId: number,
  keys: readonly string[],
  unitId: number | null = null,
): Promise<HandedInEvent[]> {
  const rows = await database.report.findMany({
    where: {
      state: { in: [...HANDED_IN] },
      obligation: { roundId, ...(unitId === null ? {} : { unitId }) },
    },
    include: {
      obligation: { select: { unit: { select: { shortName: true } } } },
      answers: { where: { questionKey: { in: [...keys] } } },
    },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ id, obligationId, obligation, state, submittedAt, answers }) => ({
    obligationId,
    reportId: id,
    unitName: obligation.unit.shortName,
    submittedAt,
    state: oneOfThese(HANDED_IN, state),
    answers: answersOf(answers),
  }));
}
