import { Api, GrammyError } from 'grammy';
import { createBot, type BotDependencies } from './bot.ts';
import { startDelivery } from './delivery.ts';
import { startIntake, type Webhook } from '../receiving/intake.ts';
import type { Measurements } from '../../process/measurements.ts';
import { isAboutText, isDeliberate } from './buttons.ts';
import { ChatMenus } from './chat-menus.ts';
import { publishMenu } from './menu.ts';
import { createHttpClient } from '../sending/http-client.ts';
import { startProgress } from '../broadcasts/show-progress.ts';
import { showChoices } from '../sending/shown-choices.ts';
import { RateLimiter } from '../sending/rate-limiter.ts';

/** How long Telegram may take to say who the bot is, in milliseconds. */
const GREETING_WAIT = 15_000;

/** Why Telegram could not be used at the start. */
export type TelegramFault = { kind: 'token' } | { kind: 'unreachable'; detail: string };

export interface TelegramDependencies extends Omit<BotDependencies, 'pace' | 'download' | 'menus' | 'stopping'> {
  /** Makes the store the bot's own, by its id. */
  own(botId: number): Promise<void>;
  /** The business time up to which all is due. */
  dueUntil(): Date;
  webhook: Webhook | null;
  /** An http or socks5 proxy through which Telegram is reached. */
  proxy: string | undefined;
  measurements: Measurements;
  /** Whether this process still leads. */
  leads: () => boolean;
  /** Turns a fault into the error that ends the start. */
  refuse(fault: TelegramFault): Error;
}

/** The running bot. */
export interface Telegram {
  username: string;
  /** Resolves with the reason when updates can no longer be taken in. */
  ended: Promise<Error>;
  /** Takes in an update that came by webhook; resolves when it is stored. */
  receive(update: object): Promise<void>;
  /** Looks at the outbox now. */
  deliver(): void;
  stop(): Promise<void>;
}

/** Starts the bot: introduces itself to Telegram, takes updates in, delivers notices. */
export async function startTelegram(dependencies: TelegramDependencies): Promise<Telegram> {
  const { store, clock, now, defaultLocale, logger } = dependencies;
  const { fetch, download } = createHttpClient(dependencies.proxy);
  const pace = new RateLimiter(fetch, clock);
  const stopping = new AbortController();
  const notices = new Api(dependencies.token, { apiRoot: dependencies.apiRoot, fetch: pace.fetch(false) as never });
  notices.config.use(pace.nameChat);
  // One notice at a time goes to a chat.
  const toldOf = new Map<number, number | null>();
  const planOf = (chatId: number): number | null => toldOf.get(chatId) ?? null;
  const shown = { store, now, defaultLocale, logger, isDeliberate, isAboutText, planOf };
  notices.config.use(showChoices({ ...shown, asNotice: true }));
  const menus = new ChatMenus({ api: notices, store, now, defaultLocale, logger });
  const bot = createBot({ ...dependencies, pace, download, menus, stopping: stopping.signal });
  try {
    // Not bot.init(), which would try an unreachable Telegram for ever.
    bot.botInfo = await bot.api.getMe(AbortSignal.timeout(GREETING_WAIT) as never);
  } catch (error) {
    const refused = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
    throw dependencies.refuse(
      refused ? { kind: 'token' } : { kind: 'unreachable', detail: error instanceof Error ? error.message : '' },
    );
  }
  await dependencies.own(bot.botInfo.id);
  await publishMenu(bot.api, defaultLocale);
  const { measurements, leads, webhook } = dependencies;
  const common = { store, clock, logger, measurements, leads };
  const delivery = startDelivery({
    ...common,
    api: notices,
    pace,
    now,
    dueUntil: () => dependencies.dueUntil(),
    defaultLocale,
    tells: ({ chatId, planId }) => toldOf.set(chatId, planId),
    rightsChanged: (chatId) => menus.follow(chatId),
  });
  const intake = await startIntake({ ...common, pace, now, bot, webhook, handled: () => delivery.wake() });
  const isAnswering = (chatId: number): boolean => intake.isAnswering(chatId);
  const progress = startProgress({ api: notices, store, clock, now, defaultLocale, logger, leads, isAnswering });
  return {
    username: bot.botInfo.username,
    ended: intake.ended,
    receive: (update) => intake.receive(update),
    deliver: () => delivery.wake(),
    stop: async () => {
      stopping.abort();
      await intake.stop();
      await progress.stop();
      await delivery.stop();
    },
  };
}
