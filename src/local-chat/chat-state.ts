import { EventEmitter } from 'node:events';
import { WebhookSender } from './webhook.ts';
import { commandEntities } from './entities.ts';
import type { ChatFile, ChatMessage, InlineButton, LocalClock, LocalPerson } from './types.ts';

/** A button press that waits for answerCallbackQuery. */
interface PendingPress {
  personId: number;
  messageId: number;
  /** Machine time, in milliseconds. */
  at: number;
  answer: (answer: PressAnswer) => void;
}

/** What answerCallbackQuery said; `expired` when nothing was said in time. */
export interface PressAnswer {
  text: string;
  alert: boolean;
}

/** One private chat. */
export interface Chat {
  person: LocalPerson;
  messages: ChatMessage[];
  /** The person has written or pressed Start, so that the bot may write. */
  started: boolean;
  blocked: boolean;
  commands: { command: string; description: string }[] | null;
}

/** What is kept over a restart. */
export interface KeptState {
  nextUpdateId: number;
  nextMessageId: number;
  chats: Chat[];
  updates: object[];
  commands: { command: string; description: string }[];
  /** Bytes as base64, by file id. */
  files: Record<string, { name: string; mime: string; bytes: string }>;
}

/** A file's content by its id. */
export interface StoredFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

/** Everything the server knows: people, chats, files, and the updates that the bot has not confirmed. Emits `change` and `update`. */
export class ChatState extends EventEmitter {
  readonly chats = new Map<number, Chat>();
  readonly files = new Map<string, StoredFile>();
  readonly webhook = new WebhookSender(this);
  readonly presses = new Map<string, PendingPress>();
  updates: { update_id: number; [kind: string]: unknown }[] = [];
  commands: { command: string; description: string }[] = [];
  private nextUpdateId: number;
  private nextMessageId = 1;
  private readonly clock: LocalClock;

  constructor(people: readonly LocalPerson[], clock: LocalClock, kept: KeptState | null) {
    super();
    this.setMaxListeners(0);
    this.clock = clock;
    // Update ids never repeat, even where the last ones before a kill were not kept.
    this.nextUpdateId = Math.max(kept?.nextUpdateId ?? 0, Math.floor(Date.now() / 1000));
    if (kept !== null) {
      this.nextMessageId = kept.nextMessageId;
      for (const chat of kept.chats) this.chats.set(chat.person.id, chat);
      this.updates = kept.updates as typeof this.updates;
      this.commands = kept.commands;
      for (const [id, file] of Object.entries(kept.files))
        this.files.set(id, { ...file, bytes: Buffer.from(file.bytes, 'base64') });
    }
    for (const person of people) {
      const chat = this.chats.get(person.id);
      if (chat === undefined) this.addPerson(person);
      else chat.person = person;
    }
  }

  /** What must be kept over a restart. */
  keep(): KeptState {
    const { nextUpdateId, nextMessageId, updates, commands } = this;
    const files = Object.fromEntries(
      [...this.files].map(([id, { name, mime, bytes }]) => [id, { name, mime, bytes: bytes.toString('base64') }]),
    );
    return { nextUpdateId, nextMessageId, chats: [...this.chats.values()], updates, commands, files };
  }

  addPerson(person: LocalPerson): Chat {
    const chat: Chat = { person, messages: [], started: false, blocked: false, commands: null };
    this.chats.set(person.id, chat);
    this.emit('change', person.id, null);
    return chat;
  }

  /** The person's chat. @throws for an unknown person, which is a mistake of the caller. */
  chatOf(personId: number): Chat {
    const chat = this.chats.get(personId);
    if (chat === undefined) throw new Error(`Nobody has the id ${personId}.`);
    return chat;
  }

  /** Business time in whole seconds, as Telegram dates messages. */
  seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }

  /** Adds a message to a chat. */
  addMessage(chat: Chat, message: Partial<ChatMessage> & Pick<ChatMessage, 'from'>): ChatMessage {
    const added: ChatMessage = {
      id: this.nextMessageId++,
      date: this.seconds(),
      text: '',
      entities: [],
      buttons: [],
      keyboard: null,
      file: null,
      contact: null,
      edited: false,
      ...message,
    };
    chat.messages.push(added);
    this.emit('change', chat.person.id, added);
    return added;
  }

  /** Queues an update for the bot. */
  addUpdate(update: Record<string, unknown>): number {
    const update_id = this.nextUpdateId++;
    this.updates.push({ update_id, ...update });
    this.emit('update');
    return update_id;
  }

  /** A person's message as the bot gets it. */
  personSends(personId: number, content: Partial<ChatMessage>): ChatMessage {
    const chat = this.chatOf(personId);
    chat.started = true;
    const entities = content.text === undefined ? [] : commandEntities(content.text);
    const message = this.addMessage(chat, { ...content, from: 'person', entities });
    this.addUpdate({ message: messageForBot(chat, message) });
    return message;
  }

  /** Keeps a file and gives it an id. */
  addFile(file: StoredFile, kind: ChatFile['kind']): ChatFile {
    const fileId = `${kind}-${this.files.size + 1}-${this.nextMessageId}`;
    this.files.set(fileId, file);
    return { fileId, name: file.name, mime: file.mime, size: file.bytes.length, kind };
  }
}

/** The user object of a person. */
export function userOf({ id, firstName }: LocalPerson): object {
  return { id, is_bot: false, first_name: firstName, language_code: 'vi' };
}

/** The chat object of a person's private chat. */
export function chatObjectOf({ id, firstName }: LocalPerson): object {
  return { id, type: 'private', first_name: firstName };
}

/** The bot's own user object. */
export const BOT_USER = {
  id: 1_000_000_001,
  is_bot: true,
  first_name: 'Điều Phối',
  username: 'dieu_phoi_chat_thu_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};

/** A message as the Bot API writes it. */
export function messageForBot(chat: Chat, message: ChatMessage): object {
  const { id, date, text, entities, buttons, file, contact, edited } = message;
  const written = file === null ? { text, entities } : { caption: text, caption_entities: entities };
  const shown = text === '' ? {} : entities.length === 0 ? (file === null ? { text } : { caption: text }) : written;
  return {
    message_id: id,
    from: message.from === 'bot' ? BOT_USER : userOf(chat.person),
    chat: chatObjectOf(chat.person),
    date,
    ...(edited ? { edit_date: date } : {}),
    ...shown,
    ...(file === null ? {} : fileFields(file)),
    ...(contact === null
      ? {}
      : {
          contact: {
            phone_number: contact.phone,
            first_name: contact.firstName,
            ...(contact.userId === null ? {} : { user_id: contact.userId }),
          },
        }),
    ...(buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons } }),
  };
}

function fileFields({ fileId, name, mime, size, kind }: ChatFile): object {
  const base = { file_id: fileId, file_unique_id: fileId, file_size: size };
  switch (kind) {
    case 'document':
      return { document: { ...base, file_name: name, mime_type: mime } };
    case 'photo':
      return { photo: [{ ...base, width: 800, height: 600 }] };
    case 'sticker':
      return {
        sticker: {
          ...base,
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: '👍',
        },
      };
    case 'voice':
      return { voice: { ...base, duration: 3, mime_type: mime } };
  }
}

/** Finds a button by its data, to refuse presses of buttons that are not there. */
export function hasButton(buttons: readonly InlineButton[][], data: string): boolean {
  return buttons.some((row) => row.some(({ callback_data }) => callback_data === data));
}
