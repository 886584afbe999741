import { startLocalChat, type Fault, type LocalChat } from '../../src/local-chat/index.ts';
import { freePort } from '../support/free-port.ts';
import { makeBenchStore, type BenchStore } from './bench-store.ts';
import { TOKEN } from './crowd.ts';
import { MeasuredProcess } from './measured-process.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

/** What every message of a stage says. */
const MESSAGE = 'Đề nghị Quý đơn vị cử cán bộ dự tập huấn.';

/** A store with one notice to each of many people who have begun to chat, and a Bot API server that hands them over. */
export interface OutboxStage {
  chat: LocalChat;
  store: BenchStore;
  /** Starts the bot; resolves when it serves. */
  start(): Promise<MeasuredProcess>;
  /** A figure of the running bot; NaN where it cannot be asked. */
  figure(name: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * Makes a stage for people 1 … `people`.
 * @param dueAfter milliseconds from now after which the notice of a person is due.
 * @param onMessage is asked what becomes of a message to a person.
 */
export async function makeStage(
  url: string | undefined,
  people: number,
  dueAfter: (person: number) => number,
  onMessage: (person: number) => Fault | undefined,
): Promise<OutboxStage> {
  const store = await makeBenchStore(1, url);
  const chat = await startLocalChat({
    host: '127.0.0.1',
    port: 0,
    token: TOKEN,
    words: {},
    clock: {
      now: () => new Date(),
      start: new Date(0),
      moveTo: () => Promise.resolve(),
    },
    people: Array.from({ length: people }, (_, at) => ({
      id: at + 1,
      firstName: `Người thử ${at + 1}`,
      phone: '',
      description: '',
    })),
    onCall: ({ method, parameters }) => {
      if (method !== 'sendmessage' || !String(parameters['text']).includes(MESSAGE)) return undefined;
      return onMessage(Number(parameters['chat_id']));
    },
  });
  for (let person = 1; person <= people; person += 1) chat.sendText(person, '/start');
  await confirmUpdates(chat);
  await store.inStore(async ({ database }) => {
    const { value: offset } = await database.setting.findUniqueOrThrow({ where: { key: 'clock-offset' } });
    const now = Date.now() + Number(offset);
    const { id: broadcastId } = await database.broadcast.create({
      data: {
        planId: await readShippedPlanId(database),
        authorId: 1,
        editedById: 1,
        state: 'sending',
        unitIds: [],
        progressDone: true,
        createdAt: new Date(now),
        editedAt: new Date(now),
        sentAt: new Date(now),
        audience: {
          parts: [],
          exclusions: [],
          roles: [],
        },
        content: {
          text: MESSAGE,
          entities: [],
          files: [],
        },
      },
    });
    await database.broadcastRecipient.createMany({
      data: Array.from({ length: people }, (_, at) => ({ id: at + 1, broadcastId, officerId: at + 1 })),
    });
    await database.notice.createMany({
      data: Array.from({ length: people }, (_, at) => ({
        kind: 'broadcast',
        params: {
          broadcastId,
          recipientId: at + 1,
        },
        chatId: BigInt(at + 1),
        priority: 2,
        dedupeKey: `bench:${at + 1}`,
        dueAt: new Date(now + dueAfter(at + 1)),
        createdAt: new Date(now),
      })),
    });
  });
  const port = await freePort();
  const settings = { ...store.settings, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: chat.url, PORT: String(port) };
  return {
    chat,
    store,
    start: () => MeasuredProcess.start('src/main.ts', [], { ...settings, LOG_LEVEL: 'silent' }),
    figure: async (name) => {
      const text = await fetch(`http://127.0.0.1:${port}/metrics`).then(
        (response) => response.text(),
        () => '',
      );
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? NaN);
    },
    close: async () => {
      await chat.stop();
      await store.remove();
    },
  };
}

/** Takes what people have written off the server, as a bot does that has handled it: it is not what is measured. */
async function confirmUpdates(chat: LocalChat): Promise<void> {
  let offset = 0;
  while (chat.pendingUpdates() > 0) {
    const response = await fetch(`${chat.url}/bot${TOKEN}/getUpdates?offset=${offset}&limit=100&timeout=0`);
    const { result } = (await response.json()) as { result: { update_id: number }[] };
    offset = Math.max(offset, ...result.map(({ update_id: id }) => id + 1));
  }
}

/** How often each person was handed the message, by the server's own log. */
export function handedOver(chat: LocalChat): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { method, parameters } of chat.calls) {
    if (method !== 'sendmessage' || !String(parameters['text']).includes(MESSAGE)) continue;
    const person = Number(parameters['chat_id']);
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}
