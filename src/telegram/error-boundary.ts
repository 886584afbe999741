import { setTimeout as delay } from 'node:timers/promises';
import { Context, GrammyError, type Composer, type MiddlewareFn } from 'grammy';
import type { Logger } from 'pino';
import { translateInto } from '../locales.ts';
import type { BotContext } from './context.ts';

/** Milliseconds to wait before each further attempt; the lane waits with it, so that order is kept. */
const WAITS = [200, 1000, 5000];

/** Thrown when an update could not be handled after all attempts: it is set aside, and the person has been told. */
class SetAside extends Error {}

/**
 * Tries an update again when something breaks: what was applied is not done again, only rendered. After the last
 * attempt the person is told, and the update is set aside.
 */
export function withRetries(handlers: Composer<BotContext>, logger: Logger): MiddlewareFn<BotContext> {
  return async ({ update, api, me }) => {
    for (let attempt = 0; ; attempt += 1) {
      // Plugins install themselves on a context once: each attempt gets a new one.
      const ctx = new Context(update, api, me) as BotContext;
      try {
        await handlers.middleware()(ctx, () => Promise.resolve());
        return;
      } catch (error) {
        const wait = error instanceof GrammyError && error.error_code === 400 ? undefined : WAITS[attempt];
        logger.error({ updateId: update.update_id, attempt, error: describe(error) }, 'update failed');
        if (wait === undefined) {
          await tell(ctx);
          throw new SetAside(describe(error), { cause: error });
        }
        await delay(wait);
      }
    }
  };
}

/** An error without what a person wrote: Telegram's description, or the error's own name and message. */
function describe(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : 'unknown';
}

async function tell(ctx: BotContext): Promise<void> {
  try {
    if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery().catch(() => undefined);
    await ctx.reply(translateInto(null)('common:fault.broken'));
  } catch {
    // The person cannot be reached either; the update is set aside and logged.
  }
}
