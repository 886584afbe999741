import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { finishKeptUpdates, keepUpdates, listKeptUpdates } from '../../actions/inbox/keep-updates.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { toStorable } from '../../domain/text/storable.ts';
import { sleep, type MachineClock } from '../../process/machine-clock.ts';
import { oneAtATime } from '../../process/one-at-a-time.ts';
import type { RateLimiter } from '../sending/rate-limiter.ts';
import { UndeliveredAnswers } from './undelivered-answers.ts';
import { InboxQueue } from './inbox-queue.ts';
import { batchFinish } from './batch-finish.ts';
import { laneOf } from '../parts/lane.ts';
import { handleUpdate, type HandlingDependencies } from './handle-update.ts';
import { LeftOverUpdates } from './left-over.ts';

/** Updates handled at once; each lane still goes one by one. The embedded store has one connection. */
const CONCURRENCY = { embedded: 20, server: 50 };
/** The most updates that a poll brings. */
const BATCH = 100;
/** Under load a poll waits so long, in milliseconds, that updates come several at a time: each poll is a call and a write. */
const GATHERING = 10;
/** After a poll that brought nothing new the next one waits so long, in milliseconds. */
const KNOWN_AGAIN = 1000;
const ALLOWED = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'inline_query'] as const;

/** Where Telegram sends updates, and the secret with which it does. */
export interface Webhook {
  url: string;
  secret: string;
}

/** The running intake of updates. */
export interface Intake {
  /** Takes in an update that came another way than by polling; resolves when it is stored. */
  receive(update: object): Promise<void>;
  /** Resolves when it can go on no longer: the token was refused, or another process polls. */
  ended: Promise<Error>;
  /** Whether the bot is about to answer something said or pressed in the chat. */
  isAnswering(chatId: number): boolean;
  /** Stops polling and waits for the updates in hand. */
  stop(): Promise<void>;
}

export interface IntakeDependencies extends HandlingDependencies {
  clock: MachineClock;
  /** The pace of what is answered: lanes that wait for it give their places to others. */
  pace?: Pick<RateLimiter, 'chatsWaiting' | 'onWaiting'>;
  /** Where Telegram is to send updates; null polls for them. */
  webhook: Webhook | null;
}

/**
 * Takes updates in: each is stored before it is confirmed, then handled in the order of its lane until it is done.
 * Those left over by the last run come first.
 */
export async function startIntake(dependencies: IntakeDependencies): Promise<Intake> {
  const { bot, store, clock, logger, webhook, now, leads, measurements, handled, pace } = dependencies;
  const finish = batchFinish((updates) => finishKeptUpdates(store, updates, new Date()));
  const undelivered = new UndeliveredAnswers(clock);
  const leftOver = new LeftOverUpdates(store, now, logger);
  const queue = new InboxQueue({
    handle: (update) => handleUpdate({ ...dependencies, leftOver, undelivered, finish }, update),
    concurrency: CONCURRENCY[store.kind],
    clock,
    isSuspect: (update) => leftOver.isSuspect(update),
    pausing: () => pace?.chatsWaiting ?? 0,
  });
  pace?.onWaiting(() => queue.lookAgain());
  /** Has everything handled that is stored and unfinished and that nobody holds: what was stored is never left lying. */
  const pickUpOnce = async (): Promise<void> => {
    // What is held while the list is read may be finished by the time that it has been, and still stand in it.
    const inHand = queue.noteIds();
    const kept = await listKeptUpdates(store);
    if (!leads()) return;
    const { again, tooOften } = leftOver.sort(kept.filter(({ payload }) => !inHand.has((payload as Update).update_id)));
    queue.push(again);
    for (const update of tooOften) {
      await leftOver.setAside(update);
      measurements.updateHandled(0, 'set-aside');
      handled();
    }
  };
  // One after the other: two at once would hand out, or set aside, the same twice.
  const inTurn = oneAtATime();
  const pickUp = (): Promise<void> => inTurn(pickUpOnce);
  await pickUp();
  const endPickingUp = clock.eachMinute(() => {
    pickUp().catch((error: unknown) =>
      logger.warn({ error: describeFault(error) }, 'unfinished updates were not read'),
    );
  });
  const stopping = new AbortController();
  const receive = async (received: Update[]): Promise<number> => {
    const updates = received.map(toStorable);
    const ids = updates.map(({ update_id }) => update_id);
    const fresh = await queue.whileStoring(ids, async () => {
      const kept = await keepUpdates(
        store,
        updates.map((update) => ({ updateId: update.update_id, lane: laneOf(update), payload: update })),
        new Date(),
      );
      queue.push(updates.filter(({ update_id }) => kept.includes(update_id)));
      return kept;
    });
    // What is known already may have been stored by a call whose answer was lost: then nobody handles it yet.
    if (fresh.length < updates.length) await pickUp();
    return fresh.length;
  };
  if (webhook === null) await bot.api.deleteWebhook();
  else {
    await bot.api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: ALLOWED });
    measurements.intakeIsSent();
  }
  const polling = webhook === null ? poll(dependencies, receive, stopping.signal) : new Promise<void>(() => undefined);
  return {
    receive: async (update) => {
      try {
        await receive([update as Update]);
        measurements.intakeWorked();
      } catch (error) {
        measurements.intakeFailed();
        throw error;
      }
    },
    ended: new Promise((resolve) => void polling.catch((error: unknown) => resolve(error as Error))),
    isAnswering: (chatId) => queue.isInHand(`chat:${chatId}`),
    stop: async () => {
      stopping.abort();
      endPickingUp();
      if (webhook === null) await polling.catch(() => undefined);
      await queue.close();
    },
  };
}

/** Asks Telegram for updates until it is stopped, and waits longer after each failure. */
async function poll(
  { bot, clock, logger, measurements }: IntakeDependencies,
  receive: (updates: Update[]) => Promise<number>,
  signal: AbortSignal,
): Promise<void> {
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await bot.api.getUpdates(
        { offset, limit: BATCH, timeout: 30, allowed_updates: ALLOWED },
        signal as never,
      );
      const fresh = await receive(updates);
      // Of this batch alone: after a week without updates Telegram begins anew with any id, which may be lower.
      if (updates.length > 0) offset = Math.max(...updates.map(({ update_id }) => update_id + 1));
      failures = 0;
      measurements.intakeWorked();
      if (updates.length > 0 && fresh === 0) {
        logger.warn({ updates: updates.length, offset }, 'a poll brought only updates that are known');
        await sleep(clock, KNOWN_AGAIN, signal).catch(() => undefined);
      }
      if (updates.length > 0 && updates.length < BATCH) await sleep(clock, GATHERING);
    } catch (error) {
      if (isAborted(signal)) return;
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) throw error;
      failures += 1;
      const wait = Math.min(30_000, 500 * 2 ** Math.min(failures, 6));
      logger.warn({ failures, error: describeFault(error) }, 'updates could not be fetched');
      await sleep(clock, wait, signal).catch(() => undefined);
    }
  }
}

/** A signal is aborted from outside, which the compiler cannot see. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
