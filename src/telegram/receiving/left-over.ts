import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { beginAgain, endStarts, type KeptUpdate } from '../../actions/inbox/keep-updates.ts';
import { MOST_STARTS, setAsideUpdate } from '../../actions/inbox/set-aside-update.ts';
import type { Request } from '../../actions/request.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { laneOf } from '../parts/lane.ts';
import { updateIdsOf } from '../parts/text-parts.ts';

/** From so many on that did not end, an update may be the one that ends the process. */
const SUSPICIOUS = 2;

const FAULT = `The process ended ${MOST_STARTS} times while it was handled.`;

/**
 * Keeps count of the updates whose handling began and did not end: the process was killed, ran out of memory or hung
 * until somebody stopped it. One that did so too often is set aside, so that it is not tried for ever.
 */
export class LeftOverUpdates {
  private readonly starts = new Map<number, number>();
  /** Updates that this process left for later, whose starts the store could not take back yet. */
  private readonly untaken = new Set<number>();
  private readonly store: Request['store'];
  private readonly now: () => Date;
  private readonly logger: Logger;

  /** @param now business time */
  constructor(store: Request['store'], now: () => Date, logger: Logger) {
    this.store = store;
    this.now = now;
    this.logger = logger;
  }

  /** Sorts what is to be handled again, in its order, from what was begun too often. */
  sort(kept: readonly KeptUpdate[]): { again: Update[]; tooOften: Update[] } {
    const again: Update[] = [];
    const tooOften: Update[] = [];
    for (const { payload, starts: counted } of kept) {
      const update = payload as Update;
      const starts = this.untaken.has(update.update_id) ? 0 : counted;
      if (starts >= MOST_STARTS) {
        tooOften.push(update);
        continue;
      }
      this.starts.set(update.update_id, starts);
      again.push(update);
    }
    return { again, tooOften };
  }

  /** Whether an update may be the one that ended the process. */
  isSuspect(update: Update): boolean {
    return updateIdsOf(update).some((id) => (this.starts.get(id) ?? 0) >= SUSPICIOUS);
  }

  /** Counts, before it is handled, that the handling of an update that was left over begins. */
  async begin(update: Update): Promise<void> {
    const ids = updateIdsOf(update).filter((id) => this.starts.has(id));
    if (ids.length === 0) return;
    try {
      if (ids.some((id) => this.untaken.has(id))) await this.takeBack(ids);
      await beginAgain(this.store, ids);
    } catch (error) {
      // Without the store nothing is handled either; the error boundary waits for it.
      this.logger.warn({ updateIds: ids, error: describeFault(error) }, 'the start of an update was not counted');
    }
  }

  /** Takes the starts of an update back: it was left for later, and the process lives. */
  async forgetStarts(update: Update): Promise<void> {
    const ids = updateIdsOf(update).filter((id) => this.starts.has(id));
    if (ids.length === 0) return;
    this.end(update);
    for (const id of ids) this.untaken.add(id);
    await this.takeBack(ids).catch((error: unknown) =>
      this.logger.warn({ updateIds: ids, error: describeFault(error) }, 'the starts of an update were not taken back'),
    );
  }

  private async takeBack(ids: readonly number[]): Promise<void> {
    await endStarts(this.store, ids);
    for (const id of ids) this.untaken.delete(id);
  }

  /** Forgets an update that ended. */
  end(update: Update): void {
    for (const id of updateIdsOf(update)) this.starts.delete(id);
  }

  /** Sets aside what was begun too often. */
  async setAside(update: Update): Promise<void> {
    const updateIds = updateIdsOf(update);
    const chatId = chatToTell(update);
    await setAsideUpdate(this.store, { updateIds, chatId, why: 'process-ended', fault: FAULT }, this.now());
    this.logger.error({ updateIds, lane: laneOf(update), fault: FAULT }, 'update set aside');
  }
}

/** Returns the chat in which the sender is told; null for what was not said to the bot. */
export function chatToTell({ message, edited_message: edited, callback_query: press }: Update): number | null {
  return (message ?? edited ?? press?.message)?.chat.id ?? null;
}
