import type { Update } from 'grammy/types';
import { laneOf } from './lane.ts';
import { TextParts } from './text-parts.ts';

/**
 * Has stored updates handled: those of one lane one after the other, the lanes in turn. Somebody who sends a thousand
 * messages keeps one place of `concurrency` busy, and nobody waits behind them.
 */
export class InboxQueue {
  private readonly parts = new TextParts((update) => this.add(update));
  private readonly waiting = new Map<string, Update[]>();
  /** Lanes with waiting updates and none in hand, in the order of their turns. */
  private readonly turns: string[] = [];
  private readonly inHand = new Map<string, Promise<void>>();
  private readonly handle: (update: Update) => Promise<void>;
  private readonly concurrency: number;
  private closed = false;

  /** @param handle is given one update of a lane at a time; it must not reject. */
  constructor(handle: (update: Update) => Promise<void>, concurrency: number) {
    this.handle = handle;
    this.concurrency = concurrency;
  }

  /** Adds stored updates. */
  push(updates: readonly Update[]): void {
    for (const update of updates) this.parts.push(update);
  }

  /** How many updates wait for their turn. */
  get size(): number {
    return [...this.waiting.values()].reduce((sum, updates) => sum + updates.length, 0);
  }

  /** Whether an update of the lane is in hand: what it answers may still be on its way. */
  isInHand(lane: string): boolean {
    return this.inHand.has(lane);
  }

  /** Hands out nothing more and waits for what is in hand; the rest stays unfinished in the store. */
  async close(): Promise<void> {
    this.closed = true;
    this.parts.close();
    await Promise.all(this.inHand.values());
  }

  private add(update: Update): void {
    const lane = laneOf(update);
    const waiting = this.waiting.get(lane);
    if (waiting !== undefined) {
      waiting.push(update);
      return;
    }
    this.waiting.set(lane, [update]);
    if (!this.inHand.has(lane)) this.turns.push(lane);
    this.handOut();
  }

  private handOut(): void {
    while (!this.closed && this.inHand.size < this.concurrency) {
      const lane = this.turns.shift();
      if (lane === undefined) return;
      const [update, ...rest] = this.waiting.get(lane) ?? [];
      if (update === undefined) throw new Error(`Lane ${lane} has its turn and nothing waits.`);
      if (rest.length === 0) this.waiting.delete(lane);
      else this.waiting.set(lane, rest);
      this.inHand.set(
        lane,
        this.handle(update).then(() => this.finish(lane)),
      );
    }
  }

  private finish(lane: string): void {
    this.inHand.delete(lane);
    if (this.waiting.has(lane)) this.turns.push(lane);
    this.handOut();
  }
}
