import type { Transformer } from 'grammy';

/** So many chats are kept at most; of those that were not answered for longest nothing is known. */
const MOST = 10_000;

/** Keeps when the last answer in each chat arrived, by Telegram's clock, in whole seconds. */
export class AnswerTimes {
  private readonly times = new Map<number, number>();

  /** Notes each message that is sent or edited. */
  readonly note: Transformer = async (previous, method, payload, signal) => {
    const response = await previous(method, payload, signal);
    if (response.ok) this.keep(response.result);
    return response;
  };

  /** Whether a message was sent in a chat before the last answer there had arrived. */
  isBeforeAnswer(chatId: number, date: number): boolean {
    return date < (this.times.get(chatId) ?? 0);
  }

  private keep(result: unknown): void {
    const {
      chat,
      date,
      edit_date: edited,
    } = (result ?? {}) as {
      chat?: { id: number };
      date?: number;
      edit_date?: number;
    };
    if (chat === undefined || date === undefined) return;
    this.times.delete(chat.id);
    this.times.set(chat.id, edited ?? date);
    for (const oldest of this.times.keys()) {
      if (this.times.size <= MOST) break;
      this.times.delete(oldest);
    }
  }
}
