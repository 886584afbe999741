import { searchKey } from '../text/normalize.ts';

/** A piece of the plan, or of what belongs to it, that can be looked up. */
export interface SearchEntry {
  /** Where it stands, as officials cite it. */
  place: string;
  text: string;
  /** The task that it is or belongs to; null for other pieces. */
  taskId: number | null;
}

/** An entry prepared for being looked through. */
export interface PreparedEntry extends SearchEntry {
  key: string;
}

/** Folds entries once, so that looking through them is quick. */
export function prepareEntries(entries: readonly SearchEntry[]): PreparedEntry[] {
  return entries.map((entry) => ({ ...entry, key: ` ${searchKey(`${entry.place} ${entry.text}`)} ` }));
}

/**
 * The entries that have most of the words, the best first: those with all words before others, those with the words in
 * the order in which they were typed before those with them apart. At least half of the words must be there.
 */
export function searchEntries(entries: readonly PreparedEntry[], typed: string): PreparedEntry[] {
  const key = searchKey(typed);
  const words = [...new Set(key.split(' '))].filter((word) => word !== '');
  if (words.length === 0) return [];
  return entries
    .map((entry, order) => {
      const held = words.filter((word) => entry.key.includes(` ${word} `)).length;
      return { entry, order, score: held / words.length + (entry.key.includes(` ${key} `) ? 1 : 0) };
    })
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => entry);
}
