import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';

/** Updates are small: Telegram sends references to files, not files. In bytes. */
const LARGEST = 1024 * 1024;

/** Where updates are taken in. */
export interface WebhookServer {
  stop(): Promise<void>;
}

export interface WebhookOptions {
  host: string;
  port: number;
  /** The path of the public address. */
  path: string;
  /** What Telegram sends in its header, so that nobody else can send updates. */
  secret: string;
  /** Stores the update; 200 is answered as soon as it has. */
  receive: (update: object) => Promise<void>;
}

/**
 * Listens for updates. A wrong secret is 401, something that is no update 400; when storing fails, 500 makes Telegram
 * send the update again.
 * @throws the error of the socket where the address cannot be used.
 */
export async function startWebhookServer(options: WebhookOptions): Promise<WebhookServer> {
  const server = createServer((request, response) => {
    void statusOf(request, options).then((status) => response.writeHead(status).end());
  });
  await listen(server, options);
  return {
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function statusOf(request: IncomingMessage, { path, secret, receive }: WebhookOptions): Promise<number> {
  if (request.method !== 'POST' || new URL(request.url ?? '/', 'http://localhost').pathname !== path) return 404;
  const given = request.headers['x-telegram-bot-api-secret-token'];
  if (typeof given !== 'string' || !isSame(given, secret)) return 401;
  const update = await readUpdate(request);
  if (update === null) return 400;
  try {
    await receive(update);
    return 200;
  } catch {
    return 500;
  }
}

/** Compares in a time that tells nothing about where two secrets differ. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

async function readUpdate(request: IncomingMessage): Promise<object | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST) return null;
      chunks.push(chunk);
    }
    const update = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { update_id?: unknown } | null;
    return Number.isSafeInteger(update?.update_id) ? update : null;
  } catch {
    return null;
  }
}

function listen(server: Server, { host, port }: WebhookOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
