import { listUpdatesToConfirm } from '../../../src/actions/task-updates/list-updates-to-confirm.ts';
import * as task from '../../../src/actions/task-updates/update-task.ts';
import type { Row, Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const updateDraft = ({ task: taskId, unit: unitId }: Ids) => ({
  kind: 'task-update',
  state: {
    taskId,
    taskCode: '1.5',
    year: 2020,
    unitId,
    status: 'doing',
    quantity: null,
    spent: null,
    note: 'Đang làm.',
    files: [],
  },
});
const leading = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: ['task.update'],
  conversation: updateDraft,
  call,
  done,
});

export const TASK_UPDATES: Rows = {
  'task-updates/update-task.ts#beginUpdate': {
    needs: ['task.update'],
    call: (request, ids) => task.beginUpdate(request, ids.task, 2020),
    done: ['draft'],
  },
  'task-updates/update-task.ts#writeUpdate': leading(
    (request) => task.writeUpdate(request, { text: 'Thêm', files: [] }),
    'draft',
  ),
  'task-updates/update-task.ts#setUpdateStatus': leading((request) => task.setUpdateStatus(request, 'done'), 'draft'),
  'task-updates/update-task.ts#readUpdateDraft': leading((request) => task.readUpdateDraft(request), 'draft'),
  'task-updates/update-task.ts#sendUpdate': {
    ...leading((request) => task.sendUpdate(request), 'sent'),
    shows: [
      {
        // It counts at once where whoever sends it confirms updates.
        need: ['task.confirm', 'everywhere'],
        seen: ({ confirmed }: { confirmed?: boolean }) => confirmed === true,
      },
    ],
  },
  'task-updates/list-updates-to-confirm.ts#listUpdatesToConfirm': {
    needs: [['task.confirm', 'everywhere']],
    call: (request) => listUpdatesToConfirm(request),
    done: ['updates'],
  },
  'task-updates/update-task.ts#showUpdate': {
    needs: ['task.update', ['task.confirm', 'everywhere']],
    call: (request, { update }) => task.showUpdate(request, update),
    done: ['card'],
    shows: [
      {
        need: ['task.confirm', 'everywhere'],
        seen: ({ mayConfirm }: { mayConfirm?: boolean }) => mayConfirm === true,
      },
    ],
  },
  'task-updates/update-task.ts#decideUpdate': {
    needs: [['task.confirm', 'everywhere']],
    call: (request, { update }) => task.decideUpdate(request, update, 'confirmed'),
    done: ['decided'],
  },
};
