import type { Passage } from '../plan/passages.ts';
import { searchKey } from '../text/normalize.ts';
import { readWords } from './words.ts';
import { FILLER_WORDS } from './sentence.ts';

/** Passages of a document with their words, and how rare each word is in it. */
export interface PassageIndex {
  passages: readonly { passage: Passage; words: ReadonlySet<string>; pairs: ReadonlySet<string> }[];
  rarity: ReadonlyMap<string, number>;
}

const MOST = 3;
const PAIR = 1.5;
/** A passage that has less than this of what the best has is not told. */
const NEAR = 0.6;
/** Below this nothing in the document speaks of what is asked. */
const ENOUGH = 0.3;
/** The text says what is meant; a legal basis only names it. */
const BASIS = 0.3;

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);

/** Begins an index of passages, to which they are added in parts, so that a long document is prepared between other work. */
export function startPassageIndex(): { add(passages: readonly Passage[]): void; finish(): PassageIndex } {
  const indexed: PassageIndex['passages'][number][] = [];
  const having = new Map<string, number>();
  return {
    add: (passages) => {
      for (const passage of passages) {
        const all = searchKey(passage.text).split(' ');
        const words = new Set(all);
        for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
        indexed.push({ passage, words, pairs: new Set(pairsOf(all)) });
      }
    },
    finish: () => ({
      passages: indexed,
      rarity: new Map([...having].map(([word, count]) => [word, Math.log(1 + indexed.length / count)])),
    }),
  };
}

/** Finds the passages that speak of what is asked, the best first, at most three; empty where the document says nothing of it. */
export function findPassages({ passages, rarity }: PassageIndex, text: string): Passage[] {
  const keys = readWords(text).map(({ key }) => key);
  const words = new Set(keys.filter((key) => !FILLER_WORDS.has(key)));
  const pairs = new Set(pairsOf(keys));
  const scored = passages
    .map(({ passage, words: has, pairs: hasPairs }) => {
      let score = 0;
      for (const word of words) if (has.has(word)) score += rarity.get(word) ?? 0;
      for (const pair of pairs) if (hasPairs.has(pair)) score += PAIR;
      return { passage, score: passage.part === 'basis' ? score * BASIS : score };
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return best < ENOUGH
    ? []
    : scored
        .filter(({ score }) => score >= best * NEAR)
        .slice(0, MOST)
        .map(({ passage }) => passage);
}
