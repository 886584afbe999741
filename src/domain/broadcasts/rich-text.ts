import { searchKey } from '../text/normalize.ts';

/** Formatting of a stretch of text, as Telegram gives it; offset and length count UTF-16 units. */
export interface TextEntity {
  type: string;
  offset: number;
  length: number;
  /** Of a `text_link`. */
  url?: string;
}

/** A text with its formatting. */
export interface RichText {
  text: string;
  entities: TextEntity[];
}

/** Formatting that is kept; Telegram finds links, mentions and numbers by itself, and other kinds belong to people. */
const KEPT: readonly string[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'blockquote',
  'expandable_blockquote',
  'text_link',
];

/** Cleans a text that somebody sent: NFC, without invisible characters, with the formatting that others may see. */
export function readRichText(text: string, entities: readonly TextEntity[]): RichText {
  const kept = entities.filter(
    ({ type, url }) => KEPT.includes(type) && (type !== 'text_link' || /^https?:\/\//.test(url ?? '')),
  );
  const borders = [...new Set([0, text.length, ...kept.flatMap(({ offset, length }) => [offset, offset + length])])]
    .filter((border) => border >= 0 && border <= text.length)
    .sort((a, b) => a - b);
  // Cleaning changes lengths: each stretch between two borders is cleaned by itself, so that formatting stays in place.
  let cleaned = '';
  const moved = new Map<number, number>();
  for (const [at, border] of borders.entries()) {
    moved.set(border, cleaned.length);
    cleaned += clean(text.slice(border, borders[at + 1] ?? border));
  }
  const shifted = kept.map((entity) => {
    const offset = moved.get(entity.offset) ?? 0;
    return { ...entity, offset, length: (moved.get(entity.offset + entity.length) ?? offset) - offset };
  });
  const start = cleaned.length - cleaned.trimStart().length;
  return cut({ text: cleaned, entities: shifted }, start, cleaned.trimEnd().length);
}

function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
    .normalize('NFC');
}

/** Puts a salutation before a text and a closing below it, where the text has none of its own. */
export function addCourtesies(
  rich: RichText,
  { salutation, closing }: { salutation: string; closing: string },
): RichText {
  const key = searchKey(rich.text);
  const before = key.startsWith('kinh gui') ? '' : `${salutation}\n\n`;
  const after = key.endsWith('tran trong') ? '' : `\n\n${closing}`;
  return {
    text: `${before}${rich.text}${after}`,
    entities: rich.entities.map((entity) => ({ ...entity, offset: entity.offset + before.length })),
  };
}

/** Puts a line in italics below a text. */
export function addNote({ text, entities }: RichText, note: string): RichText {
  const offset = text.length + 2;
  return { text: `${text}\n\n${note}`, entities: [...entities, { type: 'italic', offset, length: note.length }] };
}

/**
 * Splits a text into parts of at most `limit` UTF-16 units: at the border of a paragraph or sentence where there is
 * one in the second half of a part, else between words. White space at a border is left out.
 */
export function splitRichText(rich: RichText, limit: number): RichText[] {
  const parts: RichText[] = [];
  let from = 0;
  while (rich.text.length - from > limit) {
    const end = from + borderIn(rich.text.slice(from, from + limit));
    parts.push(cut(rich, from, end));
    from = end + (/^\s*/.exec(rich.text.slice(end))?.[0].length ?? 0);
  }
  return from < rich.text.length || parts.length === 0 ? [...parts, cut(rich, from, rich.text.length)] : parts;
}

/** Where a part ends: after a paragraph, a sentence, a word, or just before half a character. */
function borderIn(text: string): number {
  const half = text.length / 2;
  const paragraph = text.lastIndexOf('\n');
  if (paragraph > half) return paragraph;
  const sentence = Math.max(...['. ', '! ', '? ', '; ', '.\n'].map((mark) => text.lastIndexOf(mark)));
  if (sentence > half) return sentence + 1;
  const word = text.lastIndexOf(' ');
  if (word > half) return word;
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

function cut({ text, entities }: RichText, from: number, to: number): RichText {
  const part = text.slice(from, Math.max(from, to));
  return {
    text: part,
    entities: entities.flatMap((entity) => {
      const offset = Math.max(0, entity.offset - from);
      const length = Math.min(part.length, entity.offset + entity.length - from) - offset;
      return length > 0 ? [{ ...entity, offset, length }] : [];
    }),
  };
}
