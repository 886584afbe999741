import type { Context } from 'grammy';

/** A message as the conversations see it: what was typed, a shared contact, or something they cannot read. */
export type MessageInput =
  { kind: 'text'; text: string } | { kind: 'contact'; phone: string; own: boolean } | { kind: 'other' };

/** Reads a message; a caption counts as its text. */
export function readMessage(ctx: Context): MessageInput {
  const { message } = ctx;
  if (message?.contact !== undefined) {
    return { kind: 'contact', phone: message.contact.phone_number, own: message.contact.user_id === message.from.id };
  }
  return message?.text === undefined ? { kind: 'other' } : { kind: 'text', text: message.text };
}
