import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { seedHolidays } from '../actions/calendar/seed-holidays.ts';
import { openClock, type BusinessClock } from '../actions/clock/business-clock.ts';
import { claimStoreFor, type StoreOwner } from '../actions/clock/claim-store.ts';
import { importPlan } from '../actions/plan/import-plan.ts';
import { admitTrialPeople } from '../actions/trial/admit-trial-people.ts';
import { readRegisteredNames } from '../actions/trial/read-registered-names.ts';
import { showOldestPlan } from '../actions/status/show-tasks.ts';
import type { Config } from '../config.ts';
import { pdfConverter } from '../documents/pdf/convert-to-pdf.ts';
import { describeFault } from '../domain/text/describe-fault.ts';
import { shortAgencyName } from '../domain/plan/agency-name.ts';
import { atLocalTime } from '../domain/text/local-date.ts';
import { formatDateTime } from '../domain/text/vietnamese-format.ts';
import { replyTo, type Routes } from '../http/server.ts';
import { startLocalChat, type LocalChat, type LocalClock } from '../local-chat/index.ts';
import { PLAIN, WORDING, nameAgency, translateInto, type Translate } from '../wording/locales.ts';
import type { MachineClock } from '../process/machine-clock.ts';
import type { Measurements } from '../process/measurements.ts';
import { describePlanFaults } from './describe-plan-faults.ts';
import { startSchedule } from '../schedule/start.ts';
import { StartRefusal } from './start-refusal.ts';
import type { Store } from '../store/open-store.ts';
import { startTelegram, type Telegram } from '../telegram/routing/index.ts';
import { readLocalToken } from './local-chat-token.ts';
import { FIRST_TRIES, TRIAL_PEOPLE } from './trial-people.ts';

/** What only one process on a store does: the bot, and the local chat where there is no token. */
export interface RunningBot {
  /** What to tell the operator. */
  greeting: string;
  /** Only without a token. */
  localChat: LocalChat | null;
  clock: BusinessClock;
  telegram: Telegram;
}

/** What the bot and all beside it are built from. */
export interface StartDependencies {
  config: Config;
  store: Store;
  machine: MachineClock;
  logger: Logger;
  measurements: Measurements;
  /** Whether this process still leads. */
  leads: () => boolean;
  /** What the local chat's server serves besides the chat. */
  routes: Routes;
  /** Called with how to stop each part, as soon as it runs. */
  onStop: (stop: () => Promise<void>) => void;
}

/** Starts what the leader runs: plan, local chat or Telegram, schedule. @throws StartRefusal */
export async function startBot(dependencies: StartDependencies): Promise<RunningBot> {
  const { config, store, machine, logger, measurements, leads, onStop } = dependencies;
  const t = translateInto(config.DEFAULT_LOCALE);
  const trial = config.BOT_TOKEN === undefined;
  if (trial) await claim(store, { kind: 'local-chat' }, t);
  const start = atLocalTime(config.CLOCK_START, 8);
  const clock = await openClock(store, () => new Date(), trial ? start : undefined);
  const loaded = await loadPlan(store, config, clock, t);
  await seedHolidays(store);
  let onClockMoved = (): Promise<void> => Promise.resolve();
  const movable: LocalClock = {
    start,
    now: () => clock.now(),
    moveTo: async (instant) => {
      await clock.moveTo(instant);
      await onClockMoved();
    },
  };
  if (trial) mkdirSync(config.DATA_DIR, { recursive: true });
  const token = config.BOT_TOKEN ?? readLocalToken(config.DATA_DIR);
  const localChat = trial ? await openLocalChat(dependencies, token, movable, t) : null;
  if (localChat !== null) onStop(() => localChat.stop());
  const webhook =
    trial || config.WEBHOOK_URL === undefined ? null : { url: config.WEBHOOK_URL, secret: config.WEBHOOK_SECRET ?? '' };
  const stopping = new AbortController();
  const telegram = await startTelegram({
    token,
    apiRoot: localChat?.url ?? config.TELEGRAM_API_ROOT,
    proxy: localChat === null ? config.TELEGRAM_PROXY : undefined,
    store,
    clock: machine,
    now: () => clock.now(),
    dueUntil: () => clock.dueUntil(),
    adminIds: config.ADMIN_IDS,
    pdf:
      config.SOFFICE === undefined
        ? null
        : pdfConverter(config.SOFFICE, {
            stopping: stopping.signal,
            failed: (fault) => logger.warn({ error: describeFault(fault) }, 'document not converted'),
          }),
    defaultLocale: config.DEFAULT_LOCALE,
    logger,
    measurements,
    leads,
    webhook,
    own: async (id) => (trial ? undefined : claim(store, { kind: 'bot', id }, t)),
    refuse: (fault) => new StartRefusal(describeTelegramFault(t, config, fault)),
  });
  onStop(() => {
    stopping.abort();
    return telegram.stop();
  });
  const schedule = startSchedule({
    store,
    clock: machine,
    logger,
    measurements,
    leads,
    now: () => clock.now(),
    done: () => telegram.deliver(),
  });
  onStop(() => schedule.stop());
  onClockMoved = () => schedule.runNow();

  const greeting =
    localChat === null
      ? t('startup:bot', { username: telegram.username, ...PLAIN })
      : t('startup:localChat', { url: localChat.url, at: formatDateTime(clock.now()), ...PLAIN });
  return { greeting: loaded === null ? greeting : `${loaded}\n${greeting}`, localChat, clock, telegram };
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
  const plan = await showOldestPlan(store, clock.now());
  if (plan !== null) nameAgency(plan.coordinator.shortName, shortAgencyName(plan.coordinator.shortName));
  if (outcome.kind === 'unchanged' || outcome.kind === 'amended') return null;
  if (outcome.kind === 'imported') return t('startup:planImported', { ...outcome, ...PLAIN });
  throw new StartRefusal(describePlanFaults(t, config.PLAN_FILE, outcome).join('\n'));
}

/** What the log says of the file of the local chat. */
const REPORTED = {
  'history-set-aside': 'the chats of the last run could not be read: the file was set aside, and they begin anew',
  'history-not-written': 'the chats could not be written',
} as const;

/** Starts the local chat with its people. @throws StartRefusal where its port is taken */
async function openLocalChat(
  { config, store, routes, logger }: StartDependencies,
  token: string,
  clock: LocalClock,
  t: Translate,
): Promise<LocalChat> {
  await admitTrialPeople(store, TRIAL_PEOPLE, clock.now());
  try {
    return await startLocalChat({
      host: config.HOST,
      port: config.PORT,
      token,
      people: TRIAL_PEOPLE.map(({ telegramUserId: id, fullName: firstName, phone, title }) => ({
        id,
        firstName,
        phone,
        description: title,
      })),
      clock,
      words: WORDING[config.DEFAULT_LOCALE]['local-chat'],
      firstTries: FIRST_TRIES.map(({ word, ...rest }) => ({ ...rest, label: t(`local-chat:${word}`) })),
      registered: () => readRegisteredNames(store),
      report: (what, error) => logger.error({ error: describeFault(error) }, REPORTED[what]),
      historyFile: join(config.DATA_DIR, 'local-chat.json'),
      elsewhere: (request) => replyTo(request, routes),
    });
  } catch {
    throw new StartRefusal(t('startup:fault.port', { host: config.HOST, port: config.PORT, ...PLAIN }));
  }
}

function describeTelegramFault(
  t: Translate,
  config: Config,
  fault: { kind: 'token' } | { kind: 'unreachable'; detail: string },
): string {
  if (fault.kind === 'token') return t('startup:fault.token');
  const address = new URL(config.TELEGRAM_API_ROOT).host;
  return t('startup:fault.telegram', { address, detail: fault.detail, ...PLAIN });
}
