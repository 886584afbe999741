import { releaseLease, takeLease } from '../../store/leases.ts';
import type { Store } from '../../store/open-store.ts';

const NAME = 'leader';

/** Makes this process the one that takes updates, sends notices and runs jobs; false while another one is. */
export async function takeLead(store: Store, holder: string, milliseconds: number): Promise<boolean> {
  return takeLease(store.database, NAME, holder, milliseconds);
}

/** Lets another process take the lead at once. */
export async function giveUpLead(store: Store, holder: string): Promise<void> {
  await releaseLease(store.database, NAME, holder);
}
