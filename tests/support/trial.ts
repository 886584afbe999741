import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, inject, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';

import type { MachineClock } from '../../src/process/machine-clock.ts';
import type { LocalChat } from '../../src/local-chat/index.ts';
import { runDueJobs } from '../../src/schedule/jobs.ts';
import { startOnStore, type Application } from '../../src/startup/start-application.ts';
import type { Store } from '../../src/store/open-store.ts';
import { ChatPerson } from './chat-person.ts';
import { findRawWords } from './raw-words.ts';
import { findUntypable } from './views-in-words.ts';
import { bringRowsBack, keepRows } from './kept-rows.ts';
import { lendStore } from './lent-store.ts';
import { fastClock } from './machine-clocks.ts';

/** The whole bot with its local chat, on a store with nothing but the plan. */
export interface Trial {
  application: Application;
  chat: LocalChat;
  coordinator: ChatPerson;
  contact: ChatPerson;
  newcomer(): ChatPerson;
  /** Somebody who is in the chat already. */
  person(id: number): ChatPerson;
  /** The contact opens the chat, and the coordinator the round of 2018. */
  openRound(): Promise<void>;
  /** Waits until nothing that is due is left in the outbox: what was not told by then is not told. */
  allDelivered(): Promise<void>;
  /** Stops the bot and starts it again on the same store and chats. */
  restart(): Promise<void>;
  /** Stops the bot, runs the jobs and keeps the store and the chats as they are then, for `goBack`. */
  keep(): Promise<void>;
  /**
   * Makes the store and the chats what they were when they were kept, and starts the bot anew: people are new objects. Jobs
   * do not run once more at this start, since `keep` has run them.
   */
  goBack(): Promise<void>;
  stop(): Promise<void>;
}

/** The rows as they were when the trial was kept. */
const KEPT = 'kept_trial';

/**
 * Starts the bot in the local chat.
 * @param machine the clock by which it paces, waits and tries again; a fast one without it.
 * @param log where the lines of its log go; nowhere without it.
 */
export async function startTrial(
  settings: Record<string, string> = {},
  machine: MachineClock | null = null,
  log: Writable | null = null,
): Promise<Trial> {
  const folder = await mkdtemp(join(inject('run').folder, 'trial-'));
  const history = join(folder, 'local-chat.json');
  const lent = await lendStore();
  const start = async (clock: MachineClock): Promise<Application> => {
    const read = readConfig({
      DATA_DIR: folder,
      PORT: '0',
      ...settings,
    });
    if (read.kind === 'refused') throw new Error(`Setting ${read.name} was refused.`);
    const logger =
      log === null ? pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }) : pino({ level: 'warn' }, log);
    return startOnStore(anew(lent.store), read.config, clock, logger);
  };
  const trial = {} as Trial;
  const begin = async (clock = machine ?? fastClock()): Promise<void> => {
    const application = await start(clock);
    const chat = application.localChat;
    if (chat === null) throw new Error('A trial has a local chat.');
    Object.assign(trial, {
      application,
      chat,
      coordinator: new ChatPerson(chat, 600_000_001),
      contact: new ChatPerson(chat, 600_000_002),
    });
  };
  const raw = new Set<string>();
  const untypable = new Set<string>();
  const end = async (): Promise<void> => {
    for (const words of await findRawWords(trial.chat)) raw.add(words);
    for (const choice of findUntypable(trial.chat)) untypable.add(choice);
    await trial.application.stop();
  };
  await begin();
  return Object.assign(trial, {
    newcomer: () => new ChatPerson(trial.chat, trial.chat.addPerson('Người mới', '+84912345678')),
    person: (id: number) => new ChatPerson(trial.chat, id),
    openRound: async () => {
      await trial.contact.says('/start', /Kính chào/);
      await trial.coordinator.says('/kybaocao', /Mở kỳ/);
      await trial.coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
      await trial.coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    },
    allDelivered: async () => {
      const { store, clock } = trial.application;
      const waiting = (): Promise<number> =>
        store.database.notice.count({ where: { finishedAt: null, dueAt: { lte: clock.now() } } });
      // Unlike `expect.poll`, it also waits where a state is prepared, outside of tests.
      await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 20_000, interval: 20 });
    },
    restart: async () => {
      await end();
      await begin();
    },
    keep: async () => {
      const { store, clock } = trial.application;
      await end();
      await runDueJobs(store, clock.now(), passOn, () => undefined);
      await keepRows(lent.store, KEPT);
      await copyFile(history, `${history}.kept`);
    },
    goBack: async () => {
      await end();
      await bringRowsBack(lent.store, KEPT);
      await copyFile(`${history}.kept`, history);
      await begin(machine ?? fastClock(false));
    },
    stop: async () => {
      await end();
      await lent.giveBack();
      await rm(folder, { recursive: true, force: true });
      if (untypable.size > 0)
        throw new Error(`People were shown choices that cannot be typed:\n${[...untypable].join('\n')}`);
      if (raw.size > 0) throw new Error(`People were shown words of the program:\n${[...raw].join('\n')}`);
    },
  });
}

/** Throws what a job threw. */
function passOn(_job: string, _seconds: number, error: unknown): void {
  if (error !== undefined) throw error as Error;
}

/** The same store as another object: what is kept in memory of a store is kept by the object. */
function anew(store: Store): Store {
  return { ...store };
}
