import type { Question } from './question.ts';
import { containsPhrase, type Sentence } from './sentence.ts';

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

const COMPARED = ['so voi', 'so sanh', 'tang hay giam', 'tang giam', 'hon kem', 'ben nao', 'chenh', 'chenh nhau'];

/** Finds whether two years, units, groups or sources are held against each other, in words that say so outright. */
export function isComparison({ years, mentions, groups, sources, ...sentence }: Question): boolean {
  return [years, mentions, groups, sources].some(({ length }) => length > 1) && containsPhrase(sentence, COMPARED);
}
