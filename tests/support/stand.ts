import { startLocalChat, type LocalChat, type LocalChatOptions } from '../../src/local-chat/index.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { BotProcess } from './bot-process.ts';
import { ChatPerson } from './chat-person.ts';
import { makePlace, type Place } from './place.ts';

/** The token under which the Bot API server of a stand knows its bot. */
const TOKEN = '1000000001:aaaaaaaaaaaaaaaaaaaaaaaa';

/** A Bot API server and a store that outlive the processes of the bot, which a test starts and kills. */
export interface Stand {
  place: Place;
  chat: LocalChat;
  person(id: number): ChatPerson;
  /** Another process of the bot, not started yet; it is stopped with the stand. */
  bot(settings?: Record<string, string>): BotProcess;
  /** Looks into the store; the embedded one only while no process runs. */
  inStore<T>(look: (store: Store) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Makes a stand for people 42, 43, … */
export async function startStand(
  options: Partial<Pick<LocalChatOptions, 'onCall'>> & { people?: number; now?: () => Date } = {},
): Promise<Stand> {
  const place = await makePlace();
  const { people = 1, now = () => new Date(), onCall } = options;
  const chat = await startLocalChat({
    host: '127.0.0.1',
    port: 0,
    token: TOKEN,
    words: {},
    clock: {
      now,
      start: new Date(0),
      moveTo: () => Promise.resolve(),
    },
    people: Array.from({ length: people }, (_, at) => ({
      id: 42 + at,
      firstName: `Người thử ${42 + at}`,
      phone: '+84912345678',
      description: '',
    })),
    ...(onCall === undefined ? {} : { onCall }),
  });
  const bots: BotProcess[] = [];
  const inStore: Stand['inStore'] = async (look) => {
    const store = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  };
  return {
    place,
    chat,
    inStore,
    person: (id) => new ChatPerson(chat, id),
    bot: (settings = {}) => {
      const bot = new BotProcess(place, chat.url, TOKEN, settings);
      bots.push(bot);
      return bot;
    },
    stop: async () => {
      for (const bot of bots) await bot.stop();
      await chat.stop();
      await place.remove();
    },
  };
}
