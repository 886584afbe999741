import type { ChatMessage, LocalChat } from '../../src/local-chat/index.ts';
import type { ChatPerson } from './chat-person.ts';

/** How long an answer may take, in milliseconds: Telegram's limit for a group lets twenty messages through a minute. */
const PATIENCE = 60_000;

/** A group chat with the bot in it, as its members use it. */
export class ChatGroup {
  readonly chat: LocalChat;
  id: number;
  private seen = 0;

  constructor(chat: LocalChat, title: string, members: readonly ChatPerson[], by: ChatPerson) {
    this.chat = chat;
    this.id = chat.addGroup(
      title,
      members.map(({ id }) => id),
      by.id,
    );
  }

  /** A member types a text; waits for the answer that fits. */
  async says(
    who: ChatPerson,
    text: string,
    expected: RegExp,
    where: { topic?: number; anonymous?: true } = {},
  ): Promise<ChatMessage> {
    this.mark();
    this.chat.sendText(who.id, text, { chatId: this.id, ...where });
    return this.reads(expected);
  }

  /** A member presses the newest button with this label; resolves with what was shown on top of the screen. */
  async presses(who: ChatPerson, label: string | RegExp): Promise<string> {
    const message = this.chat
      .messages(this.id)
      .findLast(({ buttons }) =>
        buttons.flat().some(({ text }) => (typeof label === 'string' ? text === label : label.test(text))),
      );
    const data = message?.buttons
      .flat()
      .find(({ text }) => (typeof label === 'string' ? text === label : label.test(text)))?.callback_data;
    if (message === undefined || data === undefined) throw new Error(`No button ${String(label)} in the group.`);
    this.mark();
    return (await this.chat.press(who.id, message.id, data, this.id))?.text ?? '';
  }

  /** A member presses a button that the bot never showed in the group. */
  async forges(who: ChatPerson, data: string): Promise<string> {
    const message = this.newest();
    message.buttons.push([{ text: data, callback_data: data }]);
    this.mark();
    return (await this.chat.press(who.id, message.id, data, this.id))?.text ?? '';
  }

  /** Waits for a message of the bot that fits; an edited one counts too. */
  reads(expected: RegExp, edited = false): Promise<ChatMessage> {
    return this.chat.waitFor(this.id, ({ text }) => expected.test(text), edited ? 0 : this.seen, PATIENCE);
  }

  /** What the bot said, oldest first. */
  heard(): string[] {
    return this.chat.messages(this.id).flatMap(({ from, text }) => (from === 'bot' ? [text] : []));
  }

  newest(): ChatMessage {
    const message = this.chat.messages(this.id).findLast(({ from }) => from === 'bot');
    if (message === undefined) throw new Error('The bot has said nothing in the group.');
    return message;
  }

  private mark(): void {
    this.seen = Math.max(0, ...this.chat.messages(this.id).map(({ id }) => id));
  }
}
