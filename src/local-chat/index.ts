import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actsOn, type ChatActs } from './acts.ts';
import { serveBotApi, type BotApi } from './bot-api.ts';
import { ChatState } from './chat-state.ts';
import { keepHistory, readHistory, type HistoryFault } from './history.ts';
import { servePage, type PageApi } from './page-api.ts';
import {
  Refusal,
  type AcceptedCall,
  type ChatMessage,
  type Fault,
  type FirstTry,
  type LocalClock,
  type LocalPerson,
  type Parameters,
  type RegisteredName,
} from './types.ts';

export type {
  AcceptedCall,
  ChatMessage,
  Fault,
  FirstTry,
  InlineAnswer,
  LocalClock,
  LocalPerson,
  RegisteredName,
} from './types.ts';

/** What the local chat is started with. */
export interface LocalChatOptions {
  host: string;
  /** 0 takes any free one. */
  port: number;
  /** The only token that is served. */
  token: string;
  people: readonly LocalPerson[];
  clock: LocalClock;
  /** The page's wording by key. */
  words: Readonly<Record<string, string>>;
  /** What the page offers to try first; absent: nothing. */
  firstTries?: readonly FirstTry[];
  /** What people are registered as, by their ids; absent: nobody is. */
  registered?: () => Promise<ReadonlyMap<number, RegisteredName>>;
  /** Where the chats are kept over a restart; absent: nowhere. */
  historyFile?: string;
  /** Is told of a file that could not be read or written; the chat goes on without it. */
  report?: (what: HistoryFault, error: unknown) => void;
  /** What else answers on this server, outside the Bot API and the page; 404 for what it does not know. */
  elsewhere?: (request: IncomingMessage) => Promise<{ status: number; type?: string; body?: string }>;
  /** For tests: what goes wrong with a call. */
  onCall?: (call: { method: string; parameters: Parameters }) => Fault | undefined;
}

/** A Bot API server with a chat page, standing for Telegram on one machine. */
export interface LocalChat extends ChatActs {
  /** Address of the page, and root of the Bot API. */
  url: string;
  /** The calls that were done, in order; getUpdates is left out. */
  calls: readonly AcceptedCall[];
  /** For tests: says from now on what goes wrong with a call. */
  letFail(decide: (call: { method: string; parameters: Parameters }) => Fault | undefined): void;
  /** Updates that the bot has not confirmed. */
  pendingUpdates(): number;
  /**
   * The first message of the bot to the person, among those after `afterId`, for which `fits` holds: as soon as it is
   * there. @throws after `timeout` milliseconds, with what was there instead.
   */
  waitFor(
    personId: number,
    fits: (message: ChatMessage) => boolean,
    afterId: number,
    timeout: number,
  ): Promise<ChatMessage>;
  stop(): Promise<void>;
}

/** Starts the local chat. @throws the error of the socket where the address cannot be used. */
export async function startLocalChat(options: LocalChatOptions): Promise<LocalChat> {
  const { clock, words, token, historyFile } = options;
  const report = options.report ?? (() => undefined);
  const state = new ChatState(
    options.people,
    clock,
    historyFile === undefined ? null : readHistory(historyFile, report),
  );
  const acts = actsOn(state);
  const bot: BotApi = { state, token, calls: [], onCall: options.onCall };
  const { firstTries = [], registered = () => Promise.resolve(new Map<never, never>()) } = options;
  const page: PageApi = { state, acts, clock, words, firstTries, registered };
  const writeHistory = historyFile === undefined ? () => undefined : keepHistory(state, historyFile, report);
  const server = createServer((request, response) => {
    void serve(bot, page, options, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...acts,
    url: `http://${options.host === '0.0.0.0' || options.host === '127.0.0.1' ? 'localhost' : options.host}:${port}`,
    calls: bot.calls,
    letFail: (decide) => {
      bot.onCall = decide;
    },
    pendingUpdates: () => state.updates.length,
    waitFor: (personId, fits, afterId, timeout) => waitFor(state, personId, fits, afterId, timeout),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      writeHistory();
    },
  };
}

/** Serves the Bot API, the page, and what others answer. */
async function serve(
  bot: BotApi,
  page: PageApi,
  { host, elsewhere }: LocalChatOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    // A page elsewhere must reach neither the chats nor the Bot API.
    if (isForeign(request, host)) throw new Refusal(403, 'Forbidden');
    if (await serveBotApi(bot, request, response, url)) return;
    if (await servePage(page, request, response, url)) return;
    const reply = (await elsewhere?.(request)) ?? { status: 404 };
    if (reply.status === 404) throw new Refusal(404, 'Not Found');
    response.writeHead(reply.status, { 'content-type': reply.type ?? 'text/plain' }).end(reply.body);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 400;
    if (!response.headersSent) response.writeHead(code, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        ok: false,
        error_code: code,
        description: error instanceof Refusal ? error.message : 'Bad Request',
      }),
    );
  }
}

/** A page elsewhere must not act here: neither through a foreign origin nor through a name that leads to this machine. */
function isForeign({ headers }: IncomingMessage, host: string): boolean {
  const own = ['localhost', '127.0.0.1', '[::1]', host];
  const named = (headers.host ?? '').replace(/:\d+$/, '');
  if (!own.includes(named)) return true;
  // A picture or a form of another page has no origin, but browsers say from where it is asked for.
  if (['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'] ?? ''))) return true;
  if (headers.origin === undefined) return false;
  try {
    return new URL(headers.origin).host !== headers.host;
  } catch {
    return true;
  }
}

/** Waits for a message of the bot that fits. @throws after the time, with what there was instead */
function waitFor(
  state: ChatState,
  personId: number,
  fits: (message: ChatMessage) => boolean,
  afterId: number,
  timeout: number,
): Promise<ChatMessage> {
  const chat = state.chatOf(personId);
  const later = (): ChatMessage[] => chat.messages.filter(({ id, from }) => from === 'bot' && id > afterId);
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = later().find(fits);
      if (found === undefined) return;
      clearTimeout(timer);
      state.off('change', look);
      resolve(found);
    };
    const timer = setTimeout(() => {
      state.off('change', look);
      const seen = later().map(({ text }) => text.slice(0, 200));
      reject(new Error(`No such message within ${timeout} ms; there were: ${JSON.stringify(seen, null, 1)}`));
    }, timeout);
    state.on('change', look);
    look();
  });
}
