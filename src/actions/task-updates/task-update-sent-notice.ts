import { z } from 'zod';
import { findTaskUpdate } from '../../store/task-updates.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** An update of a task that waits, told to those who confirm it. */
export const TASK_UPDATE_SENT = defineNotice({
  kind: 'task-update-sent',
  params: z.object({ updateId: z.int() }),
  read: async ({ database, params }) => {
    const update = await findTaskUpdate(database, params.updateId);
    return update?.state === 'submitted' ? { update } : null;
  },
});
