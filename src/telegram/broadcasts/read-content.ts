import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { ContentPart } from '../../domain/broadcasts/notice-content.ts';
import { readRichText } from '../../domain/broadcasts/rich-text.ts';
import { readMessage, type MessageInput } from '../parts/message-input.ts';

/**
 * Reads what a message brings to a broadcast: its text or caption with its formatting, and its files; of an album all
 * of them.
 */
export function readContent(ctx: Context): ContentPart {
  const input = readMessage(ctx);
  const message = ctx.message ?? ctx.editedMessage;
  const text = input.kind === 'text' ? input.text : input.kind === 'file' ? input.caption : '';
  const entities = message?.entities ?? message?.caption_entities ?? [];
  return { ...readRichText(text, entities), files: filesOf(input), messageId: message?.message_id ?? null };
}

/** Returns the files of a message, as a broadcast carries them. */
export function filesOf(input: MessageInput): ContentPart['files'] {
  if (input.kind !== 'file') return [];
  return [input.file, ...input.others].map(({ id, name, mime, size }) => ({
    id,
    name,
    mime,
    size,
    picture: name === '' && mime.startsWith('image/'),
  }));
}

/**
 * Returns whether a message carries content rather than words about something: it was forwarded, has files, or is long.
 */
export function isContent({ message }: Context, { text, files }: ContentPart): boolean {
  return files.length > 0 || isForwarded(message) || text.length > 200;
}

function isForwarded(message: Message | undefined): boolean {
  return message?.forward_origin !== undefined;
}
