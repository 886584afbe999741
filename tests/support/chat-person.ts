import type { ChatMessage, LocalChat } from '../../src/local-chat/index.ts';

/** How long an answer may take, in milliseconds; it is waited for as an event, not slept through. */
const PATIENCE = 60_000;

/** Somebody who chats with the bot through the Bot API server, as a person at a phone does. */
export class ChatPerson {
  readonly chat: LocalChat;
  readonly id: number;
  /** Id of the last message seen before the last act. */
  private seen = 0;

  constructor(chat: LocalChat, id: number) {
    this.chat = chat;
    this.id = id;
  }

  /** Types a text and waits for the answer that fits. */
  async says(text: string, expected: RegExp): Promise<ChatMessage> {
    this.mark();
    this.chat.sendText(this.id, text);
    return this.reads(expected);
  }

  /** Answers the newest message of the bot in which a text stands, and waits for the answer that fits. */
  async repliesTo(about: RegExp, text: string, expected: RegExp): Promise<ChatMessage> {
    const message = this.chat.messages(this.id).findLast(({ from, text: said }) => from === 'bot' && about.test(said));
    if (message === undefined) throw new Error(`The bot has not said ${String(about)}.`);
    this.mark();
    this.chat.sendText(this.id, text, { replyTo: message.id });
    return this.reads(expected);
  }

  /** Presses the newest button with this label and waits for the answer that fits. */
  async presses(label: string | RegExp, expected: RegExp): Promise<ChatMessage> {
    const { message, data } = this.button(label);
    this.mark();
    const answered = this.chat.press(this.id, message.id, data);
    const read = await this.reads(expected, message.id);
    await answered;
    return read;
  }

  /** Presses the newest button with this label; resolves with what was shown on top of the screen. */
  async pressesFor(label: string | RegExp): Promise<string> {
    const { message, data } = this.button(label);
    this.mark();
    return (await this.chat.press(this.id, message.id, data))?.text ?? '';
  }

  /** Shares the own phone number and waits for the answer that fits. */
  async sharesPhone(expected: RegExp): Promise<ChatMessage> {
    this.mark();
    this.chat.sendContact(this.id);
    return this.reads(expected);
  }

  /** Sends something that is not text. */
  async sendsFile(
    kind: 'document' | 'photo' | 'sticker' | 'voice',
    expected: RegExp,
    file: { name: string; bytes: Uint8Array } = { name: 'file', bytes: Buffer.from('-') },
    caption = '',
  ): Promise<ChatMessage> {
    this.mark();
    const { name, bytes } = file;
    this.chat.sendFile(this.id, { name, mime: 'application/octet-stream', bytes: Buffer.from(bytes) }, kind, caption);
    return this.reads(expected);
  }

  /** Sends files as one album. */
  async sendsAlbum(
    kind: Parameters<LocalChat['sendAlbum']>[2],
    sent: readonly (string | { name: string; bytes: Buffer })[],
    expected: RegExp,
  ): Promise<ChatMessage> {
    this.mark();
    const named = sent.map((one) => (typeof one === 'string' ? { name: one, bytes: Buffer.from(one) } : one));
    const files = named.map((file) => ({ ...file, mime: 'application/octet-stream' }));
    this.chat.sendAlbum(this.id, files, kind);
    return this.reads(expected);
  }

  /** Shares a place. */
  async sendsLocation(latitude: number, longitude: number, expected: RegExp): Promise<ChatMessage> {
    this.mark();
    this.chat.sendLocation(this.id, latitude, longitude);
    return this.reads(expected);
  }

  /** Edits the newest own message with this text, and waits for the answer that fits. */
  async edits(text: string, into: string, expected: RegExp): Promise<ChatMessage> {
    const message = this.chat.messages(this.id).findLast((one) => one.from === 'person' && one.text === text);
    if (message === undefined) throw new Error(`The person has not written “${text}”.`);
    this.mark();
    this.chat.editText(this.id, message.id, into);
    return this.reads(expected);
  }

  /** Waits for a message that fits, among those since the last act; an edit of `edited` counts too. */
  async reads(expected: RegExp, edited?: number): Promise<ChatMessage> {
    const after = edited === undefined ? this.seen : Math.min(this.seen, edited - 1);
    return this.chat.waitFor(this.id, ({ text }) => expected.test(text), after, PATIENCE);
  }

  /** The newest message of the bot. */
  newest(): ChatMessage {
    const message = this.chat.messages(this.id).findLast(({ from }) => from === 'bot');
    if (message === undefined) throw new Error('The bot has said nothing yet.');
    return message;
  }

  /** Everything the bot said, oldest first. */
  heard(): string[] {
    return this.chat.messages(this.id).flatMap(({ from, text }) => (from === 'bot' ? [text] : []));
  }

  /** The labels of the buttons under the newest message. */
  labels(): string[] {
    return this.newest()
      .buttons.flat()
      .map(({ text }) => text);
  }

  /** From here on, only newer messages are answers. */
  mark(): void {
    this.seen = Math.max(0, ...this.chat.messages(this.id).map(({ id }) => id));
  }

  private button(label: string | RegExp): { message: ChatMessage; data: string } {
    const fits = (text: string): boolean => (typeof label === 'string' ? text === label : label.test(text));
    const message = this.chat
      .messages(this.id)
      .findLast(({ buttons }) => buttons.flat().some(({ text }) => fits(text)));
    const data = message?.buttons.flat().find(({ text }) => fits(text))?.callback_data;
    if (message === undefined || data === undefined) {
      throw new Error(`No button “${String(label)}”; the newest message has: ${this.labels().join(' | ')}`);
    }
    return { message, data };
  }
}
