import type { HeldDelegation } from '../../store/delegations.ts';
import type { Database } from '../../store/open-store.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import type { Request } from '../request.ts';
import { DELEGATION_CHANGED, type DelegationChange } from './delegation-changed-notice.ts';

/** Tells both sides of delegations what became of them, each pair once; not somebody who did it oneself. */
export async function tellOfDelegations(
  database: Database,
  { person, now }: Pick<Request, 'person' | 'now'>,
  delegations: readonly HeldDelegation[],
  change: DelegationChange,
): Promise<void> {
  for (const { giver, delegate, to } of delegations) {
    const told = [giver, delegate].filter(({ id }) => id !== person.officerId && id !== person.suspendedId);
    const params = { giverId: giver.id, delegateId: delegate.id, change, to };
    const addressed = told.map(({ id: officerId, chatId }) => {
      const dedupeKey = `delegation-changed:${change}:${giver.id}:${delegate.id}:${officerId}:${now.getTime()}`;
      return { chatId, officerId, priority: 1, dedupeKey, dueAt: now };
    });
    await planNotices(database, null, DELEGATION_CHANGED, params, addressed, now);
  }
}
