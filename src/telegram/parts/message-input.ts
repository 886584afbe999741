import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { albumOf } from './text-parts.ts';

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
  /** `others`: the rest of an album, in its order. */
  | { kind: 'file'; file: SentFile; others: readonly SentFile[]; caption: string }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'other' };

/** Reads a message, or what it was edited into; of an album all its files. */
export function readMessage({ message: sent, editedMessage, update }: Context): MessageInput {
  const message = sent ?? editedMessage;
  if (message?.contact !== undefined) {
    return { kind: 'contact', phone: message.contact.phone_number, own: message.contact.user_id === message.from.id };
  }
  if (message?.text !== undefined) return { kind: 'text', text: message.text };
  if (message?.location !== undefined) {
    const { latitude, longitude } = message.location;
    return { kind: 'location', latitude, longitude };
  }
  const messages = message === undefined ? [] : [message, ...albumOf(update)];
  const [file, ...others] = messages.flatMap((one) => fileIn(one) ?? []);
  if (file === undefined) return { kind: 'other' };
  const captions = messages.map(({ caption }) => caption ?? '').filter((caption) => caption !== '');
  return { kind: 'file', file, others, caption: captions.join('\n') };
}

/** A part of an album that cannot be taken: its place from 1 on, and what it is. */
export interface LeftPart {
  number: number;
  what: 'video' | 'audio' | 'other';
}

/** Returns the parts of an album that are not taken, where others of it are. */
export function leftOfAlbum({ message, update }: Context): LeftPart[] {
  const parts = message === undefined ? [] : [message, ...albumOf(update)];
  if (!parts.some((part) => fileIn(part) !== null)) return [];
  return parts.flatMap((part, at) => {
    if (fileIn(part) !== null) return [];
    const what = part.video !== undefined ? 'video' : part.audio !== undefined ? 'audio' : 'other';
    return [{ number: at + 1, what } as const];
  });
}

function fileIn(message: Message): SentFile | null {
  if (message.document !== undefined) {
    const { file_id: id, file_name: name = '', mime_type: mime = '', file_size: size = null } = message.document;
    return { id, name, mime, size };
  }
  const photo = message.photo?.at(-1);
  if (photo === undefined) return null;
  const { file_id: id, file_size: size = null } = photo;
  return { id, name: '', mime: 'image/jpeg', size };
}
