import { searchKey } from '../text/normalize.ts';
import type { LocalDate } from '../text/local-date.ts';
import type { RichText } from './rich-text.ts';

/** A file of a broadcast, by Telegram's name for it. */
export interface NoticeFile {
  id: string;
  name: string;
  mime: string;
  picture: boolean;
}

/** What a broadcast says. */
export interface NoticeContent extends RichText {
  files: NoticeFile[];
  /** The message in which its author wrote the text: where it is edited, so is this. */
  messageId?: number | null;
  /** The day on which the text was written, yyyy-mm-dd: “ngày mai” is the day after. */
  writtenOn?: LocalDate;
}

/** What a message brings to a broadcast in the making. `size` is in bytes, null where Telegram does not say it. */
export interface ContentPart extends RichText {
  messageId?: number | null;
  files: readonly (NoticeFile & { size: number | null })[];
}

/** Limits of a broadcast: three messages of text, an album of files, and what a phone can load. */
export const CONTENT_LIMITS = { text: 12_000, files: 10, fileMegabytes: 20 };

export type ContentRefusal =
  | { reason: 'empty' }
  | { reason: 'needs-text' }
  | { reason: 'too-long'; length: number }
  | { reason: 'too-many-files' }
  | { reason: 'file-too-large'; name: string; megabytes: number };

/** Nothing written yet. */
export const NO_CONTENT: NoticeContent = { text: '', entities: [], files: [] };

/** Takes a message into a broadcast: a text takes the place of the one before, files are added. @param today when it is written. */
export function addToContent(
  content: NoticeContent,
  part: ContentPart,
  today: LocalDate,
): { kind: 'content'; content: NoticeContent } | ({ kind: 'refused' } & ContentRefusal) {
  if (part.text === '' && part.files.length === 0) return { kind: 'refused', reason: 'empty' };
  if (part.text.length > CONTENT_LIMITS.text) return { kind: 'refused', reason: 'too-long', length: part.text.length };
  for (const { name, size } of part.files) {
    const megabytes = Math.ceil((size ?? 0) / 1_048_576);
    if (megabytes > CONTENT_LIMITS.fileMegabytes) return { kind: 'refused', reason: 'file-too-large', name, megabytes };
  }
  const files = [...content.files, ...part.files.map(({ id, name, mime, picture }) => ({ id, name, mime, picture }))];
  if (files.length > CONTENT_LIMITS.files) return { kind: 'refused', reason: 'too-many-files' };
  const { text, entities, messageId = null } = part.text === '' ? content : part;
  const writtenOn = part.text === '' ? content.writtenOn : today;
  return {
    kind: 'content',
    content: { text, entities, files, messageId, ...(writtenOn === undefined ? {} : { writtenOn }) },
  };
}

/** Returns whether a broadcast says enough to be sent: a file alone does not say what is wanted. */
export function isSendable({ text }: NoticeContent): boolean {
  return /\p{L}{2}/u.test(text);
}

/** Returns whether two broadcasts say the same, whatever their formatting. */
export function isSameContent(a: NoticeContent, b: NoticeContent): boolean {
  const names = ({ files }: NoticeContent): string =>
    files
      .map(({ name }) => name)
      .sort()
      .join();
  return searchKey(a.text) === searchKey(b.text) && names(a) === names(b);
}

/** Telegram's limits, in UTF-16 units: a text, and the text under one file. */
export const MESSAGE_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;

/** Estimates how many messages a broadcast becomes: a short text stands under its one file. */
export function messagesOf({ text, files }: NoticeContent): number {
  const texts = Math.ceil(text.length / MESSAGE_LIMIT);
  return files.length === 1 && text.length < CAPTION_LIMIT ? 1 : texts + files.length;
}
