import type { Message } from 'grammy/types';

/** What people say: each of these stands in a message that somebody wrote, sent or shared. */
const CONTENTS: readonly string[] = [
  'text',
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'game',
  'invoice',
  'live_photo',
  'location',
  'paid_media',
  'photo',
  'poll',
  'rich_message',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
];

/**
 * Returns whether Telegram itself says something in a chat: that a message was pinned, a timer set, somebody joined.
 * There are many kinds and new ones come, so it is told by what it is not.
 */
export function isServiceMessage(message: Message): boolean {
  return !CONTENTS.some((content) => content in message);
}
