import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Reply } from './server.ts';

/** Updates are small: Telegram sends references to files, not files. In bytes. */
const LARGEST = 1024 * 1024;

export interface WebhookOptions {
  /** What Telegram sends in its header, so that nobody else can send updates. */
  secret: string;
  /** Stores the update; 200 is answered as soon as it has. Null while another process takes updates. */
  receive: () => ((update: object) => Promise<void>) | null;
}

/**
 * Takes an update in. A wrong secret is 401, something that is no update 400; when storing fails, and while this process
 * stands by, 503 makes Telegram send the update again.
 */
export async function takeUpdate(request: IncomingMessage, { secret, receive }: WebhookOptions): Promise<Reply> {
  if (request.method !== 'POST') return { status: 404 };
  const given = request.headers['x-telegram-bot-api-secret-token'];
  if (typeof given !== 'string' || !isSame(given, secret)) return { status: 401 };
  const update = await readUpdate(request);
  if (update === null) return { status: 400 };
  const store = receive();
  if (store === null) return { status: 503 };
  try {
    await store(update);
    return { status: 200 };
  } catch {
    return { status: 503 };
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
