import { Readable } from 'node:stream';
import { Agent, ProxyAgent, request } from 'undici';

type Fetch = typeof fetch;

/** For how long a file is fetched, in milliseconds. */
const FILE_WAIT = 60_000;

/** Fetches a file of at most `largest` bytes; null where it is larger, of which no more is kept. */
export type Download = (address: string, largest: number) => Promise<Uint8Array | null>;

/**
 * Creates the HTTP client with which Telegram is reached. `fetch` is what grammY calls as its own: it asks for little
 * of it, which undici's `request` gives at a third of the processor time of `fetch`, the largest cost of an answer
 * besides the store. grammY's abort signal is a look-alike, and its uploads are Node streams.
 * @param proxy http or socks5 address of a proxy; undefined goes straight.
 */
export function createHttpClient(proxy: string | undefined): { fetch: Fetch; download: Download } {
  const dispatcher = proxy === undefined ? new Agent() : new ProxyAgent(proxy);
  return {
    fetch: async (input, init) => {
      const { signal, body, method, headers } = init ?? {};
      const { statusCode, body: answer } = await request(addressOf(input), {
        dispatcher,
        method: (method ?? 'GET') as 'GET',
        headers: (headers ?? {}) as Record<string, string>,
        body: (body as unknown) instanceof Readable ? (body as unknown as Readable) : ((body ?? null) as string | null),
        signal: signal == null ? null : abortable(signal),
        // Telegram answers a poll after up to 50 seconds; grammY has a limit of its own for every call.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      const text = await answer.text();
      const response = { status: statusCode, json: () => parse(text), clone: () => response };
      return response as unknown as Response;
    },
    download: async (address, largest) => {
      const { statusCode, body } = await request(address, { dispatcher, signal: AbortSignal.timeout(FILE_WAIT) });
      if (statusCode !== 200) throw new Error(`A file was answered with ${statusCode}.`);
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of body as AsyncIterable<Buffer>) {
        size += part.length;
        if (size > largest) return null;
        parts.push(part);
      }
      return Buffer.concat(parts);
    },
  };
}

/** Returns the address of what is to be fetched. */
export function addressOf(input: Parameters<Fetch>[0]): string {
  return typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
}

async function parse(text: string): Promise<unknown> {
  return Promise.resolve(text).then(JSON.parse);
}

/** An abort signal of Node's own that follows a look-alike. */
function abortable(signal: AbortSignal): AbortSignal {
  const stopping = new AbortController();
  if (signal.aborted) stopping.abort();
  signal.addEventListener('abort', () => stopping.abort());
  return stopping.signal;
}
