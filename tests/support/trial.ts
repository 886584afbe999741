import { readConfig } from '../../src/config.ts';
import { startApplication, type Application } from '../../src/start-application.ts';
import type { LocalChat } from '../../src/local-chat/index.ts';
import { ChatPerson } from './chat-person.ts';
import { makePlace, type Place } from './place.ts';

/** The whole bot with its local chat, on a store of its own. */
export interface Trial {
  application: Application;
  chat: LocalChat;
  place: Place;
  coordinator: ChatPerson;
  contact: ChatPerson;
  newcomer(): ChatPerson;
  /** Somebody who is in the chat already. */
  person(id: number): ChatPerson;
  /** The contact opens the chat, and the coordinator the round of 2018. */
  openRound(): Promise<void>;
  /** Stops the bot and starts it again on the same store and chats. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the bot in the local chat. */
export async function startTrial(settings: Record<string, string> = {}): Promise<Trial> {
  const place = await makePlace();
  const start = async (): Promise<Application> => {
    const read = readConfig({
      DATA_DIR: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      PORT: '0',
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      ...settings,
    });
    if (read.kind === 'refused') throw new Error(`Setting ${read.name} was refused.`);
    return startApplication(read.config);
  };
  const trial = {} as Trial;
  const begin = async (): Promise<void> => {
    const application = await start();
    const chat = application.localChat;
    if (chat === null) throw new Error('A trial has a local chat.');
    Object.assign(trial, {
      application,
      chat,
      coordinator: new ChatPerson(chat, 600_000_001),
      contact: new ChatPerson(chat, 600_000_002),
    });
  };
  await begin();
  return Object.assign(trial, {
    place,
    newcomer: () => new ChatPerson(trial.chat, trial.chat.addPerson('Người mới', '+84912345678')),
    person: (id: number) => new ChatPerson(trial.chat, id),
    openRound: async () => {
      await trial.contact.says('/start', /Kính chào/);
      await trial.coordinator.says('/kybaocao', /Mở kỳ/);
      await trial.coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
      await trial.coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    },
    restart: async () => {
      await trial.application.stop();
      await begin();
    },
    stop: async () => {
      await trial.application.stop();
      await place.remove();
    },
  });
}
