import { BotError, type Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { setAsideUpdate } from '../../actions/inbox/set-aside-update.ts';
import type { Request } from '../../actions/request.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import type { Measurements } from '../../process/measurements.ts';
import type { BotContext } from '../parts/context.ts';
import { updateIdsOf } from '../parts/text-parts.ts';
import { AnswerUndelivered, LeftUnfinished } from './error-boundary.ts';
import { chatToTell, type LeftOverUpdates } from './left-over.ts';
import type { UndeliveredAnswers } from './undelivered-answers.ts';

/** What the intake of updates and the handling of each need. */
export interface HandlingDependencies {
  bot: Bot<BotContext>;
  store: Request['store'];
  /** Business time. */
  now: () => Date;
  logger: Logger;
  measurements: Measurements;
  /** Whether this process still leads; updates are left to the one that does. */
  leads: () => boolean;
  /** Called after each update, when there may be notices to deliver. */
  handled: () => void;
}

interface UpdateHandling extends HandlingDependencies {
  leftOver: LeftOverUpdates;
  undelivered: UndeliveredAnswers;
  /** Marks updates as finished, with what went wrong where they are set aside. */
  finish: (ids: readonly number[], fault: string | null) => Promise<void>;
}

/**
 * Handles one update and marks it as finished, with what went wrong where it was set aside.
 * @returns the milliseconds after which it is to be tried again; null where it is done.
 */
export async function handleUpdate(dependencies: UpdateHandling, update: Update): Promise<number | null> {
  const { bot, logger, measurements, leads, handled, leftOver, undelivered, finish } = dependencies;
  if (!leads()) return null;
  await leftOver.begin(update);
  const begun = performance.now();
  let fault: string | null = null;
  let toldOf = false;
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    const cause: unknown = error instanceof BotError ? error.error : error;
    if (cause instanceof LeftUnfinished) {
      await leftOver.forgetStarts(update);
      return null;
    }
    if (cause instanceof AnswerUndelivered) {
      await leftOver.forgetStarts(update);
      const wait = await undelivered.waitFor(update.update_id, cause.retryAfter, () => reachesChat(bot, update));
      if (wait !== null) return wait;
      toldOf = await giveUp(dependencies, update, describeFault(cause));
    }
    fault = describeFault(cause);
  }
  undelivered.forget(update.update_id);
  measurements.updateHandled((performance.now() - begun) / 1000, fault === null ? 'done' : 'set-aside');
  handled();
  try {
    if (!toldOf) await finish(updateIdsOf(update), fault);
    leftOver.end(update);
  } catch (error) {
    // It stays unfinished and is picked up again: what was applied is then only rendered again.
    logger.error({ error: describeFault(error) }, 'an update could not be marked as finished');
    await leftOver.forgetStarts(update);
  }
  return null;
}

/** Returns whether Telegram takes anything for the chat of an update: what it shows for a moment does no harm. */
async function reachesChat(bot: Bot<BotContext>, update: Update): Promise<boolean> {
  const chatId = chatToTell(update);
  if (chatId === null) return false;
  return bot.api.sendChatAction(chatId, 'typing').then(
    () => true,
    () => false,
  );
}

/** Sets aside an update whose answer is given up, and plans to tell its sender and administrators; false where it could not. */
async function giveUp({ store, now, logger }: UpdateHandling, update: Update, fault: string): Promise<boolean> {
  const updateIds = updateIdsOf(update);
  logger.error({ updateIds, fault }, 'an answer was given up');
  try {
    await setAsideUpdate(store, { updateIds, chatId: chatToTell(update), why: 'answer-undelivered', fault }, now());
    return true;
  } catch (error) {
    logger.error({ updateIds, error: describeFault(error) }, 'nobody was told of an answer that was given up');
    return false;
  }
}
