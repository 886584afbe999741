import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

const byPlan = (table: string): string => `SELECT row."planId" FROM "${table}" row WHERE row."id" =`;
const ROUND_OF = `JOIN "Obligation" owed ON owed."id" = row."obligationId" JOIN "Round" round ON round."id" = owed."roundId"`;
const byObligation = (table: string): string =>
  `SELECT round."planId" FROM "${table}" row ${ROUND_OF} WHERE row."id" =`;

/**
 * Every table whose rows buttons name, with what finds the plan of a row before its id; `shared` where all plans have the rows: a draft
 * of a plan, and the plan itself, are of none.
 */
const PLAN_OF = {
  AnnualReport: `SELECT frozen."planId" FROM "AnnualReport" row
    JOIN "Consolidation" frozen ON frozen."id" = row."consolidationId" WHERE row."id" =`,
  Broadcast: byPlan('Broadcast'),
  Consolidation: byPlan('Consolidation'),
  DatabaseEntry: byPlan('DatabaseEntry'),
  FiguresFile: byPlan('FiguresFile'),
  Form: byPlan('Form'),
  Invitation: 'shared',
  LateRequest: byObligation('LateRequest'),
  // Of a coordinator; other roles count in every plan, and name none.
  Membership: byPlan('Membership'),
  Obligation: `SELECT round."planId" FROM "Obligation" row
    JOIN "Round" round ON round."id" = row."roundId" WHERE row."id" =`,
  Obstacle: byPlan('Obstacle'),
  Officer: 'shared',
  Plan: 'shared',
  PlanDraft: 'shared',
  Registration: 'shared',
  Report: byObligation('Report'),
  ReportTemplate: byPlan('ReportTemplate'),
  Roster: byPlan('Roster'),
  Round: byPlan('Round'),
  SignedDocument: byObligation('SignedDocument'),
  Task: byPlan('Task'),
  TaskUpdate: byPlan('TaskUpdate'),
  Unit: 'shared',
  UnitChange: 'shared',
} as const;

/** A table whose rows are named by their ids in what people press and type. */
export type NamedTable = keyof typeof PLAN_OF;

/** Every table whose rows are named. */
export const NAMED_TABLES = Object.keys(PLAN_OF) as NamedTable[];

/** A row that something names. */
export interface NamedRow {
  table: NamedTable;
  id: number;
}

/** A plan, with the short name of the agency that coordinates it. */
export interface NamedPlan {
  planId: number;
  agency: string;
}

/** Lists, in one statement, the plans to which rows belong, each once; none for rows of all plans, and for those that are not there. */
export async function listPlansOfRows(database: Database, rows: readonly NamedRow[]): Promise<NamedPlan[]> {
  const found = rows.flatMap(({ table, id }) =>
    PLAN_OF[table] === 'shared' ? [] : [Prisma.sql`${Prisma.raw(PLAN_OF[table])} ${id}::int`],
  );
  if (found.length === 0) return [];
  return database.$queryRaw<NamedPlan[]>`
    SELECT plan."id" AS "planId", unit."shortName" AS "agency" FROM "Plan" plan
    JOIN "Unit" unit ON unit."key" = plan."coordinatorKey"
    WHERE plan."id" IN (${Prisma.join(found, ' UNION ALL ')}) ORDER BY plan."id"`;
}

/** Finds the plan in which buttons were shown in a chat: those of a message, or the newest of this data; null where it is not kept. */
export async function findShownPlan(
  database: Database,
  chatId: number,
  shown: { messageId: number } | { data: string },
): Promise<NamedPlan | null> {
  const which =
    'messageId' in shown
      ? Prisma.sql`shown."messageId" = ${shown.messageId}`
      : Prisma.sql`shown."buttons" @> ${JSON.stringify([shown])}::jsonb`;
  const [found] = await database.$queryRaw<NamedPlan[]>`
    SELECT plan."id" AS "planId", unit."shortName" AS "agency" FROM "ShownButtons" shown
    JOIN "Plan" plan ON plan."id" = shown."planId" JOIN "Unit" unit ON unit."key" = plan."coordinatorKey"
    WHERE shown."chatId" = ${BigInt(chatId)} AND ${which}
    ORDER BY shown."shownAt" DESC, shown."messageId" DESC LIMIT 1`;
  return found ?? null;
}

/** Reads a plan with its agency; null where there is none of that id. */
export async function readNamedPlan(database: Database, planId: number): Promise<NamedPlan | null> {
  const [found] = await database.$queryRaw<NamedPlan[]>`
    SELECT plan."id" AS "planId", unit."shortName" AS "agency" FROM "Plan" plan
    JOIN "Unit" unit ON unit."key" = plan."coordinatorKey" WHERE plan."id" = ${planId}::int`;
  return found ?? null;
}
