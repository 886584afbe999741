import { type Ladder } from '../domain/reminders/ladder.ts';
import type { Form } from '../domain/reporting/form-schema.ts';
import {
  OF_ROSTER,
  occasionsWhere,
  policyOf,
  type Occasion,
  type OccasionsWhere,
} from '../domain/reporting/occasions.ts';
import { partOfYear, WHOLE_YEAR, type Period } from '../domain/reporting/periods.ts';
import type { RoundState } from '../domain/reporting/obligation-state-machine.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import { readForm } from './forms.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** A round with its form. Dates are yyyy-mm-dd. */
export interface RoundFacts {
  id: number;
  planId: number;
  year: number;
  /** Of which period it asks, such as 2026-Q3; 2026 for the year. */
  period: string;
  title: string;
  occasion: Occasion;
  /** For a survey: the hour until which it is answered. */
  dueAt: Date | null;
  closingOn: string;
  dueOn: string;
  state: RoundState;
  openedAt: Date;
  formId: number;
  form: Form;
  /** Whether figures go to the head of the unit before they are submitted. */
  asksSignOff: boolean;
  /** It only holds figures of an earlier year that were brought in: nobody was asked for a report. */
  imported: boolean;
}

/** The order in which rounds are told everywhere. */
const MOST_UNITS_FIRST: Prisma.RoundOrderByWithRelationInput[] = [
  { year: 'desc' },
  { part: 'desc' },
  { obligations: { _count: 'desc' } },
  { id: 'asc' },
];

const WITH_PLAN = { plan: { select: { contentHash: true } } } as const;
type Row = Prisma.RoundGetPayload<{ include: typeof WITH_PLAN }>;

/** Returns a row as others know a round, with its form. */
async function factsOf(database: Database, row: Row): Promise<RoundFacts> {
  const { id, planId, year, part, title, formId, openedAt, asksSignOff, dueAt, imported } = row;
  const form = await readForm(database, formId, row.plan.contentHash);
  return {
    id,
    planId,
    year,
    period: part === WHOLE_YEAR ? String(year) : `${year}-${part}`,
    title,
    state: oneOf('Round.state', row.state),
    formId,
    openedAt,
    asksSignOff,
    imported,
    occasion: oneOf('Round.occasion', row.occasion),
    dueAt,
    form,
    closingOn: fromDayColumn(row.closingOn),
    dueOn: fromDayColumn(row.dueOn),
  };
}

/** Returns rows as others know rounds. One is read after the other: in a transaction there is one client. */
async function allFactsOf(database: Database, rows: readonly Row[]): Promise<RoundFacts[]> {
  const rounds: RoundFacts[] = [];
  for (const row of rows) rounds.push(await factsOf(database, row));
  return rounds;
}

/** Finds the round of a form and period; null while none was opened. */
export async function findRoundOf(
  database: Database,
  planId: number,
  formKey: string,
  period: Period,
): Promise<RoundFacts | null> {
  const { year } = period;
  const own = { planId, formKey, year, part: partOfYear(period), occasion: OF_ROSTER };
  const row = await database.round.findUnique({
    where: { planId_formKey_year_part_occasion: own },
    include: WITH_PLAN,
  });
  return row === null ? null : factsOf(database, row);
}

/**
 * Lists the rounds of an occasion in the plan, the newest period first, in it the one that asks the most units; only the open ones, or
 * those of a year or of ids, where asked for.
 */
export async function listRounds(
  database: Database,
  planId: number,
  occasions: OccasionsWhere = { counted: true },
  only: { state?: 'open'; year?: number; id?: { in: number[] } } = {},
  most?: number,
): Promise<RoundFacts[]> {
  const rows = await database.round.findMany({
    where: { planId, occasion: { in: occasionsWhere(occasions) }, ...only },
    include: WITH_PLAN,
    orderBy: MOST_UNITS_FIRST,
    ...(most === undefined ? {} : { take: most }),
  });
  return allFactsOf(database, rows);
}

/** Which rounds are told of: those of a year, or of a part of it such as Q3, where one is asked for. */
export interface ToldRounds {
  year?: number | undefined;
  part?: string | undefined;
  most?: number;
  unitIds?: readonly number[];
}

/**
 * Lists the rounds of the plan of which people are told; no other place says which. They are those of a year or period that
 * is asked for, else the open ones, those that are open again for one of `unitIds`, and, closed or not, those of the newest
 * period for which units were asked. The newest period first, in it the one that asks the most units; at most `most`.
 */
export async function listRoundsToTell(
  database: Database,
  planId: number,
  { year, part, most, unitIds = [] }: ToldRounds,
): Promise<RoundFacts[]> {
  const occasion = { in: occasionsWhere({ counted: true }) };
  const newest = await database.round.findFirst({
    where: { planId, occasion, imported: false },
    orderBy: [{ year: 'desc' }, { part: 'desc' }],
    select: { year: true, part: true },
  });
  const again = { obligations: { some: { unitId: { in: [...unitIds] }, reopened: true } } };
  const told = {
    OR: [{ state: 'open' }, { year: 0, ...newest, imported: false }, ...(unitIds.length === 0 ? [] : [again])],
  };
  const rows = await database.round.findMany({
    where: {
      planId,
      occasion,
      ...(year === undefined && part === undefined ? told : {}),
      ...(year === undefined ? {} : { year }),
      ...(part === undefined ? {} : { part }),
    },
    include: WITH_PLAN,
    orderBy: MOST_UNITS_FIRST,
    ...(most === undefined ? {} : { take: most }),
  });
  return allFactsOf(database, rows);
}

/** Lists the counted rounds of these ids, whatever their plans, in the order in which rounds are told. */
export async function listRoundsById(database: Database, ids: readonly number[]): Promise<RoundFacts[]> {
  const rows = await database.round.findMany({
    where: { id: { in: [...ids] }, occasion: { in: occasionsWhere({ counted: true }) } },
    include: WITH_PLAN,
    orderBy: MOST_UNITS_FIRST,
  });
  return allFactsOf(database, rows);
}

/** Finds the round; null where there is none of that id. */
export async function findRound(database: Database, id: number): Promise<RoundFacts | null> {
  const row = await database.round.findUnique({ where: { id }, include: WITH_PLAN });
  return row === null ? null : factsOf(database, row);
}

/** Finds a roster with its units that exist on a day; null where the roster does not hold on that day. */
export async function findRoster(
  database: Database,
  planId: number,
  key: string,
  on: string,
): Promise<{ id: number; title: string; units: { id: number; name: string; shortName: string }[] } | null> {
  const then = { validFrom: { lte: toDayColumn(on) }, OR: [{ validTo: null }, { validTo: { gte: toDayColumn(on) } }] };
  const begun = { OR: [{ validFrom: null }, { validFrom: { lte: toDayColumn(on) } }] };
  const row = await database.roster.findUnique({
    where: { planId_key: { planId, key }, ...then },
    include: {
      units: {
        where: { unit: { OR: then.OR, AND: [begun] } },
        include: { unit: { select: { id: true, name: true, shortName: true } } },
      },
    },
  });
  return row === null ? null : { id: row.id, title: row.title, units: row.units.map(({ unit }) => unit) };
}

/** Opens a round with one obligation for each unit. */
export async function createRound(
  database: Database,
  round: {
    planId: number;
    formId: number;
    formKey: string;
    rosterId: number;
    occasion: Occasion;
    year: number;
    /** The part of the year, such as Q3; the whole of it where none is said. */
    part?: string;
    title: string;
    closingOn: string;
    dueOn: string;
    asksSignOff: boolean;
    openedById: number;
    /** Null for the default. */
    ladder: Ladder | null;
    /** It holds figures of a year that has gone: it is closed, and nobody is reminded of it or asked for a document. */
    imported?: true;
  },
  unitIds: readonly number[],
  now: Date,
): Promise<number> {
  const { closingOn, dueOn, ladder, imported = false, ...rest } = round;
  const { id } = await database.round.create({
    data: {
      ...rest,
      imported,
      closingOn: toDayColumn(closingOn),
      dueOn: toDayColumn(dueOn),
      openedAt: now,
      asksDocument: !imported && policyOf(rest.occasion).asksDocument,
      ...(imported ? { state: 'closed', remindersPausedAt: now } : {}),
      ...(ladder === null ? {} : { ladder: [...ladder] }),
    },
  });
  await database.obligation.createMany({ data: unitIds.map((unitId) => ({ roundId: id, unitId })) });
  return id;
}
