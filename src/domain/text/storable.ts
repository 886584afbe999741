/**
 * Converts a received value to one that the store can hold: PostgreSQL takes neither the character U+0000 nor half a
 * surrogate pair, and one message with such a character would keep every update after it from being stored.
 */
export function toStorable<T>(value: T): T {
  return clean(value) as T;
}

/** Returns whether the store can hold a text as it is. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Returns the beginning of a text, at most so many UTF-16 units; a character of two is never cut in halves. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** Returns a text, or where it is longer than so many UTF-16 units its first words and an ellipsis; a word longer than that is cut. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const beginning = cutText(text, length);
  const words = /^\s/u.test(text.slice(beginning.length)) ? beginning : beginning.replace(/\s+\S*$/u, '');
  return `${words.replace(/[\s,;:.(]+$/u, '')}…`;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [clean(key), clean(part)]));
}
