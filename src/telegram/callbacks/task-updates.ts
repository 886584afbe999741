import {
  beginUpdate,
  decideUpdate,
  sendUpdate,
  setUpdateStatus,
  showUpdate,
} from '../../actions/status/update-task.ts';
import { viewUpdate } from '../views/task-updates.ts';
import { replacing } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs = 'task-update' | 'task-update-status' | 'task-update-send' | 'task-update-open' | 'task-update-decide';

/** The buttons of saying how far a task is, and of confirming it. */
export const taskUpdateCallbacks: CallbackHandlers<Verbs> = {
  'task-update': async ({ t, request }, taskId, year) => ({
    views: [viewUpdate(t, await beginUpdate(request, taskId, year))],
  }),
  'task-update-status': async ({ t, request }, status) =>
    replacing(viewUpdate(t, await setUpdateStatus(request, status))),
  'task-update-send': async ({ t, request }) => ({ views: [viewUpdate(t, await sendUpdate(request))] }),
  'task-update-open': async ({ t, request }, id) => ({ views: [viewUpdate(t, await showUpdate(request, id))] }),
  'task-update-decide': async ({ t, request }, id, decision) => ({
    views: [viewUpdate(t, await decideUpdate(request, id, decision))],
  }),
};
