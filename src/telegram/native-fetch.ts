import { Readable } from 'node:stream';
import { fetch as fetchWithDispatcher, ProxyAgent } from 'undici';

type Fetch = typeof fetch;

/**
 * Node's own fetch for grammY, whose options were written for another: its abort signal is a look-alike that the
 * native fetch refuses, and its uploads are Node streams.
 * @param proxy http or socks5 address of a proxy; undefined goes straight.
 */
export function fetchThrough(proxy: string | undefined): Fetch {
  const send = proxy === undefined ? fetch : throughProxy(new ProxyAgent(proxy));
  return (input, init) => {
    const { signal, body, method, headers } = init ?? {};
    const stopping = new AbortController();
    if (signal?.aborted === true) stopping.abort();
    signal?.addEventListener('abort', () => stopping.abort());
    const streamed = (body as unknown) instanceof Readable ? { duplex: 'half' } : {};
    return send(input, {
      ...(method === undefined ? {} : { method }),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
      ...streamed,
      signal: stopping.signal,
    } as RequestInit);
  };
}

/** A dispatcher works with the fetch of its own package only. */
function throughProxy(dispatcher: ProxyAgent): Fetch {
  return ((input: never, init: object) => fetchWithDispatcher(input, { ...init, dispatcher })) as unknown as Fetch;
}
