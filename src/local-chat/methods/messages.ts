import { messageForBot } from '../bot-objects.ts';
import type { ChatState } from '../chat-state.ts';
import { Refusal, type Chat, type ChatFile, type ChatMessage, type Parameters } from '../types.ts';
import { readMarkup, readText } from './message-content.ts';
import type { Method, MethodCall } from './method.ts';

/** Returns the chat that a call names, as far as the bot may write there. */
export function chatToWrite(state: ChatState, parameters: Parameters): Chat {
  const chat = state.chats.get(Number(parameters['chat_id']));
  if (chat === undefined) throw new Refusal(400, 'Bad Request: chat not found');
  if (!chat.started) throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user");
  if (chat.blocked) {
    const fault = chat.group === null ? 'bot was blocked by the user' : 'bot was kicked from the group chat';
    throw new Refusal(403, `Forbidden: ${fault}`);
  }
  const movedTo = chat.group?.migratedTo ?? null;
  if (movedTo !== null) {
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', undefined, movedTo);
  }
  return chat;
}

/** Returns where in a chat a new message goes: the topic of a forum that the call names. */
function placeToWrite({ group }: Chat, parameters: Parameters): { topic?: number } {
  if (group?.silenced === true)
    throw new Refusal(400, 'Bad Request: not enough rights to send text messages to the chat');
  const wanted = parameters['message_thread_id'];
  if (wanted === undefined) return {};
  const topic = group?.topics?.[Number(wanted)];
  if (topic === undefined) throw new Refusal(400, 'Bad Request: message thread not found');
  if (topic.closed) throw new Refusal(400, 'Bad Request: TOPIC_CLOSED');
  return { topic: Number(wanted) };
}

/** Sends a text. */
export const sendMessage: Method = ({ state, parameters }) => {
  const chat = chatToWrite(state, parameters);
  const replyTo = readReplyTo(chat, parameters);
  const place = placeToWrite(chat, parameters);
  const message = {
    from: 'bot',
    replyTo,
    ...place,
    ...readText(parameters, 'text'),
    ...readMarkup(parameters),
  } as const;
  return messageForBot(state.chats, chat, state.addMessage(chat, message));
};

/** The message that is answered; null where none is, or where it is gone and that was allowed for. */
function readReplyTo({ messages }: Chat, parameters: Parameters): number | null {
  const wanted = parameters['reply_parameters'] as
    { message_id: number; allow_sending_without_reply?: boolean } | undefined;
  if (wanted === undefined) return null;
  if (messages.some(({ id }) => id === wanted.message_id)) return wanted.message_id;
  if (wanted.allow_sending_without_reply === true) return null;
  throw new Refusal(400, 'Bad Request: message to be replied not found');
}

/** Sends one file under the given field, uploaded or named by its id. */
function sendFile(
  { state, parameters, files }: MethodCall,
  field: 'document' | 'photo',
  given: unknown = parameters[field],
): object {
  const chat = chatToWrite(state, parameters);
  const name = typeof given === 'string' && given.startsWith('attach://') ? given.slice(9) : field;
  const uploaded = files.get(name);
  const known = typeof given === 'string' ? state.files.get(given) : undefined;
  const stored = uploaded ?? known;
  if (stored === undefined) throw new Refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified');
  if (stored.bytes.length === 0) throw new Refusal(400, 'Bad Request: file must be non-empty');
  const mime = field === 'photo' ? pictureType(stored.bytes) : stored.mime;
  if (mime === null) throw new Refusal(400, 'Bad Request: IMAGE_PROCESS_FAILED');
  const file: ChatFile = state.addFile({ ...stored, mime }, field);
  const replyTo = readReplyTo(chat, parameters);
  const message = {
    from: 'bot',
    file,
    replyTo,
    ...placeToWrite(chat, parameters),
    ...readText(parameters, 'caption'),
    ...readMarkup(parameters),
  } as const;
  return messageForBot(state.chats, chat, state.addMessage(chat, message));
}

/** Sends files that the server knows as one album: pictures or documents, not both. */
export const sendMediaGroup: Method = (call) => {
  const { state, parameters } = call;
  const media = (parameters['media'] ?? []) as { type: string; media: string; caption?: string }[];
  if (media.length < 2 || media.length > 10)
    throw new Refusal(400, 'Bad Request: wrong number of messages in the album');
  if (new Set(media.map(({ type }) => type)).size > 1)
    throw new Refusal(400, "Bad Request: documents and photos can't be mixed in an album");
  const chat = chatToWrite(state, parameters);
  const place = placeToWrite(chat, parameters);
  const album = `bot${Date.now()}${chat.messages.length}`;
  return media.map(({ type, media: id, caption = '' }) => {
    const stored = state.files.get(id);
    if (stored === undefined || (type !== 'photo' && type !== 'document'))
      throw new Refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified');
    const file = state.addFile(stored, type);
    return messageForBot(
      state.chats,
      chat,
      state.addMessage(chat, { from: 'bot', ...place, file, album, text: caption }),
    );
  });
};

/** What a picture is, by its first bytes, whatever its sender calls it; null where it is none. */
function pictureType(bytes: Buffer): string | null {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'image/png';
  return bytes.readUInt16BE(0) === 0xffd8 ? 'image/jpeg' : null;
}

/** Sends a document. */
export const sendDocument: Method = (call) => sendFile(call, 'document');
/** Sends a picture. */
export const sendPhoto: Method = (call) => sendFile(call, 'photo');

function messageToEdit(state: ChatState, parameters: Parameters): { chat: Chat; message: ChatMessage } {
  const chat = chatToWrite(state, parameters);
  const message = chat.messages.find(({ id, from }) => id === Number(parameters['message_id']) && from === 'bot');
  if (message === undefined) throw new Refusal(400, 'Bad Request: message to edit not found');
  return { chat, message };
}

const UNCHANGED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

function change(state: ChatState, chat: Chat, message: ChatMessage, changed: Partial<ChatMessage>): object {
  const before = JSON.stringify([message.text, message.entities, message.buttons]);
  const after = { ...message, ...changed };
  if (JSON.stringify([after.text, after.entities, after.buttons]) === before) throw new Refusal(400, UNCHANGED);
  Object.assign(message, changed, { edited: changed.text === undefined ? message.edited : true });
  state.emit('change', chat.id, message);
  return messageForBot(state.chats, chat, message);
}

/** Puts another text into a message. */
export const editMessageText: Method = ({ state, parameters }) => {
  const { chat, message } = messageToEdit(state, parameters);
  if (message.file !== null) throw new Refusal(400, 'Bad Request: there is no text in the message to edit');
  return change(state, chat, message, { ...readText(parameters, 'text'), buttons: readMarkup(parameters).buttons });
};

/** Puts another caption under a file. */
export const editMessageCaption: Method = ({ state, parameters }) => {
  const { chat, message } = messageToEdit(state, parameters);
  if (message.file === null) throw new Refusal(400, 'Bad Request: there is no caption in the message to edit');
  return change(state, chat, message, { ...readText(parameters, 'caption'), buttons: readMarkup(parameters).buttons });
};

/** Pins a message, where the bot may. */
export const pinChatMessage: Method = ({ state, parameters }) => {
  const chat = chatToWrite(state, parameters);
  const id = Number(parameters['message_id']);
  if (!chat.messages.some((message) => message.id === id))
    throw new Refusal(400, 'Bad Request: message to pin not found');
  if (chat.group !== null && chat.group.mayPin !== true)
    throw new Refusal(400, 'Bad Request: not enough rights to manage pinned messages in the chat');
  chat.pinned = id;
  return true;
};

/** Puts other buttons under a message. */
export const editMessageReplyMarkup: Method = ({ state, parameters }) => {
  const { chat, message } = messageToEdit(state, parameters);
  return change(state, chat, message, { buttons: readMarkup(parameters).buttons });
};

/** Deletes a message. */
export const deleteMessage: Method = ({ state, parameters }) => {
  const chat = chatToWrite(state, parameters);
  const at = chat.messages.findIndex(({ id }) => id === Number(parameters['message_id']));
  if (at < 0) throw new Refusal(400, 'Bad Request: message to delete not found');
  chat.messages.splice(at, 1);
  state.emit('change', chat.id, null);
  return true;
};
