import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { giveUpLead, takeLead } from '../actions/leadership/take-lead.ts';
import type { Store } from '../store/open-store.ts';

/** How long the lead holds unless it is renewed, in milliseconds: the longest wait after a leader was killed. */
const HOLD = 8000;
/** Between renewals, and between attempts of those who stand by, in milliseconds. */
const RENEWAL = 2000;

/** Another process took the lead, because this one could not renew it in time. */
export class LeadLost extends Error {}

/** The lead over a store that several processes share. */
export interface Leadership {
  /** Whether it holds for sure; a process that was stopped for a while must look before it acts. */
  holds(): boolean;
  /** Rejects with LeadLost when another process has taken over. */
  lost: Promise<never>;
  giveUp(): Promise<void>;
}

/**
 * Waits until this process leads. The embedded store has one process only, which leads at once.
 * @param standBy is called once when another process leads.
 */
export async function awaitLead(store: Store, standBy: () => void): Promise<Leadership> {
  if (store.kind === 'embedded') {
    return { holds: () => true, lost: new Promise(() => undefined), giveUp: () => Promise.resolve() };
  }
  const holder = randomUUID();
  let until = 0;
  const renew = async (): Promise<boolean> => {
    const asked = performance.now();
    const taken = await takeLead(store, holder, HOLD);
    if (taken) until = asked + HOLD;
    return taken;
  };
  for (let waits = 0; !(await renew()); waits += 1) {
    if (waits === 0) standBy();
    await delay(RENEWAL);
  }
  let lose: (reason: LeadLost) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined);
  const timer = setInterval(() => {
    renew()
      .then((taken) => {
        if (!taken) lose(new LeadLost());
      })
      // A store out of reach is out of reach of the others too: the lead is asked for again.
      .catch(() => undefined);
  }, RENEWAL);
  return {
    holds: () => performance.now() < until,
    lost,
    giveUp: async () => {
      clearInterval(timer);
      await giveUpLead(store, holder).catch(() => undefined);
    },
  };
}
