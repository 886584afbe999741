import { canonicalText } from './canonical-text.ts';

/**
 * Returns a number of 31 bits by which a value is known again, the same wherever it is read: FNV-1a over its canonical text. A button
 * carries it instead of a place in a list that may be another list by the time of the press.
 */
export function codeOf(value: unknown): number {
  let code = 0x811c9dc5;
  for (const letter of canonicalText(value)) code = Math.imul(code ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return code & 0x7fffffff;
}
