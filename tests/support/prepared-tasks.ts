import type { ChatPerson } from './chat-person.ts';
import type { Trial } from './trial.ts';
import { rowOf } from '../../src/actions/conversations/conversation.ts';
import { closeObstacle, sendObstacleMessage } from '../../src/actions/obstacles/answer-obstacle.ts';
import { obstacleConversation, raiseObstacle } from '../../src/actions/obstacles/raise-obstacle.ts';
import { decideUpdate, sendUpdate, taskUpdateConversation } from '../../src/actions/task-updates/update-task.ts';
import { requestOf } from './prepared.ts';

/** The contact of Quỳ Hợp tells of an obstacle of task 1.1; returns its id. */
export async function raisedObstacle(trial: Trial, text: string): Promise<number> {
  const { database } = trial.application.store;
  const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
  const { id: taskId } = await database.task.findFirstOrThrow({ where: { code: '1.1' } });
  const conversation = rowOf(obstacleConversation, { unitId, taskId, text, files: [] });
  const raised = await raiseObstacle({ ...(await requestOf(trial, trial.contact)), conversation });
  if (raised.kind !== 'raised') throw new Error(`The obstacle was not raised: ${raised.kind}.`);
  return raised.obstacleId;
}

/** The coordinator answers an obstacle. */
export async function answerObstacle(trial: Trial, id: number, text: string): Promise<void> {
  const { kind } = await sendObstacleMessage(await requestOf(trial, trial.coordinator), id, { text, files: [] });
  if (kind !== 'sent') throw new Error(`The obstacle was not answered: ${kind}.`);
}

/** The contact closes an obstacle. */
export async function closeRaised(trial: Trial, id: number): Promise<void> {
  const { kind } = await closeObstacle(await requestOf(trial, trial.contact), id);
  if (kind !== 'moved') throw new Error(`The obstacle was not closed: ${kind}.`);
}

/** Somebody of Sở TN&MT says of task 2.1 that one of 2018 is being done, or is done, for 950 million đồng; returns the update's id. */
export async function sentTaskUpdate(
  trial: Trial,
  person: ChatPerson,
  status: 'doing' | 'done' = 'doing',
): Promise<number> {
  const { database } = trial.application.store;
  const request = await requestOf(trial, person);
  const { id: taskId, code: taskCode } = await database.task.findFirstOrThrow({ where: { code: '2.1' } });
  const unitId = request.person.memberships[0]?.unitId ?? 0;
  const conversation = rowOf(taskUpdateConversation, {
    taskId,
    taskCode,
    year: 2018,
    unitId,
    status,
    quantity: 1,
    spent: 950_000_000,
    note: '',
    files: [],
  });
  const { kind } = await sendUpdate({ ...request, conversation });
  if (kind !== 'sent') throw new Error(`The update was not sent: ${kind}.`);
  return (await database.taskUpdate.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
}

/** The coordinator confirms how far a task is. */
export async function confirmUpdate(trial: Trial, id: number): Promise<void> {
  const { kind } = await decideUpdate(await requestOf(trial, trial.coordinator), id, 'confirmed');
  if (kind !== 'decided') throw new Error(`The update was not confirmed: ${kind}.`);
}
