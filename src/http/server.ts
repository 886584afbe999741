import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered to a request. */
export interface Reply {
  status: number;
  type?: string;
  body?: string;
}

/** Answers one kind of request. */
export type Route = (request: IncomingMessage) => Promise<Reply>;

/** By path: what answers there. */
export type Routes = ReadonlyMap<string, Route>;

/** The running server. */
export interface HttpServer {
  port: number;
  stop(): Promise<void>;
}

/** A body that takes longer than this to arrive, in milliseconds, is given up. */
const PATIENCE = 10_000;

/** Listens for probes and, where it is set so, for updates. @throws the error of the socket where the address cannot be used. */
export async function startHttpServer(host: string, port: number, routes: Routes): Promise<HttpServer> {
  const server = createServer({ requestTimeout: PATIENCE, headersTimeout: PATIENCE }, (request, response) => {
    void replyTo(request, routes).then(({ status, type = 'text/plain; charset=utf-8', body = '' }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Finds what answers at the request's path; nothing there is 404, a fault of ours 500. */
export async function replyTo(request: IncomingMessage, routes: Routes): Promise<Reply> {
  try {
    const route = routes.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    return route === undefined ? { status: 404 } : await route(request);
  } catch {
    return { status: 500 };
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
