import { diffArrays } from 'diff';
import { spansOfPoints } from './points-changed.ts';

/** A place where two texts differ: the words that were taken out, and those put in; one of them may be empty. */
export interface TextChange {
  out: string;
  in: string;
}

/** Texts of which more words differ than this are compared as a whole: the work grows with the square of it. */
const MOST_DIFFERENT = 400;

/** Words from one up to another, which is not among them. */
interface Reach {
  from: number;
  to: number;
}

/** From and to where two lists of words differ. */
interface Stretch {
  before: Reach;
  after: Reach;
}

/**
 * Returns where two texts differ, word by word, in their order; changes with a single word between them are one. An hour
 * stands with its date, and a place whole; another word or two that took the place of others stand with their neighbours,
 * so that one sees where.
 */
export function changesBetween(before: string, after: string): TextChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const plain = stretchesBetween(a.words, b.words);
  return widenToPoints(plain, a, b).map(({ stretch, whole }) => {
    const lengths = [stretch.before, stretch.after].map(({ from, to }) => to - from);
    const around = !whole && lengths.every((length) => length === 1 || length === 2) ? 1 : 0;
    const said = ({ words }: Worded, { from, to }: Reach): string =>
      words.slice(Math.max(0, from - around), to + around).join(' ');
    return { out: said(a, stretch.before), in: said(b, stretch.after) };
  });
}

/** The words of a text, and which of them say together when or where. */
interface Worded {
  words: string[];
  points: Reach[];
}

function wordsOf(written: string): Worded {
  const text = written.normalize('NFC');
  const found = [...text.matchAll(/\S+/g)];
  const points = spansOfPoints(text).map((span) => {
    const inside = found.flatMap(({ 0: word, index }, at) =>
      index < span.to && index + word.length > span.from ? [at] : [],
    );
    return { from: inside[0] ?? 0, to: (inside.at(-1) ?? -1) + 1 };
  });
  return { words: found.map(([word]) => word), points };
}

/** Widens each stretch to the hours, dates and places that it touches in either text: beside it both say the same. */
function widenToPoints(stretches: readonly Stretch[], a: Worded, b: Worded): { stretch: Stretch; whole: boolean }[] {
  const pointsOf = ({ before, after }: Stretch): { before: Reach[]; after: Reach[] } => ({
    before: a.points.filter((point) => touches(before, point)),
    after: b.points.filter((point) => touches(after, point)),
  });
  const grouped = joinNeighbours(stretches, (one, other) => {
    const [of, ofOther] = [pointsOf(one), pointsOf(other)];
    return (
      of.before.some((point) => ofOther.before.includes(point)) ||
      of.after.some((point) => ofOther.after.includes(point))
    );
  });
  const widened = grouped.map((stretch) => {
    const { before, after } = stretch;
    const points = pointsOf(stretch);
    const left = Math.max(
      0,
      ...points.before.map(({ from }) => before.from - from),
      ...points.after.map(({ from }) => after.from - from),
    );
    const right = Math.max(
      0,
      ...points.before.map(({ to }) => to - before.to),
      ...points.after.map(({ to }) => to - after.to),
    );
    const widen = ({ from, to }: Reach, length: number): Reach => ({
      from: Math.max(0, from - left),
      to: Math.min(length, to + right),
    });
    return { before: widen(before, a.words.length), after: widen(after, b.words.length) };
  });
  const overlap = (one: Stretch, other: Stretch): boolean =>
    other.before.from < one.before.to || other.after.from < one.after.to;
  return joinNeighbours(widened, overlap).map((stretch) => {
    const { before, after } = pointsOf(stretch);
    return { stretch, whole: before.length + after.length > 0 };
  });
}

function touches({ from, to }: Reach, point: Reach): boolean {
  return from < point.to && (from === to ? point.from < from : point.from < to);
}

/** Makes one of neighbours that belong together. */
function joinNeighbours(stretches: readonly Stretch[], together: (one: Stretch, other: Stretch) => boolean): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && together(last, stretch)) joined[joined.length - 1] = spanBoth(last, stretch);
    else joined.push(stretch);
  }
  return joined;
}

function spanBoth(one: Stretch, other: Stretch): Stretch {
  const both = (side: 'before' | 'after'): Reach => ({
    from: one[side].from,
    to: Math.max(one[side].to, other[side].to),
  });
  return { before: both('before'), after: both('after') };
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
