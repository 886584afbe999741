import { oneOf } from './sets.ts';
import type { PlannedSource } from '../domain/status/money-by-source.ts';
import type { TaskRole } from '../domain/plan/task-roles.ts';
import type { PlanDocument } from '../domain/plan/plan-schema.ts';
import type { ReportingRule } from '../domain/reporting/period-dates.ts';
import { reportingRules } from '../domain/plan/reporting-rules.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { fromDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

/** What views need to know of the plan itself. */
export interface PlanFacts {
  id: number;
  title: string;
  shortTitle: string;
  fromYear: number;
  toYear: number;
  /** yyyy-mm-dd; null where the document names no date. */
  issuedOn: string | null;
  coordinator: { key: string; name: string; shortName: string };
}

/** Lists the ids of the plans that are open, the oldest first. */
export async function listOpenPlanIds(database: Database): Promise<number[]> {
  const rows = await database.plan.findMany({ where: { state: 'open' }, select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}

/** A task with what the plan says about it. Costs are in triệu đồng. */
export interface TaskFacts {
  id: number;
  code: string;
  title: string;
  purpose: string;
  expectedResult: string;
  period: string;
  fromYear: number;
  toYear: number;
  quantityUnit: string | null;
  declaredCost: number | null;
  group: { code: string; title: string };
  units: { role: TaskRole; name: string; fundingNote: string | null; unitId: number }[];
  milestones: { year: number; quantity: number | null; cost: number | null }[];
  budget: { source: PlannedSource; names: string[]; amount: number | null }[];
}

/** Reads the plan of this id; null where there is none. */
export async function readPlanFacts(database: Database, planId: number): Promise<PlanFacts | null> {
  const row = await database.plan.findUnique({ where: { id: planId }, omit: { document: true } });
  if (row === null) return null;
  const unit = await database.unit.findUniqueOrThrow({ where: { key: row.coordinatorKey } });
  const { id, title, shortTitle, fromYear, toYear, issuedOn } = row;
  return {
    id,
    title,
    shortTitle,
    fromYear,
    toYear,
    issuedOn: issuedOn === null ? null : fromDayColumn(issuedOn),
    coordinator: {
      key: unit.key,
      name: unit.name,
      shortName: unit.shortName,
    },
  };
}

const TASK = {
  group: { select: { code: true, title: true } },
  units: { include: { unit: { select: { shortName: true } } }, orderBy: { id: 'asc' } },
  milestones: { orderBy: { year: 'asc' } },
  budget: { orderBy: { id: 'asc' } },
} as const;
type TaskRow = Prisma.TaskGetPayload<{ include: typeof TASK }>;

/** Lists the tasks of the plan in the order of the document. */
export async function listTasks(database: Database, planId: number): Promise<TaskFacts[]> {
  const rows = await database.task.findMany({
    where: { planId, droppedAt: null },
    include: TASK,
    orderBy: { position: 'asc' },
  });
  return rows.map(taskOf);
}

/** Finds the task; null where there is none of that id. */
export async function findTask(database: Database, id: number): Promise<TaskFacts | null> {
  const row = await database.task.findUnique({ where: { id }, include: TASK });
  return row === null ? null : taskOf(row);
}

/** Returns a row as others know a task. */
function taskOf(row: TaskRow): TaskFacts {
  const { id, code, title, purpose, expectedResult, period, fromYear, toYear, quantityUnit, group } = row;
  return {
    id,
    code,
    title,
    purpose,
    expectedResult,
    period,
    fromYear,
    toYear,
    quantityUnit,
    group,
    declaredCost: row.declaredCost?.toNumber() ?? null,
    units: row.units.map(({ role, unit, fundingNote, unitId }) => ({
      role: oneOf('TaskUnit.role', role),
      name: unit.shortName,
      fundingNote,
      unitId,
    })),
    milestones: row.milestones.map(({ year, quantity, cost }) => ({
      year,
      quantity: quantity?.toNumber() ?? null,
      cost: cost?.toNumber() ?? null,
    })),
    budget: row.budget.map(({ source, names, amount }) => ({
      source: oneOf('BudgetLine.source', source),
      names,
      amount: amount?.toNumber() ?? null,
    })),
  };
}

/** Reads the whole document of the plan as it was imported; null where there is none of that id. */
export async function readPlanDocument(database: Database, planId: number): Promise<PlanDocument | null> {
  const row = await database.plan.findUnique({ where: { id: planId }, select: { document: true } });
  return row === null ? null : (row.document as unknown as PlanDocument);
}

/** Reads in which rhythms units report on the plan, and before which days; on one without a word of it yearly. */
export async function readReportingRules(database: Database, planId: number): Promise<ReportingRule[]> {
  const [row] = await database.$queryRaw<{ duties: PlanDocument['reportingDuties'] | null; coordinator: string }[]>`
    SELECT "document" -> 'reportingDuties' AS "duties", "coordinatorKey" AS "coordinator" FROM "Plan" WHERE "id" = ${planId}`;
  return reportingRules(row?.duties ?? [], row?.coordinator ?? '');
}

/** A target of the plan. The value lies between `minimum` and `maximum`. */
export interface TargetFacts {
  code: string;
  statement: string;
  indicator: string;
  minimum: number;
  maximum: number;
  unit: string;
  year: number;
}

/** Lists the targets of the plan in the order of the document. */
export async function listTargets(database: Database, planId: number): Promise<TargetFacts[]> {
  const rows = await database.target.findMany({ where: { planId }, orderBy: { position: 'asc' } });
  return rows.map(({ code, statement, indicator, minimum, maximum, unit, year }) => ({
    code,
    statement,
    indicator,
    unit,
    year,
    minimum: minimum.toNumber(),
    maximum: maximum.toNumber(),
  }));
}

/** Lists what the plan makes a unit responsible for, each with the place where it says so. */
export async function listDuties(
  database: Database,
  planId: number,
  unitId: number,
): Promise<{ place: string; statement: string }[]> {
  const select = { place: true, statement: true } as const;
  const own = await database.duty.findMany({ where: { planId, unitId }, select, orderBy: { position: 'asc' } });
  if (own.length > 0) return own;
  // Groups of units carry a duty for all of their members that have no paragraph of their own.
  const groups = await database.$queryRaw<{ key: string }[]>`
    SELECT named."value" ->> 'key' AS "key"
    FROM "Plan" plan
    CROSS JOIN LATERAL jsonb_array_elements(plan."document" -> 'units') named
    JOIN "Roster" roster ON roster."planId" = plan."id" AND roster."key" = named."value" ->> 'memberRoster'
    JOIN "RosterUnit" listed ON listed."rosterId" = roster."id" AND listed."unitId" = ${unitId}
    WHERE plan."id" = ${planId}`;
  const unit = { key: { in: groups.map(({ key }) => key) } };
  return groups.length === 0
    ? []
    : database.duty.findMany({ where: { planId, unit }, select, orderBy: { position: 'asc' } });
}
