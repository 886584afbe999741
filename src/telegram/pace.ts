import { setTimeout as delay } from 'node:timers/promises';
import { addressOf } from './http-client.ts';

/** Telegram's limits as far as they are known, in milliseconds between messages: about 30 a second for a bot, one a second in a chat, 20 a minute in a group. */
const BETWEEN_ANY = 1000 / 30;
const BETWEEN_SAME_CHAT = 1000;
const BETWEEN_SAME_GROUP = 3000;
/** Telegram lets a chat run ahead of its rate for a moment: so far, in milliseconds, for answers to somebody who writes. */
const AHEAD_IN_CHAT = 20_000;
/** What it takes to get a notice ready, in milliseconds: without this head start each would come so much late. */
const CLAIMING = 20;
/** How far answers, which do not wait, may hold up notices, in milliseconds. */
const AHEAD_OVERALL = 1000;
/** A flood control longer than this, in seconds, is reported to the caller instead of waited for. */
const LONGEST_WAIT = 120;

/** Methods that Telegram counts as sending. */
const SENDING = /^(send(?!chataction)|copymessage|forwardmessage|editmessage)/i;

type Fetch = typeof fetch;

/**
 * Paces what is sent, under the layer that conversations record: there a wait costs nothing when it is replayed.
 * Answers go at once and are counted, unless one chat has run far ahead of its rate: its flood of answers would bring a
 * 429 upon everybody. Notices wait for their turn. After a 429 nobody sends until its wait is over, and the refused
 * call, which Telegram did not take, is sent again.
 */
export class Pace {
  private nextAny = 0;
  private pausedUntil = 0;
  /** By chat: from when on a notice may go, and until when what was sent uses up the chat's rate. */
  private readonly chats = new Map<string, { next: number; used: number }>();
  private readonly now: () => number;
  private readonly sleep: (milliseconds: number) => Promise<unknown>;

  private readonly send: Fetch;

  /** @param now machine time in milliseconds. */
  constructor(send: Fetch, now: () => number = Date.now, sleep: (milliseconds: number) => Promise<unknown> = delay) {
    this.send = send;
    this.now = now;
    this.sleep = sleep;
  }

  /** A fetch that keeps the pace. `urgent`: answers to somebody who waits, which go before notices. */
  fetch(urgent: boolean): Fetch {
    return async (input, init) => {
      const method = /\/([A-Za-z]+)(?:\?|$)/.exec(addressOf(input))?.[1] ?? '';
      const chat = SENDING.test(method) ? chatOf(init?.body) : null;
      for (;;) {
        if (chat !== null) await this.turn(chat, urgent);
        const response = await this.send(input, init);
        if (response.status !== 429) return response;
        const seconds = await retryAfter(response.clone());
        if (seconds > LONGEST_WAIT || typeof init?.body !== 'string') return response;
        this.pausedUntil = Math.max(this.pausedUntil, this.now() + seconds * 1000);
        if (chat === null) await this.sleep(seconds * 1000);
      }
    };
  }

  /** Resolves just before a notice may go to some chat; the turn is taken by the call itself. */
  async ready(): Promise<void> {
    for (;;) {
      const wait = Math.max(this.pausedUntil, this.nextAny) - CLAIMING - this.now();
      if (wait <= 0) return;
      await this.sleep(wait);
    }
  }

  /** The chats to which no notice may go yet, with the milliseconds until one may. */
  restingChats(): Map<number, number> {
    const now = this.now();
    this.forget(now);
    return new Map(
      [...this.chats].flatMap(([chat, { next }]) =>
        next > now && chat !== UPLOAD ? [[Number(chat), next - now]] : [],
      ),
    );
  }

  /** Waits until a message may go to the chat. */
  private async turn(chat: string, urgent: boolean): Promise<void> {
    for (;;) {
      const now = this.now();
      const { next, used } = this.chats.get(chat) ?? { next: 0, used: 0 };
      const mine = urgent ? 0 : Math.max(this.nextAny, next);
      const at = Math.max(this.pausedUntil, mine, used - AHEAD_IN_CHAT);
      if (at <= now) break;
      await this.sleep(at - now);
    }
    const now = this.now();
    this.nextAny = Math.min(Math.max(this.nextAny, now) + BETWEEN_ANY, now + AHEAD_OVERALL);
    const between = chat.startsWith('-') ? BETWEEN_SAME_GROUP : BETWEEN_SAME_CHAT;
    this.chats.set(chat, { next: now + between, used: Math.max(this.chats.get(chat)?.used ?? 0, now) + between });
    if (this.chats.size > 10_000) this.forget(now);
  }

  private forget(now: number): void {
    for (const [chat, { used }] of this.chats) if (used <= now) this.chats.delete(chat);
  }
}

/** The place that uploads share: they are streams, in which their chat is not looked for. */
const UPLOAD = 'upload';

/** The chat that a call names in its JSON. */
function chatOf(body: unknown): string {
  if (typeof body !== 'string') return UPLOAD;
  const { chat_id } = JSON.parse(body) as { chat_id?: number | string };
  return String(chat_id ?? '');
}

async function retryAfter(response: Response): Promise<number> {
  try {
    const { parameters } = (await response.json()) as { parameters?: { retry_after?: number } };
    return parameters?.retry_after ?? 1;
  } catch {
    return 1;
  }
}
