import type { Chat, ChatFile, ChatMessage } from './types.ts';

/** The bot's own user object. */
export const BOT_USER = {
  id: 1_000_000_001,
  is_bot: true,
  first_name: 'Điều Phối',
  username: 'dieu_phoi_chat_thu_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};

/** Who writes for administrators who stay unknown. */
const ANONYMOUS = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };

/** Returns the user object of a person, by the private chat. */
export function userOf({ id, name }: Chat): object {
  return { id, is_bot: false, first_name: name, language_code: 'vi' };
}

/** Returns the chat object of a private chat or a group. */
export function chatObjectOf({ id, name, group }: Chat): object {
  if (group === null) return { id, type: 'private', first_name: name };
  return { id, type: group.supergroup ? 'supergroup' : 'group', title: name };
}

/** Returns a message as the Bot API writes it. @param chats where whoever wrote it is looked up. */
export function messageForBot(chats: ReadonlyMap<number, Chat>, chat: Chat, message: ChatMessage): object {
  const sender = message.sender === null ? undefined : chats.get(message.sender);
  const { id, date, buttons, file, contact, edited, replyTo, album, location } = message;
  const repliedTo = replyTo === null ? undefined : chat.messages.find((other) => other.id === replyTo);
  return {
    message_id: id,
    from: message.anonymous === true ? ANONYMOUS : sender === undefined ? BOT_USER : userOf(sender),
    ...(message.anonymous === true ? { sender_chat: chatObjectOf(chat) } : {}),
    ...(message.topic === undefined ? {} : { message_thread_id: message.topic, is_topic_message: true }),
    chat: chatObjectOf(chat),
    date,
    ...(edited ? { edit_date: date } : {}),
    ...writtenFields(message),
    ...(repliedTo === undefined
      ? {}
      : { reply_to_message: messageForBot(chats, chat, { ...repliedTo, replyTo: null }) }),
    ...(file === null ? {} : fileFields(file)),
    ...(contact === null ? {} : { contact: contactFields(contact) }),
    ...(album === undefined ? {} : { media_group_id: album }),
    ...(message.forwardedFrom === undefined
      ? {}
      : { forward_origin: { type: 'hidden_user', sender_user_name: message.forwardedFrom, date } }),
    ...(message.viaBot === true ? { via_bot: BOT_USER } : {}),
    ...(location === undefined ? {} : { location }),
    ...message.service,
    ...(buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons } }),
  };
}

function writtenFields({ text, entities, file }: ChatMessage): object {
  if (text === '') return {};
  if (file === null) return entities.length === 0 ? { text } : { text, entities };
  return entities.length === 0 ? { caption: text } : { caption: text, caption_entities: entities };
}

function contactFields({ phone, firstName, userId }: NonNullable<ChatMessage['contact']>): object {
  return { phone_number: phone, first_name: firstName, ...(userId === null ? {} : { user_id: userId }) };
}

function fileFields({ fileId, name, mime, size, kind }: ChatFile): object {
  const base = { file_id: fileId, file_unique_id: fileId, file_size: size };
  switch (kind) {
    case 'document':
      return { document: { ...base, file_name: name, mime_type: mime } };
    case 'photo':
      return { photo: [{ ...base, width: 800, height: 600 }] };
    case 'sticker': {
      const look = { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false, emoji: '👍' };
      return { sticker: { ...base, ...look } };
    }
    case 'video':
      return { video: { ...base, width: 800, height: 600, duration: 3, file_name: name, mime_type: mime } };
    case 'voice':
      return { voice: { ...base, duration: 3, mime_type: mime } };
  }
}
