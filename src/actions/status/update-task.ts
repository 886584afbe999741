import { isAllowed } from '../../domain/people/roles.ts';
import {
  addToUpdate,
  isUpdateSendable,
  type Evidence,
  type UpdateDraft,
  type UpdateRefusal,
  type UpdateStatus,
} from '../../domain/status/task-update.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { findTask, readPlanFacts, type TaskFacts } from '../../store/plans.ts';
import { createTaskUpdate, decideTaskUpdate, findTaskUpdate, type TaskUpdateFacts } from '../../store/task-updates.ts';
import { listPermitted } from '../people/list-permitted.ts';
import { applyOnce, type Request } from '../request.ts';

export type UpdateOutcome =
  | { kind: 'draft'; draft: UpdateDraft; task: TaskFacts; sendable: boolean }
  | { kind: 'refused'; reason: UpdateRefusal }
  /** `confirmed`: it counts already. */
  | { kind: 'sent'; taskId: number; year: number; confirmed: boolean }
  | { kind: 'card'; update: TaskUpdateFacts; mayConfirm: boolean }
  | { kind: 'decided'; update: TaskUpdateFacts; changed: boolean }
  | { kind: 'nothing' }
  | { kind: 'not-found' }
  | { kind: 'forbidden'; who: 'whoLead' | 'whoCoordinator' };

/** The unit for which this person may say how far a task is: one that leads it. Null where there is none. */
export function leadUnitOf({ person }: Pick<Request, 'person'>, task: TaskFacts): number | null {
  const leads = task.units.filter(({ role }) => role === 'lead').map(({ unitId }) => unitId);
  return leads.find((unitId) => isAllowed(person, 'task.update', unitId)) ?? null;
}

/** Begins to say how far a task is in a year. */
export async function beginUpdate(request: Request, taskId: number, year: number): Promise<UpdateOutcome> {
  const { store, person, now } = request;
  const task = await findTask(store.database, taskId);
  if (task === null) return { kind: 'not-found' };
  const unitId = leadUnitOf(request, task);
  if (unitId === null) return { kind: 'forbidden', who: 'whoLead' };
  const draft: UpdateDraft = {
    ...{ taskId, taskCode: task.code, year, unitId },
    ...{ status: null, quantity: null, spent: null, note: '', files: [] },
  };
  await saveConversation(store.database, person.telegramUserId, 'task-update', draft, now);
  return viewDraft(store.database, draft);
}

/** Adds a text or a file to the update. */
export async function writeUpdate(
  request: Request,
  part: { text: string; files: readonly Evidence[] },
): Promise<UpdateOutcome> {
  return applyOnce(request, 'write-task-update', async (database): Promise<UpdateOutcome> => {
    const draft = draftOf(request);
    if (draft === null) return { kind: 'nothing' };
    const added = addToUpdate(draft, part);
    if (added.kind === 'refused') return added;
    await saveConversation(database, request.person.telegramUserId, 'task-update', added.draft, request.now);
    return viewDraft(database, added.draft);
  });
}

/** Sets how the task stands. */
export async function setUpdateStatus(request: Request, status: UpdateStatus): Promise<UpdateOutcome> {
  const { store, person, now } = request;
  const draft = draftOf(request);
  if (draft === null) return { kind: 'nothing' };
  const changed = { ...draft, status };
  await saveConversation(store.database, person.telegramUserId, 'task-update', changed, now);
  return viewDraft(store.database, changed);
}

/** The update as far as it was written. */
export async function readUpdateDraft(request: Request): Promise<UpdateOutcome> {
  const draft = draftOf(request);
  return draft === null ? { kind: 'nothing' } : viewDraft(request.store.database, draft);
}

/** Sends the update to those who confirm it; what somebody writes who confirms updates counts at once. */
export async function sendUpdate(request: Request): Promise<UpdateOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  return applyOnce(request, 'send-task-update', async (database): Promise<UpdateOutcome> => {
    const draft = draftOf(request);
    const plan = await readPlanFacts(database);
    if (draft?.status == null || plan === null) return { kind: 'nothing' };
    if (officerId === null || !isAllowed(person, 'task.update', draft.unitId))
      return { kind: 'forbidden', who: 'whoLead' };
    const confirmed = isAllowed(person, 'task.confirm');
    const { status, taskId, taskCode, year } = draft;
    const submitted = { by: officerId, at: now, confirmed };
    const updateId = await createTaskUpdate(database, plan.id, { ...draft, status }, submitted);
    await endConversation(database, telegramUserId);
    const after = { taskCode, year, status, quantity: draft.quantity, spent: draft.spent };
    const audit = { officerId, telegramUserId, subject: 'task-update' as const, subjectId: updateId };
    await recordAudit(database, { ...audit, action: 'task.update', after }, now);
    if (confirmed) await recordAudit(database, { ...audit, action: 'task.confirm' }, now);
    const readers = confirmed ? [] : await listPermitted(database, 'task.confirm', toLocalDate(now));
    await planNotices(
      database,
      readers.map(({ id, chatId }) => ({
        ...{ kind: 'task-update-sent', params: { updateId }, chatId, officerId: id, priority: 1, dueAt: now },
        dedupeKey: `task-update-sent:${updateId}:${id}`,
      })),
      now,
    );
    return { kind: 'sent', taskId, year, confirmed };
  });
}

/** An update, for those who confirm it and those who lead its task. */
export async function showUpdate({ store, person }: Request, id: number): Promise<UpdateOutcome> {
  const update = await findTaskUpdate(store.database, id);
  const mayConfirm = isAllowed(person, 'task.confirm');
  if (update === null || (!mayConfirm && !isAllowed(person, 'task.update', update.unit.id)))
    return update === null && mayConfirm ? { kind: 'not-found' } : { kind: 'forbidden', who: 'whoCoordinator' };
  return { kind: 'card', update, mayConfirm };
}

/** Confirms an update, from when on it counts, or refuses it; whoever made it is told. */
export async function decideUpdate(
  request: Request,
  id: number,
  decision: 'confirmed' | 'refused',
): Promise<UpdateOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  return applyOnce(request, 'decide-task-update', async (database): Promise<UpdateOutcome> => {
    if (officerId === null || !isAllowed(person, 'task.confirm')) return { kind: 'forbidden', who: 'whoCoordinator' };
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
        told.map((chatId) => ({
          ...{
            kind: 'task-update-decided',
            params: { updateId: id },
            chatId,
            officerId: update.submittedById,
            priority: 1,
            dueAt: now,
          },
          dedupeKey: `task-update-decided:${id}:${update.submittedById}`,
        })),
        now,
      );
    }
    return { kind: 'decided', update, changed };
  });
}

function draftOf({ conversation }: Request): UpdateDraft | null {
  return conversation?.kind === 'task-update' ? (conversation.state as UpdateDraft) : null;
}

async function viewDraft(database: Database, draft: UpdateDraft): Promise<UpdateOutcome> {
  const task = await findTask(database, draft.taskId);
  return task === null ? { kind: 'not-found' } : { kind: 'draft', draft, task, sendable: isUpdateSendable(draft) };
}
