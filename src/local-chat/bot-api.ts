import { setTimeout as delay } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatState } from './chat-state.ts';
import { METHODS } from './methods/index.ts';
import { SENT_FILE } from './page-api.ts';
import { readParameters } from './read-parameters.ts';
import { Refusal, type AcceptedCall, type Fault, type Parameters } from './types.ts';

/** What the Bot API side of the server works with. */
export interface BotApi {
  state: ChatState;
  token: string;
  calls: AcceptedCall[];
  onCall: ((call: { method: string; parameters: Parameters }) => Fault | undefined) | undefined;
}

/** The methods that change nothing. */
const READING = new Set(['getme', 'getchat', 'getfile', 'getmycommands']);

/** The poll that is open now; a second one ends it, as Telegram does. */
interface OpenPoll {
  end(refusal: Refusal): void;
}
const openPolls = new WeakMap<ChatState, OpenPoll>();

/** Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`; false for any other address. */
export async function serveBotApi(
  api: BotApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const file = /^\/file\/bot([^/]+)\/files\/(.+)$/.exec(url.pathname);
  if (file !== null) {
    const stored = file[1] === api.token ? api.state.files.get(decodeURIComponent(file[2] ?? '')) : undefined;
    if (stored === undefined) answer(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
    else
      response
        .writeHead(200, { 'content-type': stored.mime, 'content-disposition': 'attachment', ...SENT_FILE })
        .end(stored.bytes);
    return true;
  }
  const call = /^\/bot([^/]+)\/([^/]+)$/.exec(url.pathname);
  if (call === null) return false;
  try {
    if (decodeURIComponent(call[1] ?? '') !== api.token) throw new Refusal(401, 'Unauthorized');
    const method = (call[2] ?? '').toLowerCase();
    // An address that a page makes a browser ask for must change nothing.
    const known = method === 'getupdates' || METHODS.has(method);
    if (request.method !== 'POST' && known && !READING.has(method)) throw new Refusal(405, 'Method Not Allowed');
    await doCall(api, request, response, method, url);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(response, error);
  }
  return true;
}

/** Does one call of the Bot API, with the faults that a test asks for. */
async function doCall(
  api: BotApi,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  url: URL,
): Promise<void> {
  const { parameters, files } = await readParameters(request, url);
  const fault = api.onCall?.({ method, parameters });
  if (fault?.kind === 'refuse') throw new Refusal(fault.code, fault.description, fault.retryAfter, fault.migrateTo);
  if (fault?.kind === 'drop-before') return void response.destroy();
  if (fault?.kind === 'late') await delay(fault.milliseconds);
  let result: unknown;
  if (method === 'getupdates') {
    result = await getUpdates(api.state, parameters, request);
  } else {
    const serve = METHODS.get(method);
    if (serve === undefined) throw new Refusal(404, 'Not Found');
    result = serve({ state: api.state, parameters, files });
    api.calls.push({ method, parameters, result });
    api.state.emit('call', method);
  }
  if (fault?.kind === 'drop-after') return void response.destroy();
  answer(response, 200, { ok: true, result });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, { code, message, retryAfter, migrateTo }: Refusal): void {
  const given = {
    ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
    ...(migrateTo === undefined ? {} : { migrate_to_chat_id: migrateTo }),
  };
  const parameters = Object.keys(given).length === 0 ? {} : { parameters: given };
  answer(response, code, { ok: false, error_code: code, description: message, ...parameters });
}

/** Long polling: waits up to `timeout` seconds for an update from `offset` on; older ones are confirmed and forgotten. */
function getUpdates(state: ChatState, parameters: Parameters, request: IncomingMessage): Promise<object[]> {
  openPolls
    .get(state)
    ?.end(
      new Refusal(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
  const offset = Number(parameters['offset'] ?? 0);
  const limit = Math.min(100, Number(parameters['limit'] ?? 100));
  const seconds = Number(parameters['timeout'] ?? 0);
  if (offset > 0) {
    const confirmed = state.updates.length;
    state.updates = state.updates.filter(({ update_id }) => update_id >= offset);
    if (state.updates.length < confirmed) state.emit('confirmed');
  }
  const allowed = parameters['allowed_updates'];
  const wanted = Array.isArray(allowed) && allowed.length > 0 ? (allowed as string[]) : null;
  const take = (): object[] =>
    state.updates.filter((update) => wanted === null || wanted.some((kind) => kind in update)).slice(0, limit);
  return new Promise((resolve, reject) => {
    const finish = (done: () => void): void => {
      clearTimeout(timer);
      state.off('update', lookSoon);
      request.socket.off('close', leave);
      if (openPolls.get(state) === poll) openPolls.delete(state);
      done();
    };
    const leave = (): void => finish(() => resolve([]));
    const look = (): void => {
      const updates = take();
      if (updates.length > 0) finish(() => resolve(updates));
    };
    // What is sent at once, the parts of a long text or of an album, is taken together.
    const lookSoon = (): void => void setImmediate(look);
    const timer = setTimeout(() => finish(() => resolve(take())), seconds * 1000);
    const poll: OpenPoll = { end: (refusal) => finish(() => reject(refusal)) };
    openPolls.set(state, poll);
    state.on('update', lookSoon);
    request.socket.once('close', leave);
    look();
  });
}
