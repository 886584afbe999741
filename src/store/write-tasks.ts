import type { PlanFile } from '../domain/plan/parse-plan.ts';
import type { Database } from './open-store.ts';

type PlanTask = PlanFile['plan']['tasks'][number];

/**
 * Writes the groups and tasks of a plan with their units, years and money. A task keeps its row, and so what is told of
 * it, as long as it keeps its code; one that the plan no longer has goes.
 * @param unitIds ids of all units by key
 * @throws where a unit is not among them: the plan was not checked
 */
export async function writeTasks(
  database: Database,
  planId: number,
  { plan }: PlanFile,
  unitIds: ReadonlyMap<string, number>,
): Promise<void> {
  const groupIds = await writeGroups(database, planId, plan.groups);
  const taskIds = await writeTaskRows(database, planId, plan, groupIds);
  await database.taskGroup.deleteMany({ where: { planId, id: { notIn: [...groupIds.values()] } } });
  const ofPlan = { where: { task: { planId } } };
  await database.taskUnit.deleteMany(ofPlan);
  await database.milestone.deleteMany(ofPlan);
  await database.budgetLine.deleteMany(ofPlan);
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

/** Brings the rows of tasks up to date, and returns their ids by code. */
async function writeTaskRows(
  database: Database,
  planId: number,
  { tasks, budget }: PlanFile['plan'],
  groupIds: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const codes = tasks.map(({ code }) => code);
  await database.task.deleteMany({ where: { planId, code: { notIn: codes } } });
  const before = await database.task.findMany({ where: { planId }, select: { code: true } });
  const known = new Set(before.map(({ code }) => code));
  const rows = tasks.map(({ code, title, purpose, expectedResult, period, group, years }, position) => {
    const line = budget.lines.find(({ task }) => task === code);
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
  for (const { code, ...facts } of rows.filter((row) => known.has(row.code))) {
    await database.task.update({ where: { planId_code: { planId, code } }, data: facts });
  }
  const written = await database.task.findMany({ where: { planId }, select: { id: true, code: true } });
  return new Map(written.map(({ id, code }) => [code, id]));
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
