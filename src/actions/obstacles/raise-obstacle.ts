import { z } from 'zod';
import {
  addToDraft,
  isSendable,
  type DraftRefusal,
  type ObstacleDraft,
  type ObstacleFile,
} from '../../domain/obstacles/obstacle.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/open-store.ts';
import { createObstacle } from '../../store/obstacles.ts';
import { listTasks, type TaskFacts } from '../../store/plans.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { OBSTACLE_RAISED } from './obstacle-raised-notice.ts';
import { authorize, authorizeSomewhere, type Refusal } from '../permissions/authorize.ts';

/** Telling of an obstacle. */
export const obstacleConversation = defineConversation(
  'obstacle',
  z.object({
    unitId: z.int(),
    taskId: z.int().nullable(),
    text: z.string(),
    files: z.array(z.object({ id: z.string(), name: z.string(), mime: z.string() })),
  }),
);

export type RaiseOutcome =
  | { kind: 'ask' }
  | ({ kind: 'refused' } & DraftRefusal)
  | { kind: 'draft'; draft: ObstacleDraft; task: TaskFacts | null; sendable: boolean }
  | { kind: 'choose-task'; tasks: TaskFacts[] }
  | { kind: 'raised'; obstacleId: number }
  | { kind: 'nothing' }
  | Refusal;

/** Begins to tell of an obstacle. @param taskId the task from which it is told, where there is one. */
export async function beginObstacle(request: Request, taskId: number | null): Promise<RaiseOutcome> {
  const { store, person } = request;
  const actor = authorizeSomewhere(person, 'obstacle.raise');
  if (actor.kind === 'forbidden') return actor;
  const [unitId] = actor.units === 'everywhere' ? [] : actor.units;
  if (unitId === undefined) return { kind: 'nothing' };
  const draft: ObstacleDraft = { unitId, taskId, text: '', files: [] };
  await enterConversation(store.database, request, obstacleConversation, draft);
  return { kind: 'ask' };
}

/** Adds a text or a file to what is being told, and shows it. */
export async function writeObstacle(
  request: Request,
  part: { text: string; files: readonly ObstacleFile[] },
): Promise<RaiseOutcome> {
  return applyOnce(
    request,
    'write-obstacle',
    async (database): Promise<RaiseOutcome> => {
      const draft = stateOf(request, obstacleConversation);
      if (draft === null) return { kind: 'nothing' };
      const actor = authorize(request.person, 'obstacle.raise', draft.unitId);
      if (actor.kind === 'forbidden') return actor;
      const added = addToDraft(draft, part);
      if (added.kind === 'refused') return added;
      await enterConversation(database, request, obstacleConversation, added.draft);
      return viewDraft(database, request.planId, added.draft);
    },
    isTaken,
  );
}

/** Reads what is being told so far. */
export async function readObstacleDraft(request: Request): Promise<RaiseOutcome> {
  const draft = stateOf(request, obstacleConversation);
  if (draft === null) return { kind: 'nothing' };
  const actor = authorize(request.person, 'obstacle.raise', draft.unitId);
  if (actor.kind === 'forbidden') return actor;
  return draft.text === '' && draft.files.length === 0
    ? { kind: 'ask' }
    : viewDraft(request.store.database, request.planId, draft);
}

/** Offers the tasks to which an obstacle can belong. */
export async function offerTasks(request: Request): Promise<RaiseOutcome> {
  const draft = stateOf(request, obstacleConversation);
  if (draft === null) return { kind: 'nothing' };
  const actor = authorize(request.person, 'obstacle.raise', draft.unitId);
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'choose-task', tasks: await listTasks(request.store.database, request.planId) };
}

/** Says to which task the obstacle belongs. @param taskId 0 for none. */
export async function setObstacleTask(request: Request, taskId: number): Promise<RaiseOutcome> {
  const { store, person } = request;
  const draft = stateOf(request, obstacleConversation);
  if (draft === null) return { kind: 'nothing' };
  const actor = authorize(person, 'obstacle.raise', draft.unitId);
  if (actor.kind === 'forbidden') return actor;
  const known = (await listTasks(store.database, request.planId)).some(({ id }) => id === taskId);
  const changed = { ...draft, taskId: known ? taskId : null };
  await enterConversation(store.database, request, obstacleConversation, changed);
  return viewDraft(store.database, request.planId, changed);
}

/** Sends the obstacle to those who answer. */
export async function raiseObstacle(request: Request): Promise<RaiseOutcome> {
  const { now } = request;
  return applyOnce(request, 'raise-obstacle', async (database): Promise<RaiseOutcome> => {
    const draft = stateOf(request, obstacleConversation);
    if (draft === null || !isSendable(draft)) return { kind: 'nothing' };
    const actor = authorize(request.person, 'obstacle.raise', draft.unitId);
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    const obstacleId = await createObstacle(database, request.planId, draft, officerId, now);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'obstacle' as const, subjectId: obstacleId };
    const after = { unitId: draft.unitId, taskId: draft.taskId };
    await recordAudit(database, { ...audit, action: 'obstacle.raise', after }, now);
    const readers = await listPermitted(database, request.planId, 'obstacle.answer', toLocalDate(now));
    await planNotices(
      database,
      request.planId,
      OBSTACLE_RAISED,
      { obstacleId },
      readers.map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
        dedupeKey: `obstacle-raised:${obstacleId}:${id}`,
      })),
      now,
    );
    return { kind: 'raised', obstacleId };
  });
}

function isTaken({ kind }: RaiseOutcome): boolean {
  return kind !== 'refused';
}

async function viewDraft(database: Database, planId: number, draft: ObstacleDraft): Promise<RaiseOutcome> {
  const task = (await listTasks(database, planId)).find(({ id }) => id === draft.taskId) ?? null;
  return { kind: 'draft', draft, task, sendable: isSendable(draft) };
}
