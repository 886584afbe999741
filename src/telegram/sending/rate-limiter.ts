import type { Transformer } from 'grammy';
import { sleep, type MachineClock } from '../../process/machine-clock.ts';
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

/** Answers that can wait a moment: pictures and files, which many ask for at once. */
const FILES = /^send(photo|document|mediagroup)/i;

type Fetch = typeof fetch;

/**
 * Paces what is sent, under the layer that conversations record: there a wait costs nothing when it is replayed.
 * Answers go at once and are counted, unless one chat has run far ahead of its rate: its flood of answers would bring a
 * 429 upon everybody. Pictures and files keep the rate of the bot, so that two hundred of them hold up nobody who only
 * asks something. Notices wait for their turn. After a 429 nothing goes to that chat until its wait is over, and the
 * refused call, which Telegram did not take, is sent again; nobody sends where it was about no chat, or where a second
 * person is refused with nothing taken in between: then it is the bot that is too fast.
 */
export class RateLimiter {
  private nextAny = 0;
  private nextFile = 0;
  private pausedUntil = 0;
  /** By chat: from when on a notice may go, and until when what was sent uses up the chat's rate. */
  private readonly chats = new Map<string, { next: number; used: number }>();
  /** By chat: until when nothing may go to it. */
  private readonly held = new Map<string, number>();
  /** The chats that were refused since something was last taken. */
  private readonly refusedInRow = new Set<string>();
  /** The chats with answers that wait for their turn. */
  private readonly waiting = new Map<string, number>();
  private tellOfWaiting = (): void => undefined;
  /** The chat of the call that is just being made: an upload is a stream, in which it is not looked for. */
  private named = '';
  private readonly clock: MachineClock;
  private readonly send: Fetch;

  constructor(send: Fetch, clock: MachineClock) {
    this.send = send;
    this.clock = clock;
  }

  /**
   * Tells the fetch below it to which chat a call goes. grammY comes from here to the fetch without waiting, so a field
   * will do; AsyncLocalStorage makes every promise of the process slower with Node 20.
   */
  readonly nameChat: Transformer = (call, method, payload, signal) => {
    this.named = String((payload as { chat_id?: number | string }).chat_id ?? '');
    const answer = call(method, payload, signal);
    this.named = '';
    return answer;
  };

  /** How many chats have answers that wait for their turn: who makes those does nothing meanwhile. */
  get chatsWaiting(): number {
    return this.waiting.size;
  }

  /** Has `tell` called whenever an answer begins to wait. */
  onWaiting(tell: () => void): void {
    this.tellOfWaiting = tell;
  }

  /** A fetch that keeps the pace. `urgent`: answers to somebody who waits, which go before notices. */
  fetch(urgent: boolean): Fetch {
    return async (input, init) => {
      const method = /\/([A-Za-z]+)(?:\?|$)/.exec(addressOf(input))?.[1] ?? '';
      const chat = this.chatOf(init?.body);
      const sends = SENDING.test(method);
      for (;;) {
        if (sends) await this.turn(chat, !urgent ? 'notice' : FILES.test(method) ? 'file' : 'answer');
        const response = await this.send(input, init);
        if (response.status !== 429) {
          if (sends) this.refusedInRow.clear();
          return response;
        }
        const seconds = await retryAfter(response.clone());
        if (seconds > LONGEST_WAIT) return response;
        this.hold(chat, this.clock.now() + seconds * 1000);
        // A stream that was read cannot be sent again.
        if (typeof init?.body !== 'string') return response;
        if (!sends) await sleep(this.clock, seconds * 1000);
      }
    };
  }

  /** Resolves just before a notice may go to some chat; the turn is taken by the call itself. */
  async ready(): Promise<void> {
    for (;;) {
      const wait = Math.max(this.pausedUntil, this.nextAny) - CLAIMING - this.clock.now();
      if (wait <= 0) return;
      await sleep(this.clock, wait);
    }
  }

  /** The chats to which no notice may go yet, with the milliseconds until one may. */
  restingChats(): Map<number, number> {
    const now = this.clock.now();
    this.forget(now);
    const rests = (chat: string): number => Math.max(this.chats.get(chat)?.next ?? 0, this.held.get(chat) ?? 0) - now;
    const chats = [...new Set([...this.chats.keys(), ...this.held.keys()])].filter((chat) => chat !== '');
    return new Map(chats.flatMap((chat) => (rests(chat) > 0 ? [[Number(chat), rests(chat)]] : [])));
  }

  /** Waits until a message may go to the chat. */
  private async turn(chat: string, what: 'answer' | 'file' | 'notice'): Promise<void> {
    let reserved = what === 'file' ? this.reserve() : 0;
    for (;;) {
      const now = this.clock.now();
      const { next, used } = this.chats.get(chat) ?? { next: 0, used: 0 };
      const blocked = Math.max(this.pausedUntil, this.held.get(chat) ?? 0, used - AHEAD_IN_CHAT);
      const at = Math.max(blocked, what === 'notice' ? Math.max(this.nextAny, next) : reserved);
      if (at <= now) break;
      const turn = sleep(this.clock, at - now);
      await (what === 'notice' ? turn : this.waitIn(chat, turn));
      // After a pause all would go at once.
      if (what === 'file' && blocked > reserved) reserved = this.reserve();
    }
    const now = this.clock.now();
    this.nextAny = Math.min(Math.max(this.nextAny, now) + BETWEEN_ANY, now + AHEAD_OVERALL);
    const between = chat.startsWith('-') ? BETWEEN_SAME_GROUP : BETWEEN_SAME_CHAT;
    this.chats.set(chat, { next: now + between, used: Math.max(this.chats.get(chat)?.used ?? 0, now) + between });
    if (this.chats.size > 10_000) this.forget(now);
  }

  /** Takes the next turn of a picture or file, in the order in which they were asked for; returns when it is. */
  private reserve(): number {
    const at = Math.max(this.nextFile, this.nextAny, this.clock.now());
    this.nextFile = at + BETWEEN_ANY;
    return at;
  }

  /** Waits for something with the answer to a chat, and lets it be known. */
  async waitIn(chat: string, something: Promise<unknown>): Promise<void> {
    this.waiting.set(chat, (this.waiting.get(chat) ?? 0) + 1);
    this.tellOfWaiting();
    await something;
    const left = (this.waiting.get(chat) ?? 1) - 1;
    if (left > 0) this.waiting.set(chat, left);
    else this.waiting.delete(chat);
  }

  /** Lets nothing go to the chat until then; to no chat where it is none, or the second person in a row: groups have limits of their own. */
  private hold(chat: string, until: number): void {
    if (!chat.startsWith('-')) this.refusedInRow.add(chat);
    if (chat === '' || this.refusedInRow.size > 1) this.pausedUntil = Math.max(this.pausedUntil, until);
    else this.held.set(chat, Math.max(this.held.get(chat) ?? 0, until));
  }

  /** The chat that a call names in its JSON, or that was named for an upload; empty where there is none. */
  private chatOf(body: unknown): string {
    if (typeof body !== 'string') return this.named;
    const { chat_id } = JSON.parse(body) as { chat_id?: number | string };
    return String(chat_id ?? '');
  }

  private forget(now: number): void {
    for (const [chat, until] of this.held) if (until <= now) this.held.delete(chat);
    for (const [chat, { used }] of this.chats) if (used <= now) this.chats.delete(chat);
  }
}

async function retryAfter(response: Response): Promise<number> {
  try {
    const { parameters } = (await response.json()) as { parameters?: { retry_after?: number } };
    return parameters?.retry_after ?? 1;
  } catch {
    return 1;
  }
}
