import { sourcesAndNote, type Evidence, type UpdateDraft, type UpdateState } from '../domain/status/task-update.ts';
import type { UpdateStatus } from '../domain/status/update-status.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** An update of a task with who made it. Money in đồng. */
export interface TaskUpdateFacts {
  id: number;
  taskCode: string;
  taskTitle: string;
  year: number;
  unit: { id: number; name: string; shortName: string };
  status: UpdateStatus;
  quantity: number | null;
  spent: number | null;
  /** Where that money is from, as it was said. */
  sources: string[];
  note: string;
  files: Evidence[];
  state: UpdateState;
  submittedById: number;
  submittedBy: string;
  /** Where whoever made it is told of it. */
  chatId: number;
  submittedAt: Date;
  decidedAt: Date | null;
}

/** Creates an update, confirmed at once where whoever makes it confirms updates. */
export async function createTaskUpdate(
  database: Database,
  planId: number,
  draft: UpdateDraft & { status: UpdateStatus },
  submitted: { by: number; at: Date; confirmed: boolean },
): Promise<number> {
  const { taskId, taskCode, year, unitId, status, quantity, spent, files } = draft;
  const { sources, note } = sourcesAndNote(draft);
  const decided = submitted.confirmed ? { state: 'confirmed', decidedById: submitted.by, decidedAt: submitted.at } : {};
  const row = await database.taskUpdate.create({
    data: {
      planId,
      taskId,
      taskCode,
      year,
      unitId,
      status,
      quantity,
      spent,
      sources,
      note,
      files: files as unknown as Prisma.InputJsonArray,
      submittedById: submitted.by,
      submittedAt: submitted.at,
      ...decided,
    },
  });
  return row.id;
}

/** Finds the update; null where there is none of that id. */
export async function findTaskUpdate(database: Database, id: number): Promise<TaskUpdateFacts | null> {
  const row = await database.taskUpdate.findUnique({
    where: { id },
    include: {
      unit: { select: { id: true, name: true, shortName: true } },
      task: { select: { code: true, title: true } },
    },
  });
  if (row === null) return null;
  const officer = await database.officer.findUnique({
    where: { id: row.submittedById },
    select: { fullName: true, chatId: true },
  });
  const { task, year, unit, sources, note, submittedById, submittedAt, decidedAt } = row;
  return {
    id,
    taskCode: task?.code ?? row.taskCode,
    year,
    unit,
    sources,
    note,
    submittedById,
    submittedAt,
    decidedAt,
    taskTitle: task?.title ?? '',
    status: oneOf('TaskUpdate.status', row.status),
    quantity: row.quantity?.toNumber() ?? null,
    spent: row.spent?.toNumber() ?? null,
    files: row.files as unknown as Evidence[],
    state: oneOf('TaskUpdate.state', row.state),
    submittedBy: officer?.fullName ?? '',
    chatId: Number(officer?.chatId ?? 0),
  };
}

/** Confirms or refuses an update that waits; false where it was decided before. */
export async function decideTaskUpdate(
  database: Database,
  id: number,
  state: 'confirmed' | 'refused',
  by: { officerId: number; at: Date },
): Promise<boolean> {
  const data = { state, decidedById: by.officerId, decidedAt: by.at };
  return (await database.taskUpdate.updateMany({ where: { id, state: 'submitted' }, data })).count === 1;
}

/** An update as it counts for the state of its task, or would count once it is confirmed. */
export interface StatedUpdate {
  id: number;
  taskCode: string;
  year: number;
  unit: string;
  unitId: number;
  status: UpdateStatus;
  quantity: number | null;
  spent: number | null;
  at: Date;
}

/** Lists the confirmed updates in a plan of a year or of any (null), of these tasks or of all (null), the newest first. */
export function listConfirmedUpdates(
  database: Database,
  planId: number,
  taskCodes: readonly string[] | null,
  year: number | null,
): Promise<StatedUpdate[]> {
  return listUpdates(database, planId, 'confirmed', taskCodes, year);
}

/** Lists the updates in a plan that wait to be confirmed, the newest first. */
export function listWaitingUpdates(database: Database, planId: number): Promise<StatedUpdate[]> {
  return listUpdates(database, planId, 'submitted', null, null);
}

async function listUpdates(
  database: Database,
  planId: number,
  state: UpdateState,
  taskCodes: readonly string[] | null,
  year: number | null,
): Promise<StatedUpdate[]> {
  // What was told of a task before it got another number counts for it still; of one that was dropped nothing counts.
  const codes = taskCodes === null ? {} : { code: { in: [...taskCodes] } };
  const rows = await database.taskUpdate.findMany({
    where: { planId, task: { droppedAt: null, ...codes }, ...(year === null ? {} : { year }), state },
    include: { unit: { select: { shortName: true } }, task: { select: { code: true } } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, task, taskCode, year: of, unit, unitId, status, quantity, spent, submittedAt }) => ({
    id,
    taskCode: task?.code ?? taskCode,
    year: of,
    unit: unit.shortName,
    unitId,
    at: submittedAt,
    status: oneOf('TaskUpdate.status', status),
    quantity: quantity?.toNumber() ?? null,
    spent: spent?.toNumber() ?? null,
  }));
}
