import { z } from 'zod';
import { findTaskUpdate } from '../../store/task-updates.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** What became of an update of a task, told to whoever made it. */
export const TASK_UPDATE_DECIDED = defineNotice({
  kind: 'task-update-decided',
  params: z.object({ updateId: z.int() }),
  read: async ({ database, params }) => {
    const update = await findTaskUpdate(database, params.updateId);
    return update === null || update.state === 'submitted' ? null : { update };
  },
});
