import {
  addToDraft,
  isSendable,
  type DraftRefusal,
  type ObstacleDraft,
  type ObstacleFile,
} from '../../domain/obstacles/obstacle.ts';
import { isAllowed, unitsWhereAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/open-store.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { createObstacle } from '../../store/obstacles.ts';
import { planNotices } from '../../store/notices.ts';
import { listTasks, type TaskFacts } from '../../store/plans.ts';
import { listPermitted } from '../people/list-permitted.ts';
import { applyOnce, type Request } from '../request.ts';

export type RaiseOutcome =
  | { kind: 'ask' }
  | { kind: 'refused'; reason: DraftRefusal }
  | { kind: 'draft'; draft: ObstacleDraft; task: TaskFacts | null; sendable: boolean }
  | { kind: 'choose-task'; tasks: TaskFacts[] }
  | { kind: 'raised'; obstacleId: number }
  | { kind: 'nothing' }
  | { kind: 'forbidden' };

/** Begins to tell of an obstacle. @param taskId the task from which it is told, where there is one. */
export async function beginObstacle(request: Request, taskId: number | null): Promise<RaiseOutcome> {
  const { store, person, now } = request;
  const [unitId] = unitsToRaiseFor(request);
  if (unitId === undefined) return { kind: 'forbidden' };
  const draft: ObstacleDraft = { unitId, taskId, text: '', files: [] };
  await saveConversation(store.database, person.telegramUserId, 'obstacle', draft, now);
  return { kind: 'ask' };
}

/** Adds a text or a file to what is being told, and shows it. */
export async function writeObstacle(
  request: Request,
  part: { text: string; files: readonly ObstacleFile[] },
): Promise<RaiseOutcome> {
  return applyOnce(request, 'write-obstacle', async (database): Promise<RaiseOutcome> => {
    const draft = draftOf(request);
    if (draft === null) return { kind: 'nothing' };
    const added = addToDraft(draft, part);
    if (added.kind === 'refused') return added;
    await saveConversation(database, request.person.telegramUserId, 'obstacle', added.draft, request.now);
    return viewDraft(database, added.draft);
  });
}

/** What is being told so far. */
export async function readObstacleDraft(request: Request): Promise<RaiseOutcome> {
  const draft = draftOf(request);
  if (draft === null) return { kind: 'nothing' };
  return draft.text === '' && draft.files.length === 0 ? { kind: 'ask' } : viewDraft(request.store.database, draft);
}

/** Offers the tasks to which an obstacle can belong. */
export async function offerTasks(request: Request): Promise<RaiseOutcome> {
  if (draftOf(request) === null) return { kind: 'nothing' };
  return { kind: 'choose-task', tasks: await listTasks(request.store.database) };
}

/** Says to which task the obstacle belongs. @param taskId 0 for none. */
export async function setObstacleTask(request: Request, taskId: number): Promise<RaiseOutcome> {
  const { store, person, now } = request;
  const draft = draftOf(request);
  if (draft === null) return { kind: 'nothing' };
  const known = (await listTasks(store.database)).some(({ id }) => id === taskId);
  const changed = { ...draft, taskId: known ? taskId : null };
  await saveConversation(store.database, person.telegramUserId, 'obstacle', changed, now);
  return viewDraft(store.database, changed);
}

/** Sends the obstacle to those who answer. */
export async function raiseObstacle(request: Request): Promise<RaiseOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  return applyOnce(request, 'raise-obstacle', async (database): Promise<RaiseOutcome> => {
    const draft = draftOf(request);
    if (draft === null || !isSendable(draft)) return { kind: 'nothing' };
    if (officerId === null || !isAllowed(person, 'obstacle.raise', draft.unitId)) return { kind: 'forbidden' };
    const obstacleId = await createObstacle(database, draft, officerId, now);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'obstacle' as const, subjectId: obstacleId };
    const after = { unitId: draft.unitId, taskId: draft.taskId };
    await recordAudit(database, { ...audit, action: 'obstacle.raise', after }, now);
    const readers = await listPermitted(database, 'obstacle.answer', toLocalDate(now));
    await planNotices(
      database,
      readers.map(({ id, chatId }) => ({
        ...{ kind: 'obstacle-raised', params: { obstacleId }, chatId, officerId: id, priority: 1, dueAt: now },
        dedupeKey: `obstacle-raised:${obstacleId}:${id}`,
      })),
      now,
    );
    return { kind: 'raised', obstacleId };
  });
}

function unitsToRaiseFor({ person }: Request): number[] {
  const units = unitsWhereAllowed(person, 'obstacle.raise');
  return units === 'everywhere' ? [] : units;
}

function draftOf({ conversation }: Request): ObstacleDraft | null {
  return conversation?.kind === 'obstacle' ? (conversation.state as ObstacleDraft) : null;
}

async function viewDraft(database: Database, draft: ObstacleDraft): Promise<RaiseOutcome> {
  const task = (await listTasks(database)).find(({ id }) => id === draft.taskId) ?? null;
  return { kind: 'draft', draft, task, sendable: isSendable(draft) };
}
