import type { PlanFile } from '../domain/plan/parse-plan.ts';
import type { Database } from './open-store.ts';

type PlanTask = PlanFile['plan']['tasks'][number];

/** A task that a version of the plan gives another number. */
export interface Renumbered {
  from: string;
  to: string;
}

/**
 * Writes the groups and tasks of a plan with their units, years and money. A task keeps its row, and so what is told of
 * it, as long as it keeps its code or is among those that were renumbered; one that the plan no longer has is dropped.
 * @param unitIds ids of all units by key
 * @throws where a unit is not among them: the plan was not checked
 */
export async function writeTasks(
  database: Database,
  {
    id: planId,
    plan,
    renumbered,
    now,
  }: { id: number; plan: PlanFile['plan']; renumbered: readonly Renumbered[]; now: Date },
  unitIds: ReadonlyMap<string, number>,
): Promise<void> {
  const groupIds = await writeGroups(database, planId, plan.groups);
  await dropAndRenumber(database, { planId, tasks: plan.tasks, renumbered, now });
  const taskIds = await writeTaskRows(database, planId, plan, groupIds);
  await database.taskGroup.deleteMany({
    where: { planId, id: { notIn: [...groupIds.values()] }, tasks: { none: {} } },
  });
  const inPlan = { where: { task: { planId, droppedAt: null } } };
  await database.taskUnit.deleteMany(inPlan);
  await database.milestone.deleteMany(inPlan);
  await database.budgetLine.deleteMany(inPlan);
  const units = plan.tasks.flatMap((task) =>
    unitsOf(task).map(({ key, ...part }) => ({
      taskId: found(taskIds, task.code),
      unitId: found(unitIds, key),
      ...part,
    })),
  );
  // 500 tasks of 130 communes are 65,000 rows, which Prisma's own insert takes half a minute for.
  await database.$executeRaw`
    INSERT INTO "TaskUnit" ("taskId", "unitId", "role", "fundingNote")
    SELECT "taskId", "unitId", "role", "fundingNote" FROM jsonb_to_recordset(${JSON.stringify(units)}::jsonb)
      AS part("taskId" int, "unitId" int, "role" text, "fundingNote" text)`;
  const lines = plan.budget.lines.map((line) => ({ taskId: found(taskIds, line.task), line }));
  await database.milestone.createMany({
    data: lines.flatMap(({ taskId, line }) => line.byYear.map((year) => ({ taskId, ...year }))),
  });
  await database.budgetLine.createMany({
    data: lines.flatMap(({ taskId, line }) => sourcesOf(line).map((source) => ({ taskId, ...source }))),
  });
}

async function writeGroups(
  database: Database,
  planId: number,
  groups: PlanFile['plan']['groups'],
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const [position, { code, title, declaredCost }] of groups.entries()) {
    const facts = { position, title, declaredCost };
    const where = { planId_code: { planId, code } };
    const { id } = await database.taskGroup.upsert({ where, create: { planId, code, ...facts }, update: facts });
    ids.set(code, id);
  }
  return ids;
}

async function dropAndRenumber(
  database: Database,
  {
    planId,
    tasks,
    renumbered,
    now,
  }: { planId: number; tasks: readonly PlanTask[]; renumbered: readonly Renumbered[]; now: Date },
): Promise<void> {
  const earlier = new Map(renumbered.map(({ from, to }) => [to, from]));
  const moved = new Set(renumbered.map(({ from }) => from));
  const staying = tasks.flatMap(({ code }) => earlier.get(code) ?? (moved.has(code) ? [] : [code]));
  await database.task.updateMany({
    where: { planId, droppedAt: null, code: { notIn: staying } },
    data: { droppedAt: now },
  });
  // No two have one code at any time: the numbers are taken away before they are given.
  const pairs = JSON.stringify(renumbered);
  await database.$executeRaw`
    UPDATE "Task" SET "code" = 'was ' || "code"
    FROM jsonb_to_recordset(${pairs}::jsonb) AS moved("from" text, "to" text)
    WHERE "planId" = ${planId} AND "droppedAt" IS NULL AND "code" = moved."from"`;
  await database.$executeRaw`
    UPDATE "Task" SET "code" = moved."to"
    FROM jsonb_to_recordset(${pairs}::jsonb) AS moved("from" text, "to" text)
    WHERE "planId" = ${planId} AND "droppedAt" IS NULL AND "code" = 'was ' || moved."from"`;
}

/** Brings the rows of tasks up to date, and returns their ids by code. */
async function writeTaskRows(
  database: Database,
  planId: number,
  { tasks, budget }: PlanFile['plan'],
  groupIds: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const inPlan = { where: { planId, droppedAt: null }, select: { id: true, code: true } };
  const idsByCode = async (): Promise<Map<string, number>> =>
    new Map((await database.task.findMany(inPlan)).map(({ id, code }) => [code, id]));
  const known = await idsByCode();
  const lineOf = new Map(budget.lines.map((line) => [line.task, line]));
  const rows = tasks.map(({ code, title, purpose, expectedResult, period, group, years }, position) => {
    const line = lineOf.get(code);
    return {
      code,
      title,
      purpose,
      expectedResult,
      period,
      position,
      groupId: found(groupIds, group),
      fromYear: Math.min(...years),
      toYear: Math.max(...years),
      quantityUnit: line?.quantityUnit ?? null,
      declaredCost: line?.declaredTotal ?? null,
    };
  });
  await database.task.createMany({
    data: rows.filter(({ code }) => !known.has(code)).map((row) => ({ planId, ...row })),
  });
  for (const { code, ...facts } of rows) {
    const id = known.get(code);
    if (id !== undefined) await database.task.update({ where: { id }, data: facts });
  }
  return idsByCode();
}

function unitsOf({ leads, leadsBySource, cooperating }: PlanTask) {
  return [
    ...leads.map((key) => ({
      key,
      role: 'lead',
      fundingNote: leadsBySource?.find(({ unit }) => unit === key)?.funding ?? null,
    })),
    ...cooperating.map((key) => ({ key, role: 'cooperate', fundingNote: null })),
  ];
}

/** Returns the sources of money that the plan names for a task, with or without an amount. */
function sourcesOf({ sources }: PlanFile['plan']['budget']['lines'][number]) {
  return [
    { source: 'central', names: [], amount: sources.central },
    { source: 'local', names: sources.localNames, amount: sources.local },
    { source: 'counterpart', names: [], amount: sources.counterpart },
  ].filter(({ names, amount }) => names.length > 0 || amount !== null);
}

function found(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`${key} was checked and is missing.`);
  return id;
}
