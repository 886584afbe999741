import type { SearchedTask } from '../tasks/find-task.ts';
import { searchKey } from '../text/normalize.ts';

/** What is searched of a task, and of the group that it belongs to. */
export interface GroupedTask extends SearchedTask {
  group: { code: string; title: string; names?: readonly string[] };
  /** What people call it, besides its title. */
  names?: readonly string[];
}

/** Tasks by the words in them, so that a question looks only at those that have its words. */
export interface TaskIndex {
  byCode: ReadonlyMap<string, number>;
  /** For each word, the tasks that have it, with how much it counts there: 1 in the title, less elsewhere. */
  byWord: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The same for pairs of neighbouring words. */
  byPair: ReadonlyMap<string, ReadonlyMap<number, number>>;
  total: number;
}

/** The tasks that words may mean, the likeliest first: those that tie are alone in `ids`. */
export interface TaskRanking {
  ids: number[];
  /** The places of the words that the first of them has. */
  places: number[];
  /** The places of words that it has next to each other in its title. */
  paired: number;
}

const IN_RESULT = 0.4;
const IN_GROUP = 0.2;
const PAIR = 0.8;
/** So many tasks are looked through for a question, so that it is answered at once in a plan of any size. */
const LOOKED_THROUGH = 4_000;

/** A task whose texts are folded, for being found by their words. */
interface FoldedTask {
  id: number;
  code: string;
  group: { title: string };
  title: string;
  names: readonly string[];
  purpose: string;
  expectedResult: string;
}

/** Creates an empty index, to which tasks are added. */
export function startTaskIndex(): { tasks: TaskIndex; add(task: FoldedTask): void } {
  const byCode = new Map<string, number>();
  const byWord = new Map<string, Map<number, number>>();
  const byPair = new Map<string, Map<number, number>>();
  const groupWords = new Map<string, string[]>();
  const tasks = { byCode, byWord, byPair, total: 0 };
  const put = (map: Map<string, Map<number, number>>, id: number, found: readonly string[], weight: number): void => {
    for (const word of found) {
      const weights = map.get(word);
      if (weights === undefined) map.set(word, new Map([[id, weight]]));
      else if ((weights.get(id) ?? 0) < weight) weights.set(id, weight);
    }
  };
  const add = ({ id, code, title, names, purpose, expectedResult, group }: FoldedTask): void => {
    const texts: readonly [string, number][] = [
      [title, 1],
      ...names.map((name): [string, number] => [name, 1]),
      [purpose, IN_RESULT],
      [expectedResult, IN_RESULT],
    ];
    for (const [text, weight] of texts) {
      const words = text.split(' ');
      put(byWord, id, words, weight);
      put(byPair, id, pairsOf(words), weight);
    }
    const named = groupWords.get(group.title) ?? searchKey(group.title).split(' ');
    groupWords.set(group.title, named);
    put(byWord, id, named, IN_GROUP);
    byCode.set(code, id);
    tasks.total += 1;
  };
  return { tasks, add };
}

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);

/**
 * Ranks the tasks that have the words at `places`. A word that few tasks have counts more than one that most have;
 * two neighbours that stand together in a task count more than the two apart.
 * @param counts whether a word alone can tell one task from another.
 */
export function rankTasks(
  index: TaskIndex,
  keys: readonly string[],
  places: readonly number[],
  counts: (key: string) => boolean,
): TaskRanking {
  const scores = new Map<number, number>();
  const add = (id: number, score: number): void => {
    scores.set(id, (scores.get(id) ?? 0) + score);
  };
  const rarity = (having: number): number => Math.log(1 + index.total / having);
  const words = [...new Set(places.map((at) => keys[at] ?? '').filter(counts))].map((key) => index.byWord.get(key));
  const pairs = places
    .filter((at) => places.includes(at + 1))
    .map((at) => index.byPair.get(`${keys[at] ?? ''} ${keys[at + 1] ?? ''}`));
  const found = [
    ...words.map((weights) => ({ weights, factor: 1 })),
    ...pairs.map((weights) => ({ weights, factor: PAIR })),
  ].flatMap(({ weights, factor }) => (weights === undefined ? [] : [{ weights, factor }]));
  let looked = 0;
  // The rarest first: what thousands of tasks have tells none of them apart, and is not looked through.
  for (const { weights, factor } of found.sort((one, other) => one.weights.size - other.weights.size)) {
    if (looked > 0 && looked + weights.size > LOOKED_THROUGH) break;
    looked += weights.size;
    for (const [id, weight] of weights) add(id, weight * factor * rarity(weights.size));
  }
  const best = Math.max(0, ...scores.values());
  if (best === 0) return { ids: [], places: [], paired: 0 };
  const ids = [...scores].filter(([, score]) => score > best * 0.93).map(([id]) => id);
  const [first = 0] = ids;
  const has = (at: number): boolean => index.byWord.get(keys[at] ?? '')?.has(first) === true;
  const paired = places.filter(
    (at) =>
      (places.includes(at + 1) && index.byPair.get(`${keys[at] ?? ''} ${keys[at + 1] ?? ''}`)?.has(first) === true) ||
      (places.includes(at - 1) && index.byPair.get(`${keys[at - 1] ?? ''} ${keys[at] ?? ''}`)?.has(first) === true),
  );
  return { ids: ids.sort((a, b) => a - b), places: places.filter(has), paired: paired.length };
}
