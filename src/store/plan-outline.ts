import type { PlannedSource } from '../domain/status/money-by-source.ts';
import type { TaskRole } from '../domain/plan/task-roles.ts';
import type { PlanDocument } from '../domain/plan/plan-schema.ts';
import type { Database } from './open-store.ts';

/** A task as the plan has it, without what changes while it is carried out and without the names of units. Costs are in triệu đồng. */
export interface TaskOutline {
  id: number;
  code: string;
  title: string;
  purpose: string;
  expectedResult: string;
  fromYear: number;
  toYear: number;
  declaredCost: number | null;
  group: { code: string; title: string };
  units: { role: TaskRole; unitId: number }[];
  milestones: { year: number; quantity: number | null; cost: number | null }[];
  budget: { source: PlannedSource; names: string[]; amount: number | null }[];
}

/** Lists the ids of the tasks of the plan, in the order of the document. */
export async function listTaskIds(database: Database, planId: number): Promise<number[]> {
  const rows = await database.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Task" WHERE "planId" = ${planId} AND "droppedAt" IS NULL ORDER BY "position", "id"`;
  return rows.map(({ id }) => id);
}

/** Lists these tasks, in their order. */
export async function listOutlines(database: Database, ids: readonly number[]): Promise<TaskOutline[]> {
  return database.$queryRaw<TaskOutline[]>`
    SELECT task."id", task."code", task."title", task."purpose", task."expectedResult", task."fromYear", task."toYear",
      task."declaredCost"::float8 AS "declaredCost", jsonb_build_object('code', held."code", 'title', held."title") AS "group",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', part."role", 'unitId', part."unitId") ORDER BY part."id"), '[]')
        FROM "TaskUnit" part WHERE part."taskId" = task."id") AS "units",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('year', part."year", 'quantity', part."quantity", 'cost', part."cost")
          ORDER BY part."year"), '[]')
        FROM "Milestone" part WHERE part."taskId" = task."id") AS "milestones",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('source', part."source", 'names', part."names", 'amount', part."amount")
          ORDER BY part."id"), '[]')
        FROM "BudgetLine" part WHERE part."taskId" = task."id") AS "budget"
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY asked("id", "place")
    JOIN "Task" task ON task."id" = asked."id"
    JOIN "TaskGroup" held ON held."id" = task."groupId"
    ORDER BY asked."place"`;
}

/** So many parts of the document are read at once: of one that is as long as a book, a few milliseconds' reading. */
const PARTS = 1_000;

/** Reads the whole document of the plan in parts, so that a long one holds up nobody; null where there is none of that id. */
export async function readLongDocument(database: Database, planId: number): Promise<PlanDocument | null> {
  const [row] = await database.$queryRaw<{ rest: PlanDocument; tasks: number; lines: number }[]>`
    SELECT ("document" - 'tasks') #- '{budget,lines}' AS "rest", jsonb_array_length("document" -> 'tasks') AS "tasks",
      jsonb_array_length("document" -> 'budget' -> 'lines') AS "lines"
    FROM "Plan" WHERE "id" = ${planId}`;
  if (row === undefined) return null;
  const { rest } = row;
  const tasks: PlanDocument['tasks'] = [];
  for (let from = 0; from < row.tasks; from += PARTS)
    tasks.push(...(await readPart<PlanDocument['tasks']>(database, planId, '$.tasks[$from to $to]', from)));
  const lines: PlanDocument['budget']['lines'] = [];
  for (let from = 0; from < row.lines; from += PARTS)
    lines.push(
      ...(await readPart<PlanDocument['budget']['lines']>(database, planId, '$.budget.lines[$from to $to]', from)),
    );
  return { ...rest, tasks, budget: { ...rest.budget, lines } };
}

async function readPart<T>(database: Database, id: number, path: string, from: number): Promise<T> {
  const range = JSON.stringify({ from, to: from + PARTS - 1 });
  const [row] = await database.$queryRaw<{ part: T }[]>`
    SELECT jsonb_path_query_array("document", ${path}::jsonpath, ${range}::jsonb) AS "part" FROM "Plan" WHERE "id" = ${id}`;
  if (row === undefined) throw new Error(`Plan ${id} went while it was read.`);
  return row.part;
}
