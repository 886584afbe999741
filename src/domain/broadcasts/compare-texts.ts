import { diffArrays } from 'diff';

/** A place where two texts differ: the words that were taken out, and those put in; one of them may be empty. */
export interface TextChange {
  out: string;
  in: string;
}

/** Texts of which more words differ than this are compared as a whole: the work grows with the square of it. */
const MOST_DIFFERENT = 400;

/** From and to where two lists of words differ. */
interface Stretch {
  before: { from: number; to: number };
  after: { from: number; to: number };
}

/**
 * Returns where two texts differ, word by word, in their order; changes with a single word between them are one. A
 * word or two that took the place of others stand with their neighbours, so that one sees where.
 */
export function changesBetween(before: string, after: string): TextChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  return stretchesBetween(a, b).map((stretch) => {
    const lengths = [stretch.before, stretch.after].map(({ from, to }) => to - from);
    const around = lengths.every((length) => length === 1 || length === 2) ? 1 : 0;
    const said = (words: readonly string[], { from, to }: Stretch['before']): string =>
      words.slice(Math.max(0, from - around), to + around).join(' ');
    return { out: said(a, stretch.before), in: said(b, stretch.after) };
  });
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function stretchesBetween(a: string[], b: string[]): Stretch[] {
  const parts = diffArrays(a, b, { maxEditLength: MOST_DIFFERENT });
  if (parts === undefined) return [{ before: { from: 0, to: a.length }, after: { from: 0, to: b.length } }];
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of parts) {
    const [toI, toJ] = [added ? i : i + count, removed ? j : j + count];
    if (added || removed) {
      const last = stretches.at(-1);
      if (last !== undefined && i - last.before.to <= 1 && j - last.after.to <= 1) {
        last.before.to = toI;
        last.after.to = toJ;
      } else stretches.push({ before: { from: i, to: toI }, after: { from: j, to: toJ } });
    }
    [i, j] = [toI, toJ];
  }
  return stretches;
}
