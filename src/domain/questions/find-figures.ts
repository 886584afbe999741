import { searchKey } from '../text/normalize.ts';
import type { Named } from './question.ts';
import { FILLER_WORDS } from './sentence.ts';

/** A figure of a form, as far as it is asked for by words. */
export interface SearchedFigure {
  key: string;
  label: string;
  /** The question that asks for it in the form. */
  question: string;
  /** What is counted, as the form says it. */
  measure: string;
  /** Reported of each event, and not by a unit for its year. */
  ofEvents: boolean;
}

interface IndexedFigure {
  key: string;
  label: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  others: ReadonlySet<string>;
  /** What is counted, in the words with which it is asked for: "lớp" of "lớp hoặc cuộc". */
  counted: string;
  ofEvents: boolean;
}

/** Figures by the words of their forms, in the order of the forms. */
export interface FigureIndex {
  figures: readonly IndexedFigure[];
  /** How rare a word is among them. */
  rarity: ReadonlyMap<string, number>;
}

const PAIR = 0.9;
const IN_QUESTION = 0.35;
/** What a word of the label costs that was not said. */
const UNSAID = 0.12;
/** Figures that come so near to the best may be meant as well. */
const NEAR = 0.9;
/** Below this nothing tells a figure. */
const ENOUGH = 2.2;
const MOST = 3;
const OF_EVENTS = 0.8;
/** Words by which no figure is told from another: "số liệu Con Cuông", "báo cáo đã gửi". */
const OF_ANY_FIGURE: ReadonlySet<string> = new Set(['so', 'lieu', 'bao', 'cao', 'gui', 'nop', 'ket', 'qua', 'da']);

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);

/** Prepares the figures of forms for being found by the words with which the forms ask for them. */
export function indexFigures(figures: readonly SearchedFigure[]): FigureIndex {
  const indexed = figures.map(({ key, label, question, measure, ofEvents }) => {
    const words = searchKey(label).split(' ');
    return {
      key,
      label: new Set(words),
      pairs: new Set(pairsOf(words)),
      others: new Set(`${searchKey(question)} ${searchKey(measure)}`.split(' ')),
      counted: searchKey(measure.split(/,| hoặc /u)[0] ?? ''),
      ofEvents,
    };
  });
  const having = new Map<string, number>();
  for (const { label, others } of indexed)
    for (const word of new Set([...label, ...others])) having.set(word, (having.get(word) ?? 0) + 1);
  return {
    figures: indexed,
    rarity: new Map([...having].map(([word, count]) => [word, Math.log(1 + indexed.length / count)])),
  };
}

/** Finds the figures that the words at these places may mean, the likeliest first; null where they tell none. */
export function findFigures(
  { figures, rarity }: FigureIndex,
  keys: readonly string[],
  free: readonly number[],
): Named<readonly string[]> | null {
  const places = free.filter((at) => rarity.has(keys[at] ?? '') && !/^\d+$/.test(keys[at] ?? ''));
  if (places.every((at) => OF_ANY_FIGURE.has(keys[at] ?? ''))) return null;
  const pairs = new Set(
    places.filter((at) => places.includes(at + 1)).map((at) => `${keys[at] ?? ''} ${keys[at + 1] ?? ''}`),
  );
  const said = new Set(places.map((at) => keys[at] ?? ''));
  const weigh = (word: string): number => (FILLER_WORDS.has(word) ? 0.2 : 1) * (rarity.get(word) ?? 0);
  const scored = figures
    .map((figure) => {
      let score = 0;
      for (const word of said)
        score += figure.label.has(word) ? weigh(word) : figure.others.has(word) ? weigh(word) * IN_QUESTION : 0;
      for (const pair of pairs) if (figure.pairs.has(pair)) score += PAIR;
      for (const word of figure.label) if (!said.has(word)) score -= weigh(word) * UNSAID;
      // What units count themselves is meant, unless the form of events is named.
      return { figure, score: figure.ofEvents ? score * OF_EVENTS : score };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined || best.score < ENOUGH) return findCounted(figures, keys, free);
  const near = scored.filter(({ score }) => score >= best.score * NEAR);
  if (near.length > MOST) return findCounted(figures, keys, free);
  const words = best.figure;
  return {
    value: near.map(({ figure: { key } }) => key),
    places: places.filter((at) => words.label.has(keys[at] ?? '') || words.others.has(keys[at] ?? '')),
  };
}

/** "Bao nhiêu cơ sở": the first figure of what is counted, where nothing else tells which; the forms ask for the whole first. */
function findCounted(
  figures: readonly IndexedFigure[],
  keys: readonly string[],
  free: readonly number[],
): Named<readonly string[]> | null {
  for (const { key, counted, ofEvents } of figures) {
    if (ofEvents || counted === '') continue;
    const words = counted.split(' ');
    const at = free.find((place) => words.every((word, offset) => keys[place + offset] === word));
    if (at !== undefined && HOW_MANY.includes(keys[at - 1] ?? ''))
      return { value: [key], places: words.map((_, offset) => at + offset) };
  }
  return null;
}

/** Words that ask how many, before what is counted: "bao nhiêu", "mấy", "số". */
const HOW_MANY = ['nhieu', 'may', 'luong'];
