import type { SearchedFigure } from '../consolidation/searched-figures.ts';
import { searchKey } from '../text/normalize.ts';
import type { Named } from './question.ts';
import { FILLER_WORDS } from './sentence.ts';

/** One way to call a figure: its label, or another name. */
interface FigureName {
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

interface IndexedFigure {
  key: string;
  number: number;
  names: readonly FigureName[];
  others: ReadonlySet<string>;
  /** What is counted, in the words with which it is asked for: "lớp" of "lớp, cuộc". */
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
/** What a word of the name costs that was not said. */
const UNSAID = 0.12;
/** Figures that come so near to the best may be meant as well. */
const NEAR = 0.9;
/** Below this nothing tells a figure. */
const ENOUGH = 2.2;
const MOST = 3;
const OF_EVENTS = 0.7;
/** Words by which no figure is told from another: "số liệu Con Cuông", "báo cáo đã gửi". */
const OF_ANY_FIGURE: ReadonlySet<string> = new Set(['so', 'lieu', 'bao', 'cao', 'gui', 'nop', 'ket', 'qua', 'da']);
/** Words of what every figure is about. */
const OF_EVERY_FIGURE: ReadonlySet<string> = new Set(['sxsh', 'san', 'xuat', 'sach', 'hon']);
/** Words that ask how many, before what is counted: "bao nhiêu", "nhiều", "ít", "mấy", "số lượng". */
const HOW_MANY = ['nhieu', 'it', 'may', 'luong'];

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);

/** Prepares the figures of forms for being found by the words with which people and the forms ask for them. */
export function indexFigures(figures: readonly SearchedFigure[]): FigureIndex {
  const indexed = figures.map(({ key, number, label, names, question, measure, ofEvents }) => ({
    key,
    number,
    names: [label, ...names].map((name): FigureName => {
      const words = searchKey(name).split(' ');
      return { words: new Set(words), pairs: new Set(pairsOf(words)) };
    }),
    others: new Set(`${searchKey(question)} ${searchKey(measure)}`.split(' ')),
    counted: searchKey(measure.split(/,| hoặc /u)[0] ?? ''),
    ofEvents,
  }));
  const having = new Map<string, number>();
  for (const { names, others } of indexed)
    for (const word of new Set([...names.flatMap(({ words }) => [...words]), ...others]))
      having.set(word, (having.get(word) ?? 0) + 1);
  return {
    figures: indexed,
    rarity: new Map([...having].map(([word, count]) => [word, Math.log(1 + indexed.length / count)])),
  };
}

/** Finds the figures that the words at these places may mean, the likeliest first; null where they tell none. */
export function findFigures(
  index: FigureIndex,
  keys: readonly string[],
  free: readonly number[],
): Named<readonly string[]> | null {
  return findNumbered(index, keys) ?? findNamed(index, keys, free) ?? findCounted(index, keys, free);
}

/** "Câu 13": the question of that number in the first form that has one. */
function findNumbered({ figures }: FigureIndex, keys: readonly string[]): Named<readonly string[]> | null {
  const at = keys.findIndex((key, place) => key === 'cau' && /^\d{1,2}$/.test(keys[place + 1] ?? ''));
  const found =
    at < 0 ? undefined : figures.find(({ number, ofEvents }) => !ofEvents && number === Number(keys[at + 1]));
  return found === undefined ? null : { value: [found.key], places: [at, at + 1] };
}

function findNamed(
  { figures, rarity }: FigureIndex,
  keys: readonly string[],
  free: readonly number[],
): Named<readonly string[]> | null {
  const places = free.filter((at) => rarity.has(keys[at] ?? '') && !/^\d+$/.test(keys[at] ?? ''));
  if (places.every((at) => OF_ANY_FIGURE.has(keys[at] ?? ''))) return null;
  const pairs = pairsOf(keys).filter((_, at) => places.includes(at) && places.includes(at + 1));
  const said = new Set(places.map((at) => keys[at] ?? ''));
  const weigh = (word: string): number =>
    (FILLER_WORDS.has(word) || OF_EVERY_FIGURE.has(word) ? 0.2 : 1) * (rarity.get(word) ?? 0);
  const total = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weigh(word), 0);
  const scored = figures
    .map((figure) => {
      const { names, others, ofEvents } = figure;
      const scores = names.map(({ words, pairs: own }) => {
        const named = total([...said].filter((word) => words.has(word)));
        const besides = total([...said].filter((word) => !words.has(word) && others.has(word)));
        const unsaid = total([...words].filter((word) => !said.has(word)));
        const side = new Set(pairs.filter((pair) => own.has(pair))).size;
        return named + besides * IN_QUESTION + side * PAIR - unsaid * UNSAID;
      });
      // What units count themselves is meant, unless the form of events is named.
      return { figure, score: Math.max(...scores) * (ofEvents ? OF_EVENTS : 1) };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined || best.score < ENOUGH) return null;
  const near = scored.filter(({ score }) => score >= best.score * NEAR);
  if (near.length > MOST) return null;
  const { names, others } = best.figure;
  return {
    value: near.map(({ figure: { key } }) => key),
    places: places.filter((at) =>
      [others, ...names.map(({ words }) => words)].some((words) => words.has(keys[at] ?? '')),
    ),
  };
}

/** "Bao nhiêu cơ sở": the first figure of what is counted, where nothing else tells which; the forms ask for the whole first. */
function findCounted(
  { figures }: FigureIndex,
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
