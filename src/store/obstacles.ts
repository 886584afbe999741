import type { ObstacleDraft, ObstacleFile } from '../domain/obstacles/obstacle.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** An obstacle with everything that was said about it. */
export interface ObstacleFacts {
  id: number;
  unit: { id: number; name: string; shortName: string };
  task: { code: string; title: string } | null;
  text: string;
  files: ObstacleFile[];
  state: string;
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

/** Keeps a new obstacle; `reportId` names the report in which it was told. */
export async function createObstacle(
  database: Database,
  { unitId, taskId, text, files }: ObstacleDraft,
  raisedById: number,
  raisedAt: Date,
  reportId: number | null = null,
): Promise<number> {
  const data = {
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

/** The obstacle; null where there is none of that id. */
export async function findObstacle(database: Database, id: number): Promise<ObstacleFacts | null> {
  const row = await database.obstacle.findUnique({ where: { id }, include: WHOLE });
  return row === null ? null : ((await nameAll(database, [row]))[0] ?? null);
}

/** The open obstacles of some units, or of all, the oldest first. */
export async function listOpenObstacles(
  database: Database,
  unitIds: readonly number[] | 'everywhere',
): Promise<ObstacleFacts[]> {
  const where = { state: 'open', ...(unitIds === 'everywhere' ? {} : { unitId: { in: [...unitIds] } }) };
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
      ...{ id, unit, task, text, state, raisedById, raisedAt, closedAt },
      files: row.files as unknown as ObstacleFile[],
      raisedBy: nameOf.get(raisedById) ?? '',
      messages: row.messages.map((message) => ({
        ...{ id: message.id, answer: message.answer, text: message.text, at: message.at },
        files: message.files as unknown as ObstacleFile[],
        by: nameOf.get(message.officerId) ?? '',
      })),
    };
  });
}

/** How many obstacles of these tasks are open, by the task's id; tasks without one are left out. */
export async function countOpenObstacles(
  database: Database,
  taskIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const groups = await database.obstacle.groupBy({
    by: ['taskId'],
    where: { taskId: { in: [...taskIds] }, state: 'open' },
    _count: true,
  });
  return new Map(groups.flatMap(({ taskId, _count }) => (taskId === null ? [] : [[taskId, _count]])));
}
