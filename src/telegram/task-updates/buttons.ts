import { UPDATE_STATUSES } from '../../domain/status/update-status.ts';
import {
  beginUpdate,
  decideUpdate,
  sendUpdate,
  setUpdateStatus,
  showUpdate,
} from '../../actions/task-updates/update-task.ts';
import { listUpdatesToConfirm } from '../../actions/task-updates/list-updates-to-confirm.ts';
import { viewUpdate, viewUpdateQueue } from './view.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { idOf, oneOf, page, year } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  // Task and year; what was written is in the conversation.
  'task-update': [idOf('Task'), year],
  'task-update-status': [oneOf(UPDATE_STATUSES)],
  'task-update-send': [],
  'task-update-open': [idOf('TaskUpdate')],
  // A page of those that wait.
  'task-update-page': [page],
  'task-update-decide': [idOf('TaskUpdate'), oneOf(['confirmed', 'refused'])],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'task-update': async ({ t, request }, taskId, year) =>
    answerOutcome(t, await beginUpdate(request, taskId, year), viewUpdate),
  'task-update-status': async ({ t, request }, status) =>
    answerOutcomeInPlace(t, await setUpdateStatus(request, status), viewUpdate),
  'task-update-send': async ({ t, request }) => answerOutcome(t, await sendUpdate(request), viewUpdate),
  'task-update-open': async ({ t, request }, id) => answerOutcome(t, await showUpdate(request, id), viewUpdate),
  'task-update-page': async ({ t, request }, at) =>
    answerOutcomeInPlace(t, await listUpdatesToConfirm(request), (_, { updates }) => viewUpdateQueue(t, updates, at)),
  'task-update-decide': async ({ t, request }, id, decision) =>
    answerOutcome(t, await decideUpdate(request, id, decision), viewUpdate),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of saying how far a task is, and of confirming it. */
export const taskUpdateButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['task-update-send'] };
