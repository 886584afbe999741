import { EventEmitter } from 'node:events';
import { WebhookSender } from './webhook.ts';
import { commandEntities } from './entities.ts';
import { BOT_USER, chatObjectOf, messageForBot, userOf } from './bot-objects.ts';
import type {
  Chat,
  ChatFile,
  ChatMessage,
  InlineAnswer,
  InlineButton,
  LocalClock,
  LocalGroup,
  LocalPerson,
} from './types.ts';

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

/** What is kept over a restart. */
export interface KeptState {
  nextUpdateId: number;
  nextMessageId: number;
  chats: Chat[];
  updates: object[];
  commands: { command: string; description: string }[];
  /** Absent in what an older version kept. */
  scopedCommands?: Record<string, { command: string; description: string }[]>;
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
  /** Inline queries that wait for their answer, by their ids. */
  readonly inlineQueries = new Map<string, (answer: InlineAnswer) => void>();
  updates: { update_id: number; [kind: string]: unknown }[] = [];
  /** The commands of the default scope. */
  commands: { command: string; description: string }[] = [];
  /** Those of the scopes for kinds of chats, by the scope's type. */
  scopedCommands: Record<string, { command: string; description: string }[]> = {};
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
      for (const chat of kept.chats) this.chats.set(chat.id, chat);
      // Nor do those of messages: a button would be found under another.
      const written = kept.chats.flatMap(({ messages }) => messages.map(({ id }) => id));
      this.nextMessageId = following(written, kept.nextMessageId);
      this.updates = kept.updates as typeof this.updates;
      this.nextUpdateId = following(
        this.updates.map(({ update_id }) => update_id),
        this.nextUpdateId,
      );
      this.commands = kept.commands;
      this.scopedCommands = kept.scopedCommands ?? {};
      for (const [id, file] of Object.entries(kept.files))
        this.files.set(id, { ...file, bytes: Buffer.from(file.bytes, 'base64') });
    }
    for (const person of people) {
      const chat = this.chats.get(person.id);
      if (chat === undefined) this.addPerson(person);
      else Object.assign(chat, { name: person.firstName, phone: person.phone, description: person.description });
    }
  }

  /** What must be kept over a restart. */
  keep(): KeptState {
    const { nextUpdateId, nextMessageId, updates, commands, scopedCommands } = this;
    const files = Object.fromEntries(
      [...this.files].map(([id, { name, mime, bytes }]) => [id, { name, mime, bytes: bytes.toString('base64') }]),
    );
    return { nextUpdateId, nextMessageId, chats: [...this.chats.values()], updates, commands, scopedCommands, files };
  }

  addPerson({ id, firstName: name, phone, description }: LocalPerson): Chat {
    return this.addChat({ id, name, phone, description, group: null, started: false });
  }

  /** Makes a group of people who are here, with the bot in it, and tells the bot. */
  addGroup(title: string, members: readonly number[], by: number): Chat {
    const id = Math.min(...this.chats.keys(), -4_000_000) - 1;
    const group: LocalGroup = { members: [...members], supergroup: false, migratedTo: null };
    const chat = this.addChat({ id, name: title, phone: '', description: '', group, started: true });
    this.tellMembership(chat, by, 'left', 'member');
    return chat;
  }

  /** The group becomes a supergroup with an id of its own; the old one refuses whatever is sent to it. */
  migrateGroup(groupId: number, told: boolean): Chat {
    const old = this.chatOf(groupId);
    if (old.group === null) throw new Error('Only a group can become a supergroup.');
    const id = groupId - 1_000_000_000_000;
    const group: LocalGroup = { members: old.group.members, supergroup: true, migratedTo: null };
    const chat = this.addChat({ id, name: old.name, phone: '', description: '', group, started: true });
    old.group.migratedTo = id;
    if (!told) return chat;
    const [member] = group.members;
    const from = userOf(this.chatOf(member ?? 0));
    const message = { message_id: this.nextMessageId++, date: this.seconds(), from };
    this.addUpdate({ message: { ...message, chat: chatObjectOf(old), migrate_to_chat_id: id } });
    this.addUpdate({ message: { ...message, chat: chatObjectOf(chat), migrate_from_chat_id: groupId } });
    return chat;
  }

  /** Tells the bot that it can write to a chat, or no longer. @param by who did it. */
  tellMembership(chat: Chat, by: number, before: string, after: string): void {
    this.addUpdate({
      my_chat_member: {
        chat: chatObjectOf(chat),
        from: userOf(this.chatOf(by)),
        date: this.seconds(),
        old_chat_member: { status: before, user: BOT_USER },
        new_chat_member: { status: after, user: BOT_USER },
      },
    });
  }

  private addChat(chat: Pick<Chat, 'id' | 'name' | 'phone' | 'description' | 'group' | 'started'>): Chat {
    const added: Chat = { ...chat, messages: [], blocked: false, commands: null };
    this.chats.set(added.id, added);
    this.emit('change', added.id, null);
    return added;
  }

  /** The person's chat, or the group. @throws for an unknown id, which is a mistake of the caller. */
  chatOf(id: number): Chat {
    const chat = this.chats.get(id);
    if (chat === undefined) throw new Error(`Nobody has the id ${id}.`);
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
      sender: null,
      replyTo: null,
      ...message,
    };
    chat.messages.push(added);
    this.emit('change', chat.id, added);
    return added;
  }

  /** Queues an update for the bot. */
  addUpdate(update: Record<string, unknown>): number {
    const update_id = this.nextUpdateId++;
    this.updates.push({ update_id, ...update });
    this.emit('update');
    return update_id;
  }

  /** A person writes in the private chat, or in a group. The bot gets it, as far as Telegram shows it to bots. */
  personSends(personId: number, content: Partial<ChatMessage>, chatId = personId): ChatMessage {
    const chat = this.chatOf(chatId);
    chat.started = true;
    const entities = [
      ...(content.text === undefined ? [] : commandEntities(content.text)),
      ...(content.entities ?? []),
    ];
    const message = this.addMessage(chat, { ...content, from: 'person', sender: personId, entities });
    if (chat.group === null || this.isForBot(chat, message)) {
      this.addUpdate({ message: messageForBot(this.chats, chat, message) });
    }
    return message;
  }

  /** A person changes the text of an own message in the private chat. */
  personEdits(personId: number, messageId: number, text: string): void {
    const chat = this.chatOf(personId);
    const message = chat.messages.find(({ id, sender }) => id === messageId && sender === personId);
    if (message === undefined) throw new Error('There is no such message of this person.');
    Object.assign(message, { text, entities: commandEntities(text), edited: true });
    this.addUpdate({ edited_message: messageForBot(this.chats, chat, message) });
    this.emit('change');
  }

  /** In a group a bot sees commands, replies to its messages, what names it and what was sent through it (Telegram's privacy mode). */
  private isForBot(chat: Chat, { text, replyTo, viaBot }: ChatMessage): boolean {
    if (viaBot === true) return true;
    const named = /^\/\w+(?:@(\w+))?/.exec(text);
    if (named !== null) return named[1] === undefined || named[1] === BOT_USER.username;
    return (
      text.includes(`@${BOT_USER.username}`) || chat.messages.some(({ id, from }) => id === replyTo && from === 'bot')
    );
  }

  /** Keeps a file and gives it an id. */
  addFile(file: StoredFile, kind: ChatFile['kind']): ChatFile {
    const fileId = `${kind}-${this.files.size + 1}-${this.nextMessageId}`;
    this.files.set(fileId, file);
    return { fileId, name: file.name, mime: file.mime, size: file.bytes.length, kind };
  }
}

/** Returns the first number after all that are used, `next` at least. */
function following(used: readonly number[], next: number): number {
  return used.reduce((after, id) => Math.max(after, id + 1), next);
}

/** Finds a button by its data, to refuse presses of buttons that are not there. */
export function hasButton(buttons: readonly InlineButton[][], data: string): boolean {
  return buttons.some((row) => row.some(({ callback_data }) => callback_data === data));
}
