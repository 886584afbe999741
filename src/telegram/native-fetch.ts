import { Readable } from 'node:stream';

type Fetch = typeof fetch;

/**
 * Node's own fetch for grammY, whose options were written for another: its abort signal is a look-alike that the
 * native fetch refuses, and its uploads are Node streams.
 */
export const nativeFetch: Fetch = (input, init) => {
  const { signal, body, method, headers } = init ?? {};
  const stopping = new AbortController();
  if (signal?.aborted === true) stopping.abort();
  signal?.addEventListener('abort', () => stopping.abort());
  const streamed = (body as unknown) instanceof Readable ? { duplex: 'half' } : {};
  return fetch(input, {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...streamed,
    signal: stopping.signal,
  } as RequestInit);
};
