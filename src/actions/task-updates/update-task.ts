import { z } from 'zod';
import { isAllowed } from '../../domain/people/roles.ts';
import {
  addToUpdate,
  findOtherYear,
  isUpdateSendable,
  type Evidence,
  type UpdateDraft,
  type RefusedUpdate,
} from '../../domain/status/task-update.ts';
import { UPDATE_STATUSES, type UpdateStatus } from '../../domain/status/update-status.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';

import type { Database } from '../../store/open-store.ts';
import { findTask, readPlanFacts, type TaskFacts } from '../../store/plans.ts';
import { createTaskUpdate, decideTaskUpdate, findTaskUpdate, type TaskUpdateFacts } from '../../store/task-updates.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { TASK_UPDATE_DECIDED } from './task-update-decided-notice.ts';
import { TASK_UPDATE_SENT } from './task-update-sent-notice.ts';
import { authorize, refuse, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** Saying how far a task is. */
export const taskUpdateConversation = defineConversation(
  'task-update',
  z.object({
    taskId: z.int(),
    taskCode: z.string(),
    year: z.int(),
    unitId: z.int(),
    status: z.enum(UPDATE_STATUSES).nullable(),
    quantity: z.number().nullable(),
    spent: z.number().nullable(),
    note: z.string(),
    about: z.object({ spent: z.array(z.string()), quantity: z.array(z.string()) }).exactOptional(),
    amounts: z.array(z.object({ figure: z.number(), written: z.string(), beside: z.string() })).exactOptional(),
    files: z.array(z.object({ id: z.string(), name: z.string(), mime: z.string() })),
  }),
);

export type UpdateOutcome =
  /** `otherYear`: the year that may be meant instead. */
  | { kind: 'draft'; draft: UpdateDraft; task: TaskFacts; sendable: boolean; otherYear: number | null }
  | RefusedUpdate
  /** `confirmed`: it counts already. */
  | { kind: 'sent'; taskId: number; year: number; confirmed: boolean }
  | { kind: 'card'; update: TaskUpdateFacts; mayConfirm: boolean }
  | { kind: 'decided'; update: TaskUpdateFacts; changed: boolean }
  | { kind: 'nothing' }
  | { kind: 'not-found' }
  | Refusal;

/** Returns the unit for which this person may say how far a task is: one that leads it. Null where there is none. */
export function leadUnitOf({ person }: Pick<Request, 'person'>, task: TaskFacts): number | null {
  const leads = task.units.filter(({ role }) => role === 'lead').map(({ unitId }) => unitId);
  return leads.find((unitId) => isAllowed(person, 'task.update', unitId)) ?? null;
}

/** Begins to say how far a task is in a year; what was written of the other year that may be meant goes over to it. */
export async function beginUpdate(request: Request, taskId: number, year: number): Promise<UpdateOutcome> {
  const { store } = request;
  const task = await findTask(store.database, taskId);
  if (task === null) return refuseMissing(request.person, 'task.update');
  const unitId = leadUnitOf(request, task);
  if (unitId === null) return refuse('task.update');
  const open = stateOf(request, taskUpdateConversation);
  const meant = open === null ? null : findOtherYear(toLocalDate(request.now), open.year, task);
  if (open?.taskId === taskId && open.unitId === unitId && meant === year) {
    const moved = { ...open, year };
    await enterConversation(store.database, request, taskUpdateConversation, moved);
    return viewDraft(store.database, request.now, moved);
  }
  const draft: UpdateDraft = {
    taskId,
    taskCode: task.code,
    year,
    unitId,
    status: null,
    quantity: null,
    spent: null,
    note: '',
    files: [],
  };
  await enterConversation(store.database, request, taskUpdateConversation, draft);
  return viewDraft(store.database, request.now, draft);
}

/** Adds a text or a file to the update. */
export async function writeUpdate(
  request: Request,
  part: { text: string; files: readonly Evidence[] },
): Promise<UpdateOutcome> {
  return applyOnce(
    request,
    'write-task-update',
    async (database): Promise<UpdateOutcome> => {
      const draft = stateOf(request, taskUpdateConversation);
      if (draft === null) return { kind: 'nothing' };
      const actor = authorize(request.person, 'task.update', draft.unitId);
      if (actor.kind === 'forbidden') return actor;
      const added = addToUpdate(draft, part);
      if (added.kind === 'refused') return added;
      await enterConversation(database, request, taskUpdateConversation, added.draft);
      return viewDraft(database, request.now, added.draft);
    },
    ({ kind }) => kind !== 'refused',
  );
}

/** Sets how the task stands. */
export async function setUpdateStatus(request: Request, status: UpdateStatus): Promise<UpdateOutcome> {
  const { store } = request;
  const draft = stateOf(request, taskUpdateConversation);
  if (draft === null) return { kind: 'nothing' };
  const actor = authorize(request.person, 'task.update', draft.unitId);
  if (actor.kind === 'forbidden') return actor;
  const changed = { ...draft, status };
  await enterConversation(store.database, request, taskUpdateConversation, changed);
  return viewDraft(store.database, request.now, changed);
}

/** Reads the update as far as it was written. */
export async function readUpdateDraft(request: Request): Promise<UpdateOutcome> {
  const draft = stateOf(request, taskUpdateConversation);
  if (draft === null) return { kind: 'nothing' };
  const actor = authorize(request.person, 'task.update', draft.unitId);
  if (actor.kind === 'forbidden') return actor;
  return viewDraft(request.store.database, request.now, draft);
}

/** Sends the update to those who confirm it; what somebody writes who confirms updates counts at once. */
export async function sendUpdate(request: Request): Promise<UpdateOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'send-task-update', async (database): Promise<UpdateOutcome> => {
    const draft = stateOf(request, taskUpdateConversation);
    const plan = await readPlanFacts(database, request.planId);
    if (draft?.status == null || plan === null) return { kind: 'nothing' };
    const actor = authorize(request.person, 'task.update', draft.unitId);
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    const confirmed = isAllowed(person, 'task.confirm');
    const { status, taskId, taskCode, year } = draft;
    const submitted = { by: officerId, at: now, confirmed };
    const updateId = await createTaskUpdate(database, plan.id, { ...draft, status }, submitted);
    await endConversation(database, telegramUserId);
    const after = { taskCode, year, status, quantity: draft.quantity, spent: draft.spent };
    const audit = { officerId, telegramUserId, subject: 'task-update' as const, subjectId: updateId };
    await recordAudit(database, { ...audit, action: 'task.update', after }, now);
    if (confirmed) await recordAudit(database, { ...audit, action: 'task.confirm' }, now);
    const readers = confirmed ? [] : await listPermitted(database, request.planId, 'task.confirm', toLocalDate(now));
    await planNotices(
      database,
      request.planId,
      TASK_UPDATE_SENT,
      { updateId },
      readers.map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
        dedupeKey: `task-update-sent:${updateId}:${id}`,
      })),
      now,
    );
    return { kind: 'sent', taskId, year, confirmed };
  });
}

/** Returns an update, for those who confirm it and those who lead its task. */
export async function showUpdate({ store, person }: Request, id: number): Promise<UpdateOutcome> {
  const update = await findTaskUpdate(store.database, id);
  const confirming = authorize(person, 'task.confirm');
  const mayConfirm = confirming.kind === 'officer';
  if (update === null) return refuseMissing(person, 'task.confirm');
  const leading = authorize(person, 'task.update', update.unit.id);
  if (!mayConfirm && leading.kind === 'forbidden') return confirming;
  return { kind: 'card', update, mayConfirm };
}

/** Confirms an update, from when on it counts, or refuses it; whoever made it is told. */
export async function decideUpdate(
  request: Request,
  id: number,
  decision: 'confirmed' | 'refused',
): Promise<UpdateOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'decide-task-update', async (database): Promise<UpdateOutcome> => {
    const actor = authorize(person, 'task.confirm');
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    const changed = await decideTaskUpdate(database, id, decision, { officerId, at: now });
    const update = await findTaskUpdate(database, id);
    if (update === null) return { kind: 'not-found' };
    if (changed) {
      const action = decision === 'confirmed' ? 'task.confirm' : 'task.refuse';
      const audit = { officerId, telegramUserId, subject: 'task-update' as const, subjectId: id };
      await recordAudit(
        database,
        { ...audit, action, before: { state: 'submitted' }, after: { state: decision } },
        now,
      );
      const told = update.submittedById === officerId ? [] : [update.chatId];
      await planNotices(
        database,
        request.planId,
        TASK_UPDATE_DECIDED,
        { updateId: id },
        told.map((chatId) => ({
          chatId,
          officerId: update.submittedById,
          priority: 1,
          dueAt: now,
          dedupeKey: `task-update-decided:${id}:${update.submittedById}`,
        })),
        now,
      );
    }
    return { kind: 'decided', update, changed };
  });
}

async function viewDraft(database: Database, now: Date, draft: UpdateDraft): Promise<UpdateOutcome> {
  const task = await findTask(database, draft.taskId);
  if (task === null) return { kind: 'not-found' };
  const otherYear = findOtherYear(toLocalDate(now), draft.year, task);
  return { kind: 'draft', draft, task, sendable: isUpdateSendable(draft), otherYear };
}
