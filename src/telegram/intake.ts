import { setTimeout as delay } from 'node:timers/promises';
import { BotError, GrammyError, type Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { finishKeptUpdates, keepUpdates, listKeptUpdates } from '../actions/inbox/keep-updates.ts';
import type { Request } from '../actions/request.ts';
import { describeFault } from '../domain/text/describe-fault.ts';
import type { Measurements } from '../measurements.ts';
import type { BotContext } from './context.ts';
import { LeftUnfinished } from './error-boundary.ts';
import { InboxQueue } from './inbox-queue.ts';
import { finishTogether } from './finish-together.ts';
import { laneOf } from './lane.ts';
import { toStorable } from './storable.ts';
import { updateIdsOf } from './text-parts.ts';

/** Updates handled at once; each lane still goes one by one. The embedded store has one connection. */
const CONCURRENCY = { embedded: 20, server: 50 };
/** The most updates that a poll brings. */
const BATCH = 100;
/** Under load a poll waits so long, in milliseconds, that updates come several at a time: each poll is a call and a write. */
const GATHERING = 10;
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

export interface IntakeParts {
  bot: Bot<BotContext>;
  store: Request['store'];
  logger: Logger;
  measurements: Measurements;
  /** Whether this process still leads; updates are left to the one that does. */
  leads: () => boolean;
  /** Called after each update, when there may be notices to deliver. */
  handled: () => void;
  /** Where Telegram is to send updates; null polls for them. */
  webhook: Webhook | null;
}

/**
 * Takes updates in: each is stored before it is confirmed, then handled in the order of its lane until it is done.
 * Those left over by the last run come first.
 */
export async function startIntake(parts: IntakeParts): Promise<Intake> {
  const { bot, store, logger, webhook } = parts;
  const finish = finishTogether((updates) => finishKeptUpdates(store, updates, new Date()));
  const queue = new InboxQueue((update) => handle(parts, finish, update), CONCURRENCY[store.kind]);
  queue.push((await listKeptUpdates(store)) as Update[]);
  const stopping = new AbortController();
  const receive = async (received: Update[]): Promise<void> => {
    const updates = received.map(toStorable);
    const fresh = await keepUpdates(
      store,
      updates.map((update) => ({ updateId: update.update_id, lane: laneOf(update), payload: update })),
      new Date(),
    );
    queue.push(updates.filter(({ update_id }) => fresh.includes(update_id)));
  };
  if (webhook === null) await bot.api.deleteWebhook();
  else await bot.api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: ALLOWED });
  const polling = webhook === null ? poll(bot, logger, receive, stopping.signal) : new Promise<void>(() => undefined);
  return {
    receive: (update) => receive([update as Update]),
    ended: new Promise((resolve) => void polling.catch((error: unknown) => resolve(error as Error))),
    isAnswering: (chatId) => queue.isInHand(`chat:${chatId}`),
    stop: async () => {
      stopping.abort();
      if (webhook === null) await polling.catch(() => undefined);
      await queue.close();
    },
  };
}

async function poll(
  bot: Bot<BotContext>,
  logger: Logger,
  receive: (updates: Update[]) => Promise<void>,
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
      await receive(updates);
      offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1));
      failures = 0;
      if (updates.length > 0 && updates.length < BATCH) await delay(GATHERING);
    } catch (error) {
      if (isAborted(signal)) return;
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) throw error;
      failures += 1;
      const wait = Math.min(30_000, 500 * 2 ** Math.min(failures, 6));
      logger.warn({ failures, error: describeFault(error) }, 'updates could not be fetched');
      await delay(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Handles one update and marks it as finished, with what went wrong where it was set aside. */
async function handle(
  { bot, logger, measurements, leads, handled }: IntakeParts,
  finish: (ids: readonly number[], fault: string | null) => Promise<void>,
  update: Update,
): Promise<void> {
  if (!leads()) return;
  const begun = performance.now();
  let fault: string | null = null;
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    if (error instanceof BotError && error.error instanceof LeftUnfinished) return;
    fault = describeFault(error instanceof BotError ? error.error : error);
  }
  measurements.updateHandled((performance.now() - begun) / 1000, fault === null ? 'done' : 'set-aside');
  handled();
  try {
    await finish(updateIdsOf(update), fault);
  } catch (error) {
    // It stays unfinished and comes again at the next start: what was applied is then only rendered again.
    logger.error({ error: describeFault(error) }, 'an update could not be marked as finished');
  }
}

/** A signal is aborted from outside, which the compiler cannot see. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
