import { setTimeout as delay } from 'node:timers/promises';
import { Context, GrammyError, type Composer, type MiddlewareFn } from 'grammy';
import type { Logger } from 'pino';
import { isStoreOutOfReach } from '../actions/request.ts';
import { describeFault } from '../domain/text/describe-fault.ts';
import { translateInto } from '../locales.ts';
import type { BotContext } from './context.ts';

/** Milliseconds to wait before each further attempt; the lane waits with it, so that order is kept. */
const WAITS = [200, 1000, 5000];

/** Thrown when an update could not be handled after all attempts: it is set aside, and the person has been told. */
class SetAside extends Error {}

/** Thrown when the bot stops while the store cannot be reached: the update stays unfinished and comes again. */
export class LeftUnfinished extends Error {}

/** Milliseconds between attempts while the store cannot be reached, for as long as that takes. */
const STORE_WAIT = 500;

/**
 * Tries an update again when something breaks: what was applied is not done again, only rendered. After the last
 * attempt the person is told, and the update is set aside. A store out of reach is waited for.
 * @param stopping ends the waiting for the store.
 */
export function withRetries(
  handlers: Composer<BotContext>,
  logger: Logger,
  stopping: AbortSignal,
): MiddlewareFn<BotContext> {
  return async ({ update, api, me }) => {
    for (let attempt = 0; ; attempt += 1) {
      // Plugins install themselves on a context once: each attempt gets a new one.
      const ctx = new Context(update, api, me) as BotContext;
      try {
        await handlers.middleware()(ctx, () => Promise.resolve());
        return;
      } catch (error) {
        if (isStoreOutOfReach(error)) {
          logger.error({ updateId: update.update_id, error: describeFault(error) }, 'the store is out of reach');
          attempt -= 1;
          await delay(STORE_WAIT, undefined, { signal: stopping }).catch(() => {
            throw new LeftUnfinished();
          });
          continue;
        }
        const wait = error instanceof GrammyError && error.error_code === 400 ? undefined : WAITS[attempt];
        logger.error({ updateId: update.update_id, attempt, error: describeFault(error) }, 'update failed');
        if (wait === undefined) {
          await tell(ctx);
          throw new SetAside(describeFault(error), { cause: error });
        }
        await delay(wait);
      }
    }
  };
}

async function tell(ctx: BotContext): Promise<void> {
  try {
    if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery().catch(() => undefined);
    await ctx.reply(translateInto(null)('common:fault.broken'));
  } catch {
    // The person cannot be reached either; the update is set aside and logged.
  }
}
