import { pino, type Logger } from 'pino';
import type { BusinessClock } from '../actions/clock/business-clock.ts';
import type { Config } from '../config.ts';
import { findLibreOffice } from '../documents/pdf/find-libre-office.ts';
import { createProbes } from '../http/probes.ts';
import { startHttpServer, type Route, type Routes } from '../http/server.ts';
import { takeUpdate } from '../http/webhook.ts';
import { awaitLead, type Leadership } from './leadership.ts';
import type { LocalChat } from '../local-chat/index.ts';
import { PLAIN, translateInto } from '../wording/locales.ts';
import type { MachineClock } from '../process/machine-clock.ts';
import { createMeasurements } from '../process/measurements.ts';
import { startBot, type RunningBot } from './start-bot.ts';
import { StartRefusal } from './start-refusal.ts';
import { openStore, type Store } from '../store/open-store.ts';

/** A running bot. */
export interface Application {
  /** What to tell the operator. */
  greeting: string;
  /** Resolves with the reason when it cannot go on by itself. */
  ended: Promise<Error>;
  /** Only without a token. */
  localChat: LocalChat | null;
  /** Where probes are answered. */
  port: number;
  store: Store;
  clock: BusinessClock;
  stop(): Promise<void>;
}

/**
 * Starts everything in order: store, probes, lead, bot. Resolves when this process leads; until then it stands by. What
 * was started is stopped again when a later part refuses.
 * @param standBy is told the line for the operator when another process leads.
 * @throws StartRefusal or StoreRefusal with what the operator can do.
 */
export async function startApplication(
  config: Config,
  machine: MachineClock,
  standBy: (line: string) => void,
): Promise<Application> {
  const store = await openStore({ databaseUrl: config.DATABASE_URL, dataFolder: config.DATA_DIR });
  try {
    const logger = pino({ level: config.LOG_LEVEL });
    const soffice = config.SOFFICE ?? findLibreOffice();
    const application = await startOnStore(store, { ...config, SOFFICE: soffice }, machine, logger, standBy);
    const stop = async (): Promise<void> => {
      await application.stop();
      await store.close();
    };
    return { ...application, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Starts everything on a store that is open, and stays open when the application is stopped. @throws StartRefusal */
export async function startOnStore(
  store: Store,
  config: Config,
  machine: MachineClock,
  logger: Logger,
  standBy: (line: string) => void = () => undefined,
): Promise<Application> {
  const t = translateInto(config.DEFAULT_LOCALE);
  const measurements = createMeasurements();
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  let leadership: Leadership | null = null;
  let bot: RunningBot | null = null;
  const leads = (): boolean => leadership?.holds() ?? false;
  try {
    const routes = createRoutes(
      config,
      createProbes({ store, measurements, leads, now: () => bot?.clock.now() ?? new Date() }),
      () => (bot !== null && leads() ? (update) => bot?.telegram.receive(update) ?? Promise.reject(new Error()) : null),
    );
    const server = config.BOT_TOKEN === undefined ? null : await listen(config, routes);
    if (server !== null) stops.push(() => server.stop());
    const lead = (leadership = await awaitLead(store, () => standBy(t('startup:standBy'))));
    stops.push(() => lead.giveUp());
    measurements.leadBegan();
    if (store.kind === 'server') logger.info('leading');
    const running = (bot = await startBot({
      config,
      store,
      machine,
      logger,
      measurements,
      leads,
      routes,
      onStop: (end) => stops.push(end),
    }));
    const { greeting, localChat, clock, telegram } = running;
    const lost = lead.lost.catch((reason: unknown) => reason as Error);
    const port = server?.port ?? Number(new URL(localChat?.url ?? '').port);
    return { greeting, localChat, clock, store, port, ended: Promise.race([telegram.ended, lost]), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function createRoutes(
  { BOT_TOKEN, WEBHOOK_URL, WEBHOOK_SECRET: secret }: Config,
  { health, metrics }: ReturnType<typeof createProbes>,
  receive: () => ((update: object) => Promise<void>) | null,
): Routes {
  const routes = new Map<string, Route>([
    ['/healthz', health],
    ['/metrics', metrics],
  ]);
  if (BOT_TOKEN !== undefined && WEBHOOK_URL !== undefined && secret !== undefined)
    routes.set(new URL(WEBHOOK_URL).pathname, (request) => takeUpdate(request, { secret, receive }));
  return routes;
}

async function listen({ HOST: host, PORT: port, DEFAULT_LOCALE }: Config, routes: Routes) {
  try {
    return await startHttpServer(host, port, routes);
  } catch {
    const t = translateInto(DEFAULT_LOCALE);
    throw new StartRefusal(t('startup:fault.port', { host, port, ...PLAIN }));
  }
}
