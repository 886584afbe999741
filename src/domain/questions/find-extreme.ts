import type { Sentence } from './sentence.ts';

const WORDS = {
  most: ['nhieu', 'cao', 'lon', 'dong'],
  least: ['it', 'thap', 'kem', 'be'],
} as const;
/** So many words may stand between "ít" and "nhất". */
const APART = 7;

/** Finds whether the most or the least is asked for: "nhiều … nhất", "ít … nhất", with what is counted between; null for neither. */
export function findExtreme({ keys }: Sentence): keyof typeof WORDS | null {
  const last = keys.lastIndexOf('nhat');
  for (let at = last - 1; at >= Math.max(0, last - APART); at -= 1) {
    const key = keys[at] ?? '';
    for (const way of ['most', 'least'] as const) if ((WORDS[way] as readonly string[]).includes(key)) return way;
  }
  return null;
}
