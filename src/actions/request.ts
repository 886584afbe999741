import type { Person } from '../domain/people/roles.ts';
import { markApplied, readOutcome } from '../store/inbox.ts';
import type { StoredConversation } from '../store/conversations.ts';
import type { Database, Store } from '../store/open-store.ts';

export { isStoreOutOfReach } from '../store/faults.ts';

/** What an action is called with: who asks, when in business time, and which updates asked for it. */
export interface Request {
  store: Store;
  /** Business time. */
  now: Date;
  /** Who asks, as the plan sees them. */
  person: Person;
  /** The plan in which everything is asked and done; 0, which no row has, before the first one was imported. */
  planId: number;
  /** Where the person is in a conversation, as this request found it; its definition reads it (`stateOf`). */
  conversation: StoredConversation | null;
  chatId: number;
  /** The stored updates that this request comes from; empty for a job or the command line. */
  updateIds: readonly number[];
  /** The update whose message was edited, where it is taken anew: what comes of the edit counts as its own. */
  takenAnew?: number;
}

class AppliedBefore extends Error {}

/**
 * Runs a change in one transaction that also marks the request's updates as applied. When they had been applied
 * before (the process was killed between the change and its answer), nothing is done again: the outcome of the first
 * time is returned, so that it can be rendered again; where the person was in a conversation, and the plan, are kept with it, so that
 * it is rendered by whoever did it (`findWriter`).
 * @param name tells the outcomes of two actions apart, should a new release route an old update to another action.
 * @param work returns the outcome, which must survive JSON.
 * @param changes whether anything came of it: what was refused is not applied, so that its author may edit the message.
 */
export async function applyOnce<T>(
  request: Request,
  name: string,
  work: (database: Database) => Promise<T>,
  changes: (outcome: T) => boolean = () => true,
): Promise<T> {
  const { store, updateIds, now } = request;
  try {
    return await store.transaction(async (database) => {
      const outcome = await work(database);
      if (!changes(outcome)) return outcome;
      const { conversation, planId } = request;
      const applied = { name, outcome, conversation, planId };
      if (updateIds.length > 0 && !(await markApplied(database, [...updateIds], now, applied))) {
        throw new AppliedBefore();
      }
      return outcome;
    });
  } catch (error) {
    // A change repeated after it was applied may also fail on a unique key before it reaches the mark.
    const applied = await readAppliedOutcome<T>(request, name);
    if (applied === undefined) throw error;
    return applied;
  }
}

/** Returns whether something came of the request's updates. */
export async function isApplied({ store, updateIds }: Request): Promise<boolean> {
  const [first] = updateIds;
  return first !== undefined && (await readOutcome(store.database, first)) !== undefined;
}

/** Reads what the action of this name answered when the request's updates were applied; undefined where it did not. */
export async function readAppliedOutcome<T>({ store, updateIds }: Request, name: string): Promise<T | undefined> {
  const [first] = updateIds;
  if (first === undefined) return undefined;
  const applied = (await readOutcome(store.database, first)) as { name: string; outcome: T } | undefined;
  return applied?.name === name ? (reviveDates(applied.outcome) as T) : undefined;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** JSON turns instants into text; an outcome that is rendered again needs them back. */
function reviveDates(value: unknown): unknown {
  if (typeof value === 'string') return INSTANT.test(value) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map(reviveDates);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, reviveDates(part)]));
  }
  return value;
}
