import type { Message, Update } from 'grammy/types';
import type { MachineClock } from '../../process/machine-clock.ts';
import { laneOf } from './lane.ts';

/** From how many characters on a text may be the first part of one that Telegram's apps split at 4,096. */
const PART_LENGTH = 3500;
/** How long a part waits for the next one, in milliseconds of machine time. */
const PART_WAIT = 1000;

/** The longest text that is joined from parts, in characters. */
const LONGEST = 20_000;

/** How long a picture of an album waits for the next one, in milliseconds of machine time. */
const ALBUM_WAIT = 700;

/** The ids of the stored updates that an update stands for: several where parts were joined. */
const joinedIds = new WeakMap<Update, number[]>();

/** Returns the stored updates that this one was made from. */
export function updateIdsOf(update: Update): number[] {
  return joinedIds.get(update) ?? [update.update_id];
}

/** The messages of a text after the first, where it came in parts. */
const laterParts = new WeakMap<Update, number[]>();

/** Returns the ids of the messages that continue the text of this one. */
export function laterPartsOf(update: Update): readonly number[] {
  return laterParts.get(update) ?? [];
}

/** The messages of an album after the first. */
const albums = new WeakMap<Update, Message[]>();

/** Returns the messages that came with this one as an album. */
export function albumOf(update: Update): readonly Message[] {
  return albums.get(update) ?? [];
}

/**
 * Lets a long text, or a picture of an album, wait a moment for its next part: parts that come together
 * are one answer.
 */
export class TextParts {
  private readonly held = new Map<string, { update: Update; callOff: () => void }>();
  private readonly hand: (update: Update) => void;
  private readonly clock: MachineClock;

  /** @param hand is given each update when nothing more can belong to it, in the order of its lane. */
  constructor(hand: (update: Update) => void, clock: MachineClock) {
    this.hand = hand;
    this.clock = clock;
  }

  /** Takes the next update of its lane. */
  push(update: Update): void {
    const lane = laneOf(update);
    const held = this.held.get(lane);
    if (held !== undefined) {
      held.callOff();
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
    for (const { callOff } of this.held.values()) callOff();
    this.held.clear();
  }

  /** @param last the part that came last: a short one ends the text. */
  private holdOrHand(lane: string, update: Update, last: Update): void {
    const wait = waitAfter(last);
    if (wait === null) {
      this.hand(update);
      return;
    }
    const callOff = this.clock.after(wait, () => {
      this.held.delete(lane);
      this.hand(update);
    });
    this.held.set(lane, { update, callOff });
  }
}

/** How long something may follow that belongs to an update; null where nothing can. */
function waitAfter({ message }: Update): number | null {
  if (message?.media_group_id !== undefined) return ALBUM_WAIT;
  return (message?.text?.length ?? 0) < PART_LENGTH ? null : PART_WAIT;
}

/** Two texts that one person sent in the same moment, or two parts of an album, as one; null when they are not one. */
function join(first: Update, second: Update): Update | null {
  const [a, b] = [first.message, second.message];
  if (a?.media_group_id !== undefined && a.media_group_id === b?.media_group_id) {
    const joined: Update = { ...first };
    albums.set(joined, [...albumOf(first), b]);
    joinedIds.set(joined, [...updateIdsOf(first), ...updateIdsOf(second)]);
    return joined;
  }
  if (a?.text === undefined || b?.text === undefined || a.from.id !== b.from.id) return null;
  // What is longer than anything that is asked for is no answer; its parts are looked at one by one.
  if (a.text.length + b.text.length > LONGEST) return null;
  if (Math.abs(b.date - a.date) > 2 || b.text.startsWith('/')) return null;
  const after = (b.entities ?? []).map((entity) => ({ ...entity, offset: entity.offset + (a.text?.length ?? 0) + 1 }));
  const entities = [...(a.entities ?? []), ...after];
  const joined: Update = { ...first, message: { ...a, text: `${a.text}\n${b.text}`, entities } };
  laterParts.set(joined, [...laterPartsOf(first), b.message_id]);
  joinedIds.set(joined, [...updateIdsOf(first), ...updateIdsOf(second)]);
  return joined;
}
