import type { Store } from '../../store/open-store.ts';
import { claimStore, type StoreOwner } from '../../store/settings.ts';

export type { StoreOwner } from '../../store/settings.ts';

/** Makes the store belong to a bot; returns the other owner when it belongs to one already. */
export async function claimStoreFor(store: Store, owner: StoreOwner): Promise<StoreOwner | null> {
  return claimStore(store.database, owner);
}
