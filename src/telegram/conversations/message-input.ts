import type { Context } from 'grammy';

/** A file or photo that somebody sent, not yet fetched. */
export interface SentFile {
  id: string;
  name: string;
  mime: string;
  /** In bytes, as Telegram says; null where it does not. */
  size: number | null;
}

/** A message as the conversations see it: what was typed, a contact, a file, or something they cannot read. */
export type MessageInput =
  | { kind: 'text'; text: string }
  | { kind: 'contact'; phone: string; own: boolean }
  | { kind: 'file'; file: SentFile; caption: string }
  | { kind: 'other' };

/** Reads a message. */
export function readMessage({ message }: Context): MessageInput {
  if (message?.contact !== undefined) {
    return { kind: 'contact', phone: message.contact.phone_number, own: message.contact.user_id === message.from.id };
  }
  if (message?.text !== undefined) return { kind: 'text', text: message.text };
  const caption = message?.caption ?? '';
  if (message?.document !== undefined) {
    const { file_id: id, file_name: name = '', mime_type: mime = '', file_size: size = null } = message.document;
    return { kind: 'file', file: { id, name, mime, size }, caption };
  }
  const photo = message?.photo?.at(-1);
  if (photo !== undefined) {
    const { file_id: id, file_size: size = null } = photo;
    return { kind: 'file', file: { id, name: '', mime: 'image/jpeg', size }, caption };
  }
  return { kind: 'other' };
}
