import { listWaitingUpdates, type StatedUpdate } from '../../store/task-updates.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';

/** Lists the updates that wait to be confirmed, the oldest first, for those who confirm them. */
export async function listUpdatesToConfirm({
  store,
  person,
  planId,
}: Request): Promise<{ kind: 'updates'; updates: readonly StatedUpdate[] } | Refusal> {
  const actor = authorize(person, 'task.confirm');
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'updates', updates: (await listWaitingUpdates(store.database, planId)).reverse() };
}
