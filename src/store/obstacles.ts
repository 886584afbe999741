import { atLocalTime } from '../domain/text/local-date.ts';
import type { ObstacleDraft, ObstacleFile, ObstacleState } from '../domain/obstacles/obstacle.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** An obstacle with everything that was said about it. */
export interface ObstacleFacts {
  id: number;
  unit: { id: number; name: string; shortName: string };
  task: { code: string; title: string } | null;
  text: string;
  files: ObstacleFile[];
  state: ObstacleState;
  raisedById: number;
  raisedBy: string;
  raisedAt: Date;
  closedAt: Date | null;
  messages: { id: number; by: string; answer: boolean; text: string; files: ObstacleFile[]; at: Date }[];
}

const WHOLE = {
  unit: { select: { id: true, name: true, shortName: true } },
  task: { select: { code: true, title: true } },
  messages: { orderBy: { id: 'asc' } },
} as const;
type Row = Prisma.ObstacleGetPayload<{ include: typeof WHOLE }>;

/** Creates a new obstacle; `reportId` names the report in which it was told. */
export async function createObstacle(
  database: Database,
  planId: number,
  { unitId, taskId, text, files }: ObstacleDraft,
  raisedById: number,
  raisedAt: Date,
  reportId: number | null = null,
): Promise<number> {
  const data = {
    planId,
    reportId,
    unitId,
    taskId,
    text,
    files: files as unknown as Prisma.InputJsonArray,
    raisedById,
    raisedAt,
  };
  return (await database.obstacle.create({ data })).id;
}

/** Finds the obstacle; null where there is none of that id. */
export async function findObstacle(database: Database, id: number): Promise<ObstacleFacts | null> {
  const row = await database.obstacle.findUnique({ where: { id }, include: WHOLE });
  return row === null ? null : ((await nameAll(database, [row]))[0] ?? null);
}

/** Of which unit and task obstacles are asked for; null for any. */
export interface ObstaclesAbout {
  unitId: number | null;
  taskId: number | null;
}

/** Lists the open obstacles in a plan of some units, or of all, the oldest first; `about` narrows them. */
export async function listOpenObstacles(
  database: Database,
  planId: number,
  unitIds: readonly number[] | 'everywhere',
  { unitId, taskId }: ObstaclesAbout = { unitId: null, taskId: null },
): Promise<ObstacleFacts[]> {
  const where = {
    planId,
    state: 'open',
    AND: [
      unitIds === 'everywhere' ? {} : { unitId: { in: [...unitIds] } },
      unitId === null ? {} : { unitId },
      taskId === null ? {} : { taskId },
    ],
  };
  return nameAll(database, await database.obstacle.findMany({ where, include: WHOLE, orderBy: { id: 'asc' } }));
}

/**
 * Lists the obstacles in a plan of some years, open or closed: those told in reports of rounds of these years, and those raised in
 * them otherwise.
 */
export async function listObstaclesOfYears(
  database: Database,
  planId: number,
  { from, to }: { from: number; to: number },
): Promise<ObstacleFacts[]> {
  const told = await database.report.findMany({
    where: { obligation: { round: { planId, year: { gte: from, lte: to } } } },
    select: { id: true },
  });
  const raisedAt = { gte: atLocalTime(`${from}-01-01`, 0), lt: atLocalTime(`${to + 1}-01-01`, 0) };
  const where = { planId, OR: [{ reportId: { in: told.map(({ id }) => id) } }, { reportId: null, raisedAt }] };
  return nameAll(database, await database.obstacle.findMany({ where, include: WHOLE, orderBy: { id: 'asc' } }));
}

/** Adds an answer, or a word more. */
export async function addObstacleMessage(
  database: Database,
  message: { obstacleId: number; officerId: number; answer: boolean; text: string; files: ObstacleFile[] },
  at: Date,
): Promise<number> {
  const files = message.files as unknown as Prisma.InputJsonArray;
  return (await database.obstacleMessage.create({ data: { ...message, files, at } })).id;
}

/** Closes an obstacle, or opens it again; false where it was so before. */
export async function moveObstacle(
  database: Database,
  id: number,
  to: { state: 'closed'; closedById: number; closedAt: Date } | { state: 'open'; closedById: null; closedAt: null },
): Promise<boolean> {
  const from = to.state === 'closed' ? 'open' : 'closed';
  return (await database.obstacle.updateMany({ where: { id, state: from }, data: to })).count === 1;
}

/** Returns obstacles with the names of who wrote in them. */
async function nameAll(database: Database, rows: readonly Row[]): Promise<ObstacleFacts[]> {
  const ids = rows.flatMap(({ raisedById, messages }) => [raisedById, ...messages.map(({ officerId }) => officerId)]);
  const officers = await database.officer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, fullName: true },
  });
  const nameOf = new Map(officers.map(({ id, fullName }) => [id, fullName]));
  return rows.map((row) => {
    const { id, unit, task, text, state, raisedById, raisedAt, closedAt } = row;
    return {
      state: oneOf('Obstacle.state', state),
      id,
      unit,
      task,
      text,
      raisedById,
      raisedAt,
      closedAt,
      files: row.files as unknown as ObstacleFile[],
      raisedBy: nameOf.get(raisedById) ?? '',
      messages: row.messages.map((message) => ({
        id: message.id,
        answer: message.answer,
        text: message.text,
        at: message.at,
        files: message.files as unknown as ObstacleFile[],
        by: nameOf.get(message.officerId) ?? '',
      })),
    };
  });
}

/** Counts how many obstacles of some units, or of all, are open in a plan, and how many of these nobody has answered. */
export async function countObstacles(
  database: Database,
  planId: number,
  unitIds: readonly number[] | 'everywhere',
): Promise<{ open: number; unanswered: number }> {
  const where = { planId, state: 'open', ...(unitIds === 'everywhere' ? {} : { unitId: { in: [...unitIds] } }) };
  const open = await database.obstacle.count({ where });
  const unanswered = await database.obstacle.count({ where: { ...where, messages: { none: { answer: true } } } });
  return { open, unanswered };
}

/**
 * Counts how many obstacles of these tasks, or of all (null), are open, by the task's id; tasks without one are left
 * out.
 */
export async function countOpenObstacles(
  database: Database,
  taskIds: readonly number[] | null,
): Promise<ReadonlyMap<number, number>> {
  const groups = await database.obstacle.groupBy({
    by: ['taskId'],
    where: { ...(taskIds === null ? {} : { taskId: { in: [...taskIds] } }), state: 'open' },
    _count: true,
  });
  return new Map(groups.flatMap(({ taskId, _count }) => (taskId === null ? [] : [[taskId, _count]])));
}
