import { searchKey } from './normalize.ts';
import { excerpt } from './storable.ts';

/** So many characters of a line stand on a button. */
const LONGEST_LINE = 48;
/** Words between a label and what it is about, which say nothing of it. */
const BETWEEN = new Set(
  'cho cua h huyen tx tp so don vi dong chi d c ong ba anh chi cai o ben thang tin bao cao'.split(' '),
);

/** Returns of each text the first line that no other has, without marks of its own; an empty string where there is none. */
export function tellApart(texts: readonly string[]): string[] {
  const lines = texts.map((text) => text.split('\n').map((line) => line.trim()));
  return lines.map((own, at) => {
    const others = new Set(lines.filter((_lines, place) => place !== at).flat());
    return excerpt(own.find((line) => /\p{L}/u.test(line) && !others.has(line)) ?? '', LONGEST_LINE);
  });
}

/** Returns what a text says behind a label, as words; null where it does not begin with it, or says no more. */
export function wordsBehind(label: string, text: string): string[] | null {
  const key = searchKey(label);
  const typed = searchKey(text);
  if (!typed.startsWith(`${key} `)) return null;
  const words = typed.slice(key.length + 1).split(' ');
  const told = words.filter((word) => !BETWEEN.has(word));
  return told.length === 0 ? null : told;
}

/** Returns whether all these words stand in a text one after the other. */
export function says(text: string, words: readonly string[]): boolean {
  return ` ${searchKey(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words.join(' ')} `);
}
