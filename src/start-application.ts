import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { claimStoreFor, type StoreOwner } from './actions/clock/claim-store.ts';
import { openClock, type BusinessClock } from './actions/clock/business-clock.ts';
import { importPlan } from './actions/plan/import-plan.ts';
import { admitTrialPeople } from './actions/trial/admit-trial-people.ts';
import type { Config } from './config.ts';
import { formatDateTime } from './domain/text/vietnamese-format.ts';
import { atLocalTime } from './domain/text/local-date.ts';
import { startWebhookServer, type WebhookServer } from './http/webhook.ts';
import { startLocalChat, type LocalChat, type LocalClock } from './local-chat/index.ts';
import { translateInto, WORDING, type Translate } from './locales.ts';
import { describePlanFaults } from './plan-lines.ts';
import { StartRefusal } from './startup.ts';
import { startSchedule } from './schedule/start.ts';
import { openStore, type Store } from './store/open-store.ts';
import { startTelegram, type Telegram } from './telegram/index.ts';
import { TRIAL_PEOPLE, TRIAL_TOKEN } from './trial-people.ts';

/** A running bot. */
export interface Application {
  /** What to tell the operator. */
  greeting: string;
  /** Resolves with the reason when it cannot go on by itself. */
  ended: Promise<Error>;
  /** Only without a token. */
  localChat: LocalChat | null;
  store: Store;
  clock: BusinessClock;
  telegram: Telegram;
  stop(): Promise<void>;
}

/**
 * Starts everything in order: store, plan, local chat or Telegram, bot. What was started is stopped again when a later
 * part refuses.
 * @throws StartRefusal or StoreRefusal with what the operator can do.
 */
export async function startApplication(config: Config): Promise<Application> {
  const t = translateInto(config.DEFAULT_LOCALE);
  const logger = pino({ level: config.LOG_LEVEL });
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const store = await openStore({ databaseUrl: config.DATABASE_URL, dataFolder: config.DATA_DIR });
    stops.push(() => store.close());
    const trial = config.BOT_TOKEN === undefined;
    if (trial) await claim(store, { kind: 'local-chat' }, t);
    const startAt = trial ? atLocalTime(config.CLOCK_START, 8) : undefined;
    const clock = await openClock(store, () => new Date(), startAt);
    const loaded = await loadPlan(store, config, clock, t);
    let onClockMoved = (): Promise<void> => Promise.resolve();
    const movable: LocalClock = {
      now: () => clock.now(),
      moveTo: async (instant) => {
        await clock.moveTo(instant);
        await onClockMoved();
      },
    };
    const localChat = trial ? await openLocalChat(config, store, movable, t) : null;
    if (localChat !== null) stops.push(() => localChat.stop());
    const webhook =
      trial || config.WEBHOOK_URL === undefined
        ? null
        : { url: config.WEBHOOK_URL, secret: config.WEBHOOK_SECRET ?? '' };
    const telegram = await startTelegram({
      token: config.BOT_TOKEN ?? TRIAL_TOKEN,
      apiRoot: localChat?.url ?? config.TELEGRAM_API_ROOT,
      store,
      now: () => clock.now(),
      adminIds: config.ADMIN_IDS,
      defaultLocale: config.DEFAULT_LOCALE,
      logger,
      webhook,
      own: async (id) => (trial ? undefined : claim(store, { kind: 'bot', id }, t)),
      refuse: (fault) => new StartRefusal(describeTelegramFault(t, config, fault)),
    });
    stops.push(() => telegram.stop());
    if (webhook !== null) {
      const server = await openWebhook(config, webhook, telegram, t);
      stops.push(() => server.stop());
    }
    const schedule = startSchedule(
      store,
      () => clock.now(),
      logger,
      () => telegram.deliver(),
    );
    stops.push(() => schedule.stop());
    onClockMoved = () => schedule.runNow();
    const at = formatDateTime(clock.now());
    const plain = { interpolation: { escapeValue: false } };
    const greeting =
      localChat === null
        ? t('startup:bot', { username: telegram.username, ...plain })
        : t('startup:localChat', { url: localChat.url, at, ...plain });
    return {
      greeting: loaded === null ? greeting : `${loaded}\n${greeting}`,
      ended: telegram.ended,
      localChat,
      store,
      clock,
      telegram,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the store this bot's own. @throws StartRefusal when it is another's. */
async function claim(store: Store, owner: StoreOwner, t: Translate): Promise<void> {
  const other = await claimStoreFor(store, owner);
  if (other === null) return;
  throw new StartRefusal(
    other.kind === 'bot' ? t('startup:fault.owner-bot', { id: other.id }) : t('startup:fault.owner-local-chat'),
  );
}

/** Imports the plan; returns what to tell of it, null when it was there already. @throws StartRefusal for a broken file. */
async function loadPlan(store: Store, config: Config, clock: BusinessClock, t: Translate): Promise<string | null> {
  const outcome = await importPlan(store, config.PLAN_FILE, clock.now());
  if (outcome.kind === 'unchanged') return null;
  if (outcome.kind === 'imported')
    return t('startup:planImported', { ...outcome, interpolation: { escapeValue: false } });
  throw new StartRefusal(describePlanFaults(t, config.PLAN_FILE, outcome).join('\n'));
}

async function openLocalChat(config: Config, store: Store, clock: LocalClock, t: Translate): Promise<LocalChat> {
  await admitTrialPeople(store, TRIAL_PEOPLE, clock.now());
  mkdirSync(config.DATA_DIR, { recursive: true });
  try {
    return await startLocalChat({
      host: config.HOST,
      port: config.PORT,
      token: TRIAL_TOKEN,
      people: TRIAL_PEOPLE.map(({ telegramUserId: id, fullName: firstName, phone, title }) => ({
        id,
        firstName,
        phone,
        description: title,
      })),
      clock,
      words: WORDING[config.DEFAULT_LOCALE]['local-chat'],
      historyFile: join(config.DATA_DIR, 'local-chat.json'),
    });
  } catch {
    throw new StartRefusal(
      t('startup:fault.port', { host: config.HOST, port: config.PORT, interpolation: { escapeValue: false } }),
    );
  }
}

function describeTelegramFault(
  t: Translate,
  config: Config,
  fault: { kind: 'token' } | { kind: 'unreachable'; detail: string },
): string {
  if (fault.kind === 'token') return t('startup:fault.token');
  const address = new URL(config.TELEGRAM_API_ROOT).host;
  return t('startup:fault.telegram', { address, detail: fault.detail, interpolation: { escapeValue: false } });
}

async function openWebhook(
  config: Config,
  { url, secret }: { url: string; secret: string },
  telegram: Telegram,
  t: Translate,
): Promise<WebhookServer> {
  const { HOST: host, PORT: port } = config;
  try {
    const path = new URL(url).pathname;
    return await startWebhookServer({ host, port, path, secret, receive: (update) => telegram.receive(update) });
  } catch {
    throw new StartRefusal(t('startup:fault.port', { host, port, interpolation: { escapeValue: false } }));
  }
}
