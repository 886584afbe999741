import { distance } from 'fastest-levenshtein';
import { FILLER_WORDS } from './sentence.ts';
import { isSyllable } from './spelling.ts';
import type { Span } from './span.ts';
import type { UnitNames } from './unit-names.ts';

/**
 * Finds where units are named with a slip, or by the first word of their name alone: only over words that are no
 * others.
 * @param isWord whether a word is one of the language of questions.
 */
export function findSlippedUnits(
  names: UnitNames,
  keys: readonly string[],
  isWord: (key: string) => boolean,
): Span<readonly number[]>[] {
  const spans: Span<readonly number[]>[] = [];
  for (let from = 0; from < keys.length; from += 1) {
    for (let to = Math.min(keys.length, from + 4); to > from; to -= 1) {
      const window = keys.slice(from, to);
      const [first = ''] = window;
      const alike =
        to - from === 1 && !FILLER_WORDS.has(first) && first !== 'nam' && !isHonorific(first, keys[to] ?? '')
          ? names.byFirst.get(first)
          : undefined;
      if (alike !== undefined && alike.length > 1) {
        spans.push({ from, to, value: alike });
        continue;
      }
      const slipped = window.length > 1 ? withSlippedWord(names, window, isWord) : undefined;
      if (slipped !== undefined) {
        spans.push({ from, to, value: slipped });
        continue;
      }
      // Each word of the window is either in names alone or in no list: else "chưa nộp" would become a district.
      if (window.some((key) => isWord(key) || /\d/.test(key))) continue;
      const ids = nearest(names, window.join(''));
      if (ids !== undefined) spans.push({ from, to, value: ids });
    }
  }
  return spans;
}

/** Returns whether the words of a slipped name may be another name: "Nam Dao" is a place too, and "Tan Ki" is none but Tân Kỳ. */
export function mayBeAnother({ words }: UnitNames, keys: readonly string[]): boolean {
  return keys.some((key) => isSyllable(key) && !words.has(key) && !words.has(key.replaceAll('i', 'y')));
}

/** "Quý cơ quan" is polite, and no Quỳ Châu. */
function isHonorific(first: string, after: string): boolean {
  return (
    first === 'quy' &&
    ['co', 'don', 'anh', 'chi', 'vi', 'so', 'ban', 'ong', 'ba', 'dong', 'phong', 'thay'].includes(after)
  );
}

function nearest({ long }: UnitNames, joined: string): readonly number[] | undefined {
  if (joined.length < 5) return undefined;
  const allowed = joined.length < 9 ? 1 : 2;
  let best = allowed + 1;
  let ids: number[] = [];
  for (const name of long) {
    if (Math.abs(name.joined.length - joined.length) > allowed) continue;
    const slips = distance(name.joined, joined);
    if (slips > best || slips > allowed) continue;
    if (slips < best) ids = [];
    best = slips;
    ids.push(...name.ids);
  }
  return ids.length === 0 ? undefined : [...new Set(ids)];
}

/** The units whose name a window of words is, but for a slip in one word that is no other: "Nghĩa Đnà", "Sở Tài chínnh". */
function withSlippedWord(
  { lacking }: UnitNames,
  window: readonly string[],
  isWord: (key: string) => boolean,
): readonly number[] | undefined {
  for (const [at, key] of window.entries()) {
    if (key.length < 2 || isWord(key) || /\d/.test(key)) continue;
    const near = (lacking.get(window.with(at, '*').join(' ')) ?? []).filter(
      ({ word }) => distance(word, key) <= 1 || isSwapped(word, key),
    );
    const ids = [...new Set(near.flatMap((one) => one.ids))];
    if (ids.length > 0) return ids;
  }
  return undefined;
}

/** Whether two words are the same but for two letters that changed places. */
function isSwapped(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((letter, place) => letter !== other[place]);
  return (
    one.length === other.length &&
    `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}` === other
  );
}
