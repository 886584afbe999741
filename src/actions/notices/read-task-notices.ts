import { findTaskUpdate } from '../../store/task-updates.ts';
import type { NoticeReaders } from './notice-facts.ts';

/** Notices about updates of tasks. */
export const TASK_NOTICES: NoticeReaders<'task-update-sent' | 'task-update-decided'> = {
  'task-update-sent': async ({ database, ids }) => {
    const update = await findTaskUpdate(database, ids.updateId ?? 0);
    return update?.state === 'submitted' ? { kind: 'task-update-sent', update } : null;
  },
  'task-update-decided': async ({ database, ids }) => {
    const update = await findTaskUpdate(database, ids.updateId ?? 0);
    return update === null || update.state === 'submitted' ? null : { kind: 'task-update-decided', update };
  },
};
