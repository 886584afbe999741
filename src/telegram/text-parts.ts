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

/** Lets a long text wait a moment for its next part: parts that come together are one answer. */
export class TextParts {
  private readonly held = new Map<string, { update: Update; timer: NodeJS.Timeout }>();
  private readonly hand: (update: Update) => void;

  /** @param hand is given each update when nothing more can belong to it, in the order of its lane. */
  constructor(hand: (update: Update) => void) {
    this.hand = hand;
  }

  /** Takes the next update of its lane. */
  push(update: Update): void {
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

  /** Stops waiting for further parts; what is held stays unfinished in the store and comes again at the next start. */
  close(): void {
    for (const { timer } of this.held.values()) clearTimeout(timer);
    this.held.clear();
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
