import type { UpdateSupplier } from '@grammyjs/runner';
import type { Update } from 'grammy/types';
import { laneOf } from './lane.ts';

/** From how many characters on a text may be the first part of one that Telegram's apps split at 4,096. */
const PART_LENGTH = 3500;
/** How long a part waits for the next one, in milliseconds of machine time. */
const PART_WAIT = 1000;

/** The ids of the stored updates that an update stands for: several where parts were joined. */
const joinedIds = new WeakMap<Update, number[]>();

/** The stored updates that this one was made from. */
export function updateIdsOf(update: Update): number[] {
  return joinedIds.get(update) ?? [update.update_id];
}

/** The part of a signal that is needed here; the runner brings an implementation of its own. */
type StopSignal = Pick<Parameters<UpdateSupplier<Update>['supply']>[1], 'aborted' | 'addEventListener'>;

/**
 * Hands stored updates to the runner, in the order in which they came. A long text waits a moment for its next part:
 * parts that come together are one answer.
 */
export class InboxQueue implements UpdateSupplier<Update> {
  private readonly ready: Update[] = [];
  private readonly held = new Map<string, { update: Update; timer: NodeJS.Timeout }>();
  private wake: (() => void) | null = null;

  /** Adds stored updates. */
  push(updates: readonly Update[]): void {
    for (const update of updates) this.pushOne(update);
  }

  /** How many updates wait to be handed out. */
  get size(): number {
    return this.ready.length + this.held.size;
  }

  /** The runner's side: resolves with updates as soon as there are any, or with none when it is stopped. */
  async supply(batchSize: number, signal: StopSignal): Promise<Update[]> {
    if (this.ready.length === 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        signal.addEventListener('abort', () => resolve());
      });
      this.wake = null;
    }
    return this.ready.splice(0, batchSize);
  }

  /** Stops waiting for further parts; what is held stays unfinished in the store and comes again at the next start. */
  close(): void {
    for (const { timer } of this.held.values()) clearTimeout(timer);
    this.held.clear();
  }

  private pushOne(update: Update): void {
    const lane = laneOf(update);
    const held = this.held.get(lane);
    if (held !== undefined) {
      clearTimeout(held.timer);
      this.held.delete(lane);
      const joined = join(held.update, update);
      if (joined === null) this.hand(held.update);
      else {
        this.holdOrHand(lane, joined, update);
        return;
      }
    }
    this.holdOrHand(lane, update, update);
  }

  /** @param last the part that came last: a short one ends the text. */
  private holdOrHand(lane: string, update: Update, last: Update): void {
    if ((last.message?.text?.length ?? 0) < PART_LENGTH) {
      this.hand(update);
      return;
    }
    const timer = setTimeout(() => {
      this.held.delete(lane);
      this.hand(update);
    }, PART_WAIT);
    this.held.set(lane, { update, timer });
  }

  private hand(update: Update): void {
    this.ready.push(update);
    this.wake?.();
  }
}

/** Two texts that one person sent in the same moment, as one; null when they do not belong together. */
function join(first: Update, second: Update): Update | null {
  const [a, b] = [first.message, second.message];
  if (a?.text === undefined || b?.text === undefined || a.from.id !== b.from.id) return null;
  if (Math.abs(b.date - a.date) > 2 || b.text.startsWith('/')) return null;
  const joined: Update = { ...first, message: { ...a, text: `${a.text}\n${b.text}` } };
  joinedIds.set(joined, [...updateIdsOf(first), ...updateIdsOf(second)]);
  return joined;
}
