import { Context, GrammyError, HttpError, type Composer, type MiddlewareFn } from 'grammy';
import type { Logger } from 'pino';
import { isStoreOutOfReach } from '../../actions/request.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { translateInto } from '../../wording/locales.ts';
import type { BotContext } from '../parts/context.ts';
import { sleep, type MachineClock } from '../../process/machine-clock.ts';

/** Milliseconds to wait before each further attempt; the lane waits with it, so that order is kept. */
const WAITS = [200, 1000, 5000];
/** After so many attempts the place is given to others, where Telegram cannot be reached. */
const ATTEMPTS_IN_PLACE = 2;

/** Thrown when an update could not be handled after all attempts: it is set aside, and the person has been told. */
class SetAside extends Error {}

/** Thrown when the bot stops while the store cannot be reached: the update stays unfinished and comes again. */
export class LeftUnfinished extends Error {}

/** Thrown when Telegram cannot be reached with an answer: the update stays unfinished and is tried again. */
export class AnswerUndelivered extends Error {
  /** For how long Telegram takes nothing, in seconds; 0 where it does not say. */
  readonly retryAfter: number;

  constructor(cause: unknown) {
    super(describeFault(cause), { cause });
    this.retryAfter = cause instanceof GrammyError ? (cause.parameters.retry_after ?? 0) : 0;
  }
}

/** Milliseconds between attempts while the store cannot be reached, for as long as that takes. */
const STORE_WAIT = 500;

/**
 * Tries an update again when something breaks: what was applied is not done again, only rendered. After the last
 * attempt the person is told, and the update is set aside. A store out of reach is waited for; where Telegram is, the
 * answer is left for later.
 * @param stopping ends the waiting for the store.
 */
export function withRetries(
  handlers: Composer<BotContext>,
  logger: Logger,
  clock: MachineClock,
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
          await sleep(clock, STORE_WAIT, stopping).catch(() => {
            throw new LeftUnfinished();
          });
          continue;
        }
        const wait = error instanceof GrammyError && error.error_code === 400 ? undefined : WAITS[attempt];
        logger.error({ updateId: update.update_id, attempt, error: describeFault(error) }, 'update failed');
        // What is typed in inline mode is answered at once or never.
        if (isOutOfReach(error) && update.inline_query === undefined && attempt + 1 >= ATTEMPTS_IN_PLACE)
          throw new AnswerUndelivered(error);
        if (wait === undefined) {
          await tell(ctx);
          throw new SetAside(describeFault(error), { cause: error });
        }
        await sleep(clock, wait);
      }
    }
  };
}

/** Whether Telegram, or the way to it, failed rather than refused: the same call may do later. */
function isOutOfReach(error: unknown): boolean {
  return (
    error instanceof HttpError ||
    (error instanceof GrammyError && (error.error_code >= 500 || error.error_code === 429))
  );
}

async function tell(ctx: BotContext): Promise<void> {
  try {
    if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery().catch(() => undefined);
    await ctx.reply(translateInto(null)('common:fault.broken'));
  } catch {
    // The person cannot be reached either; the update is set aside and logged.
  }
}
