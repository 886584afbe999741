import { hasButton, messageForBot, userOf, type ChatState, type PressAnswer, type StoredFile } from './chat-state.ts';
import type { ChatMessage } from './types.ts';

/** Telegram's apps split a longer text into several messages. */
const LONGEST = 4096;
/** How long a press waits for its answer, in milliseconds. */
const PRESS_WAIT = 15_000;

/** What a person can do in the chat, as the page and the tests do it. */
export interface Acts {
  sendText(personId: number, text: string): ChatMessage[];
  sendFile(
    personId: number,
    file: StoredFile,
    kind: 'document' | 'photo' | 'sticker' | 'voice',
    caption?: string,
  ): ChatMessage;
  sendContact(personId: number, contact?: { phone: string; firstName: string }): ChatMessage;
  /** Presses a button; resolves with what the bot said on top of the screen, null when it said nothing in time. */
  press(personId: number, messageId: number, data: string): Promise<PressAnswer | null>;
  addPerson(firstName: string, phone: string): number;
  block(personId: number, blocked: boolean): void;
  messages(personId: number): readonly ChatMessage[];
}

/** The acts on a state. */
export function actsOn(state: ChatState): Acts {
  return {
    sendText: (personId, text) => splitText(text).map((part) => state.personSends(personId, { text: part })),
    sendFile: (personId, file, kind, caption = '') =>
      state.personSends(personId, { file: state.addFile(file, kind), text: caption }),
    sendContact: (personId, contact) => {
      const { person } = state.chatOf(personId);
      const own = contact === undefined;
      const shared = own ? { phone: person.phone, firstName: person.firstName } : contact;
      return state.personSends(personId, { contact: { ...shared, userId: own ? person.id : null } });
    },
    press: (personId, messageId, data) => press(state, personId, messageId, data),
    addPerson: (firstName, phone) => {
      const id = Math.max(...state.chats.keys(), 700_000_000) + 1;
      state.addPerson({ id, firstName, phone, description: '' });
      return id;
    },
    block: (personId, blocked) => {
      const chat = state.chatOf(personId);
      chat.blocked = blocked;
      const status = blocked ? 'kicked' : 'member';
      state.addUpdate({
        my_chat_member: {
          chat: { id: personId, type: 'private', first_name: chat.person.firstName },
          from: userOf(chat.person),
          date: state.seconds(),
          old_chat_member: { status: blocked ? 'member' : 'kicked', user: { id: 1, is_bot: true, first_name: '' } },
          new_chat_member: { status, user: { id: 1, is_bot: true, first_name: '' } },
        },
      });
    },
    messages: (personId) => state.chatOf(personId).messages,
  };
}

function press(state: ChatState, personId: number, messageId: number, data: string): Promise<PressAnswer | null> {
  const chat = state.chatOf(personId);
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
        from: userOf(chat.person),
        message: messageForBot(chat, message),
        chat_instance: String(personId),
        data,
      },
    });
  });
}

/** Splits at the last line break or space that fits, as Telegram's apps do. */
function splitText(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const border = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const end = border > LONGEST / 2 ? border : LONGEST;
    parts.push(rest.slice(0, end));
    rest = rest.slice(border > LONGEST / 2 ? end + 1 : end);
  }
  return [...parts, rest];
}
