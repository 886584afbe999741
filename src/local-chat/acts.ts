import { messageForBot, userOf } from './bot-objects.ts';
import { hasButton, type ChatState, type PressAnswer, type StoredFile } from './chat-state.ts';
import { askInline, chooseInline } from './inline.ts';
import type { ChatMessage, Entity, InlineAnswer, InlineResult } from './types.ts';

/** Telegram's apps split a longer text into several messages. */
export const LONGEST_MESSAGE = 4096;
/** How long a press waits for its answer, in milliseconds. */
const PRESS_WAIT = 15_000;

/** How a text is sent; where nothing is said, in the private chat, as an answer to nothing, in plain. */
interface HowToSend {
  chatId?: number;
  replyTo?: number | null;
  /** Formatting of the text, or of its first part. */
  entities?: Entity[];
  forwardedFrom?: string;
  /** The topic of a forum. */
  topic?: number;
  anonymous?: true;
}

/** What may stand in an album. */
type AlbumKind = 'document' | 'photo' | 'video';

/** What a person can do in the chat, as the page and the tests do it. */
export interface ChatActs {
  sendText(personId: number, text: string, how?: HowToSend): ChatMessage[];
  sendFile(
    personId: number,
    file: StoredFile,
    kind: 'document' | 'photo' | 'sticker' | 'voice',
    caption?: string,
  ): ChatMessage;
  sendContact(personId: number, contact?: { phone: string; firstName: string }): ChatMessage;
  /** Sends several files as one album, as Telegram's apps do: a message for each. @param kind of all, or of each. */
  sendAlbum(
    personId: number,
    files: readonly StoredFile[],
    kind: AlbumKind | readonly AlbumKind[],
    caption?: string,
  ): ChatMessage[];
  sendLocation(personId: number, latitude: number, longitude: number): ChatMessage;
  /** Does what Telegram itself tells of in the chat: sets a timer, pins a message. @param service as the Bot API writes it. */
  sendService(personId: number, service: Readonly<Record<string, unknown>>): ChatMessage;
  /** Changes the text of a message that the person wrote. */
  editText(personId: number, messageId: number, text: string): void;
  /** Presses a button; resolves with what the bot said on top of the screen, null when it said nothing in time. */
  press(personId: number, messageId: number, data: string, chatId?: number): Promise<PressAnswer | null>;
  /** Types the bot's name and a question in some chat; resolves with what it offers, null where it says nothing in time. */
  askInline(personId: number, query: string, chatId?: number): Promise<InlineAnswer | null>;
  /** Sends what was offered into a chat. */
  chooseInline(personId: number, result: InlineResult, chatId?: number): ChatMessage;
  addPerson(firstName: string, phone: string): number;
  /** Makes a group with the bot in it. @param by who adds the bot. */
  addGroup(title: string, members: readonly number[], by: number): number;
  /** Returns the id that the group has as a supergroup. @param told whether the bot gets the service messages. */
  migrateGroup(groupId: number, told?: boolean): number;
  /** Adds a topic to a group, which is a forum from then on; closes or opens one. Returns its id. */
  setTopic(groupId: number, topic: number, closed?: boolean): number;
  /** Lets the bot write in a group, or no longer. */
  letWrite(groupId: number, allowed: boolean): void;
  removeBot(groupId: number, by: number): void;
  /** Brings the bot back into a group from which it was removed. */
  addBot(groupId: number, by: number): void;
  block(personId: number, blocked: boolean): void;
  /** Lets the bot pin messages in a group, or no longer. */
  letPin(groupId: number, allowed: boolean): void;
  /** The message that the bot pinned in a chat; null where none is. */
  pinned(chatId: number): number | null;
  messages(chatId: number): readonly ChatMessage[];
}

/** Creates the acts of people on a state. */
export function actsOn(state: ChatState): ChatActs {
  return {
    sendText: (personId, text, { chatId = personId, replyTo = null, entities = [], forwardedFrom, ...where } = {}) =>
      splitText(text).map((part, at) =>
        state.personSends(
          personId,
          {
            ...where,
            text: part,
            replyTo,
            entities: at === 0 ? entities : [],
            ...(forwardedFrom === undefined ? {} : { forwardedFrom }),
          },
          chatId,
        ),
      ),
    sendFile: (personId, file, kind, caption = '') =>
      state.personSends(personId, { file: state.addFile(file, kind), text: caption }),
    sendContact: (personId, contact) => {
      const { name: firstName, phone } = state.chatOf(personId);
      const shared = { ...(contact ?? { phone, firstName }), userId: contact === undefined ? personId : null };
      return state.personSends(personId, { contact: shared });
    },
    sendAlbum: (personId, files, kind, caption = '') => {
      const album = `${Date.now()}${state.files.size}`;
      return files.map((file, at) =>
        state.personSends(personId, {
          file: state.addFile(file, typeof kind === 'string' ? kind : (kind[at] ?? 'document')),
          text: at === 0 ? caption : '',
          album,
        }),
      );
    },
    sendLocation: (personId, latitude, longitude) => state.personSends(personId, { location: { latitude, longitude } }),
    sendService: (personId, service) => state.personSends(personId, { service }),
    editText: (personId, messageId, text) => state.personEdits(personId, messageId, text),
    press: (personId, messageId, data, chatId = personId) => press(state, { personId, chatId }, messageId, data),
    askInline: (personId, query, chatId = personId) => askInline(state, { personId, chatId }, query),
    chooseInline: (personId, result, chatId = personId) => chooseInline(state, { personId, chatId }, result),
    addPerson: (firstName, phone) => {
      const id = Math.max(...state.chats.keys(), 700_000_000) + 1;
      state.addPerson({ id, firstName, phone, description: '' });
      return id;
    },
    addGroup: (title, members, by) => state.addGroup(title, members, by).id,
    migrateGroup: (groupId, told = true) => state.migrateGroup(groupId, told).id,
    setTopic: (groupId, topic, closed = false) => {
      const { group } = state.chatOf(groupId);
      if (group !== null) group.topics = { ...group.topics, [topic]: { closed } };
      return topic;
    },
    letWrite: (groupId, allowed) => {
      const { group } = state.chatOf(groupId);
      if (group !== null) group.silenced = !allowed;
    },
    removeBot: (groupId, by) => {
      const chat = state.chatOf(groupId);
      chat.blocked = true;
      state.tellMembership(chat, by, 'member', 'kicked');
    },
    addBot: (groupId, by) => {
      const chat = state.chatOf(groupId);
      chat.blocked = false;
      state.tellMembership(chat, by, 'kicked', 'member');
    },
    block: (personId, blocked) => {
      const chat = state.chatOf(personId);
      chat.blocked = blocked;
      state.tellMembership(chat, personId, blocked ? 'member' : 'kicked', blocked ? 'kicked' : 'member');
    },
    letPin: (groupId, allowed) => {
      const { group } = state.chatOf(groupId);
      if (group !== null) group.mayPin = allowed;
    },
    pinned: (chatId) => state.chatOf(chatId).pinned ?? null,
    messages: (chatId) => state.chatOf(chatId).messages,
  };
}

/** Presses a button, and resolves with what the bot answers to it; null where it does not. */
function press(
  state: ChatState,
  { personId, chatId }: { personId: number; chatId: number },
  messageId: number,
  data: string,
): Promise<PressAnswer | null> {
  const chat = state.chatOf(chatId);
  const message = chat.messages.find(({ id }) => id === messageId);
  if (message === undefined || !hasButton(message.buttons, data)) throw new Error('There is no such button.');
  const id = `${Date.now()}${Math.floor(Math.random() * 1e9)}`;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PRESS_WAIT);
    timer.unref();
    const answer = (said: PressAnswer): void => {
      clearTimeout(timer);
      resolve(said);
    };
    state.presses.set(id, { personId, messageId, at: Date.now(), answer });
    state.addUpdate({
      callback_query: {
        id,
        from: userOf(state.chatOf(personId)),
        message: messageForBot(state.chats, chat, message),
        chat_instance: String(chatId),
        data,
      },
    });
  });
}

/** Splits at the last line break or space that fits, as Telegram's apps do. */
function splitText(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_MESSAGE) {
    const head = rest.slice(0, LONGEST_MESSAGE);
    const border = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const end = border > LONGEST_MESSAGE / 2 ? border : LONGEST_MESSAGE;
    parts.push(rest.slice(0, end));
    rest = rest.slice(border > LONGEST_MESSAGE / 2 ? end + 1 : end);
  }
  return [...parts, rest];
}
