import type { Update } from 'grammy/types';
import { laneOf } from '../parts/lane.ts';
import { TextParts, updateIdsOf } from '../parts/text-parts.ts';
import type { MachineClock } from '../../process/machine-clock.ts';

/** For each place, so many lanes may wait until they may send, beside those that work: each is memory. */
const MOST_PAUSING = 10;

/** The updates that waited behind another of their lane whose answer could not be delivered. */
const ahead = new WeakSet<Update>();

/** Returns whether an update came while the answer to what was said before it in its chat could not be delivered. */
export function cameBeforeAnswer(update: Update): boolean {
  return ahead.has(update);
}

export interface InboxQueueOptions {
  /**
   * Is given one update of a lane at a time; it must not reject. It resolves with null when it is done, else with the
   * milliseconds of machine time after which it is given the update again.
   */
  handle: (update: Update) => Promise<number | null>;
  concurrency: number;
  clock: MachineClock;
  /**
   * Whether an update may end the process: of those one is in hand at a time, so that it is clear which did it, and
   * others go on beside it.
   */
  isSuspect?: (update: Update) => boolean;
  /** How many of the lanes in hand only wait until they may send: they give their places to others. */
  pausing?: () => number;
}

/**
 * Has stored updates handled: those of one lane one after the other, the lanes in turn. Somebody who sends a thousand
 * messages keeps one place of `concurrency` busy, and nobody waits behind them.
 */
export class InboxQueue {
  private readonly parts: TextParts;
  private readonly waiting = new Map<string, Update[]>();
  /** Lanes with waiting updates and none in hand, in the order of their turns. */
  private readonly turns: string[] = [];
  private readonly inHand = new Map<string, Promise<void>>();
  /** Lanes whose next update is tried again later, with how to call that off: they keep their order and give their place to others. */
  private readonly resting = new Map<string, () => void>();
  /** Ids of the updates that were pushed and are not handled yet. */
  private readonly held = new Set<number>();
  /** Ids of the updates that are being stored, to be pushed then. */
  private readonly storing = new Set<number>();
  /** Lanes of which an update is tried again. */
  private readonly tried = new Set<string>();
  /** Gets the ids of all that is pushed, while somebody looks. */
  private noted: Set<number> | null = null;
  private readonly options: InboxQueueOptions;
  /** The lane of the suspect in hand. */
  private suspectLane: string | null = null;
  private closed = false;

  constructor(options: InboxQueueOptions) {
    this.options = options;
    this.parts = new TextParts((update) => this.add(update), options.clock);
  }

  /** Adds stored updates. */
  push(updates: readonly Update[]): void {
    for (const update of updates) {
      this.held.add(update.update_id);
      this.noted?.add(update.update_id);
      this.parts.push(update);
    }
  }

  /**
   * Stores updates, which are held meanwhile: whoever looks for what nobody holds finds them in the store before they are
   * pushed.
   */
  async whileStoring<T>(ids: readonly number[], store: () => Promise<T>): Promise<T> {
    for (const id of ids) {
      this.storing.add(id);
      this.noted?.add(id);
    }
    try {
      return await store();
    } finally {
      for (const id of ids) this.storing.delete(id);
    }
  }

  /**
   * Returns the ids of what is being stored, waits for its turn or is in hand, to which those are added that come from now
   * on, until it is asked again: what was unfinished in the store at any moment since, and stands not among them, is held
   * by nobody.
   */
  noteIds(): ReadonlySet<number> {
    this.noted = new Set([...this.held, ...this.storing]);
    return this.noted;
  }

  /** Whether an update waits for its turn or is in hand. */
  holds(updateId: number): boolean {
    return this.held.has(updateId);
  }

  /** Whether an update of the lane is in hand: what it answers may still be on its way. */
  isInHand(lane: string): boolean {
    return this.inHand.has(lane) || this.resting.has(lane);
  }

  /** Hands out nothing more and waits for what is in hand; the rest stays unfinished in the store. */
  async close(): Promise<void> {
    this.closed = true;
    this.parts.close();
    for (const callOff of this.resting.values()) callOff();
    await Promise.all(this.inHand.values());
  }

  /** Hands out what has a place now, as when lanes in hand begin to wait. */
  lookAgain(): void {
    this.handOut();
  }

  private paused(): number {
    return Math.min(this.options.pausing?.() ?? 0, this.options.concurrency * MOST_PAUSING);
  }

  private add(update: Update): void {
    const lane = laneOf(update);
    const waiting = this.waiting.get(lane);
    if (this.tried.has(lane)) ahead.add(update);
    if (waiting !== undefined) {
      waiting.push(update);
      return;
    }
    this.waiting.set(lane, [update]);
    if (!this.inHand.has(lane)) this.turns.push(lane);
    this.handOut();
  }

  private handOut(): void {
    while (!this.closed && this.inHand.size - this.paused() < this.options.concurrency) {
      const lane = this.nextLane();
      if (lane === null) return;
      const [update, ...rest] = this.waiting.get(lane) ?? [];
      if (update === undefined) throw new Error(`Lane ${lane} has its turn and nothing waits.`);
      if (this.options.isSuspect?.(update) === true) this.suspectLane = lane;
      if (rest.length === 0) this.waiting.delete(lane);
      else this.waiting.set(lane, rest);
      this.inHand.set(
        lane,
        this.options.handle(update).then((wait) => {
          if (wait === null) this.release(lane, update);
          else this.rest(lane, update, wait);
          this.finish(lane);
        }),
      );
    }
  }

  /** Takes the lane whose turn it is; null where none may go on. */
  private nextLane(): string | null {
    const mayGo = (lane: string): boolean => {
      const update = this.waiting.get(lane)?.[0];
      return this.suspectLane === null || update === undefined || this.options.isSuspect?.(update) !== true;
    };
    const at = this.turns.findIndex(mayGo);
    return at < 0 ? null : (this.turns.splice(at, 1)[0] ?? null);
  }

  private release(lane: string, update: Update): void {
    this.tried.delete(lane);
    for (const id of updateIdsOf(update)) this.held.delete(id);
  }

  /** Puts an update before what waits in its lane, until it is tried again. */
  private rest(lane: string, update: Update, wait: number): void {
    if (this.closed) return;
    this.tried.add(lane);
    for (const behind of this.waiting.get(lane) ?? []) ahead.add(behind);
    this.waiting.set(lane, [update, ...(this.waiting.get(lane) ?? [])]);
    const wake = (): void => {
      this.resting.delete(lane);
      this.turns.push(lane);
      this.handOut();
    };
    this.resting.set(lane, this.options.clock.after(wait, wake));
  }

  private finish(lane: string): void {
    this.inHand.delete(lane);
    if (this.suspectLane === lane) this.suspectLane = null;
    if (this.waiting.has(lane) && !this.resting.has(lane)) this.turns.push(lane);
    this.handOut();
  }
}
