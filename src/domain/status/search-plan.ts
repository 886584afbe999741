import { searchKey } from '../text/normalize.ts';

/** A piece of the plan, or of what belongs to it, that can be looked up. */
export interface PlanPassage {
  /** Where it stands, as officials cite it. */
  place: string;
  text: string;
  /** The task that it is or belongs to; null for other pieces. */
  taskId: number | null;
}

/** A passage prepared for being looked through. */
export interface PreparedPassage extends PlanPassage {
  key: string;
}

/** Folds passages once, so that looking through them is quick. */
export function preparePassages(passages: readonly PlanPassage[]): PreparedPassage[] {
  return passages.map((passage) => ({ ...passage, key: ` ${searchKey(`${passage.place} ${passage.text}`)} ` }));
}

/**
 * Searches for the passages that have most of the words, the best first: those with all words before others, those with
 * the words in the order in which they were typed before those with them apart. At least half of the words must be
 * there.
 */
export function searchPassages(passages: readonly PreparedPassage[], typed: string): PreparedPassage[] {
  const key = searchKey(typed);
  const words = [...new Set(key.split(' '))].filter((word) => word !== '');
  if (words.length === 0) return [];
  return passages
    .map((passage, order) => {
      const held = words.filter((word) => passage.key.includes(` ${word} `)).length;
      return { passage, order, score: held / words.length + (passage.key.includes(` ${key} `) ? 1 : 0) };
    })
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ passage }) => passage);
}
