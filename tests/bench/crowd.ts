import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { startLocalChat, type Fault, type LocalChat } from '../../src/local-chat/index.ts';

/** The token under which the Bot API server of the bench knows its bot. */
export const TOKEN = '1000000001:aaaaaaaaaaaaaaaaaaaaaaaa';
/** How long an answer may take, in milliseconds, before the bench gives up. */
const PATIENCE = 120_000;

/** One step of a simulated person: a text, or a button by its label; then what the answer must contain. */
export type Step = [act: { says: string } | { presses: string }, then: string];

/** A Bot API server with simulated people, who answer as soon as the bot has. */
export interface Crowd {
  chat: LocalChat;
  /** Goes through the steps as one person; returns the milliseconds from each act to its answer. */
  walk(personId: number, steps: readonly Step[], pause?: (step: number) => Promise<void>): Promise<number[]>;
  /** Resolves when each of these people has got a message. */
  heardBy(personIds: readonly number[]): Promise<void>;
  /** From now on refuses, as Telegram does, what goes over so many messages a second. */
  limitTo(perSecond: number): void;
  /** How many messages were refused as too fast. */
  refused(): number;
  stop(): Promise<void>;
}

/** Starts a server for people 1 … `count`. */
export async function startCrowd(count: number, now: () => Date): Promise<Crowd> {
  const waiting = new Map<number, (text: string) => void>();
  const sent: number[] = [];
  const silent = new Set<number>();
  let everybodyHeard = (): void => undefined;
  let limit = Infinity;
  let refused = 0;
  const limited = (): Fault | undefined => {
    if (limit === Infinity) return undefined;
    const at = performance.now();
    while (sent[0] !== undefined && sent[0] < at - 1000) sent.shift();
    if (sent.length < limit) return void sent.push(at);
    refused += 1;
    return { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 1 };
  };
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
    people: Array.from({ length: count }, (_, at) => ({
      id: at + 1,
      firstName: `Người thử ${at + 1}`,
      phone: '',
      description: '',
    })),
    onCall: ({ method, parameters }) => {
      if (method !== 'sendmessage' && method !== 'editmessagetext') return undefined;
      const fault = method === 'sendmessage' ? limited() : undefined;
      if (fault === undefined) {
        const id = Number(parameters['chat_id']);
        waiting.get(id)?.(String(parameters['text']));
        if (silent.delete(id) && silent.size === 0) everybodyHeard();
      }
      return fault;
    },
  });
  const hear = (personId: number, then: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No “${then}” for person ${personId}.`)), PATIENCE);
      waiting.set(personId, (text) => {
        if (!text.includes(then)) return;
        clearTimeout(timer);
        waiting.delete(personId);
        resolve();
      });
    });
  return {
    chat,
    heardBy: (personIds) =>
      new Promise((resolve) => {
        for (const id of personIds) silent.add(id);
        everybodyHeard = resolve;
      }),
    limitTo: (perSecond) => void (limit = perSecond),
    refused: () => refused,
    walk: async (personId, steps, pause) => {
      const latencies: number[] = [];
      for (const [at, [act, then]] of steps.entries()) {
        await pause?.(at);
        const begun = performance.now();
        const heard = hear(personId, then);
        if ('says' in act) chat.sendText(personId, act.says);
        else void press(chat, personId, act.presses);
        await heard;
        latencies.push(performance.now() - begun);
        // The message is put into the chat after the call was looked at.
        await turn();
      }
      return latencies;
    },
    stop: () => chat.stop(),
  };
}

function press(chat: LocalChat, personId: number, label: string): Promise<unknown> {
  const message = chat
    .messages(personId)
    .findLast(({ buttons }) => buttons.some((row) => row.some(({ text }) => text === label)));
  const data = message?.buttons.flat().find(({ text }) => text === label)?.callback_data;
  if (message === undefined || data === undefined) throw new Error(`Person ${personId} has no button “${label}”.`);
  return chat.press(personId, message.id, data);
}

/** The people after `from`, up to `to`. */
export const ids = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at + 1);

/** Spreads the steps of many people evenly at `rate` updates a second; `index` tells the people apart. */
export function evenly(rate: number, people: number, index: number): (step: number) => Promise<void> {
  const begun = performance.now();
  return async (step) => {
    const due = begun + ((step * people + index) * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await delay(wait);
  };
}
