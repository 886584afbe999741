import { distance } from 'fastest-levenshtein';
import { foldTelex, hasMarks } from '../text/normalize.ts';
import type { Word } from './words.ts';

/** The words that questions are made of, and which of them stand side by side. */
export interface Lexicon {
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

/** Words that hardly ever stand without one of these after them, so that something else there is a slip. */
const BOUND: Readonly<Record<string, readonly string[]>> = {
  nhiem: ['vu'],
  kinh: ['phi', 'te'],
  vuong: ['mac'],
  khuyen: ['cong'],
  danh: ['gia', 'sach'],
};

/** Creates an empty lexicon, to which phrases are added. */
export function startLexicon(): { lexicon: Lexicon; add(phrases: Iterable<string>): void } {
  const words = new Set<string>();
  const pairs = new Set<string>();
  const add = (phrases: Iterable<string>): void => {
    for (const phrase of phrases) {
      const parts = phrase.split(' ').filter((part) => part !== '');
      parts.forEach((part, at) => {
        // A number is taken as it is typed: nothing is a slip for one.
        if (!/^\d+$/.test(part)) words.add(part);
        if (at > 0) pairs.add(`${parts[at - 1] ?? ''} ${part}`);
      });
    }
  };
  return { lexicon: { words, pairs }, add };
}

/**
 * Corrects what is no word: raw Telex, words run together, and slips of one letter (two where the neighbour makes clear
 * what is meant). What cannot be put right in one way alone stays as it was typed.
 * @param kept places that are left alone.
 * @param names names of units without spaces, which may be run together with words as well.
 * @param soughtFrom from which place on words may be looked for in a database.
 */
export function correctSpelling(
  lexicon: Lexicon,
  words: readonly Word[],
  kept: ReadonlySet<number>,
  names: ReadonlyMap<string, unknown> = new Map(),
  soughtFrom = words.length,
): Word[] {
  const corrected: Word[] = [];
  for (const [at, word] of words.entries()) {
    const before = corrected.at(-1)?.key ?? '';
    const after = words[at + 1]?.key ?? '';
    if (!kept.has(at) && isSlippedNegation(lexicon, word, after)) corrected.push({ key: 'chua', written: 'chưa' });
    else if (kept.has(at) || isOtherWord(lexicon, word)) corrected.push(word);
    else
      corrected.push(
        ...keysOf(lexicon, word, before, after, { names, isSought: at >= soughtFrom }).map((key) =>
          key === word.key ? word : { key, written: key },
        ),
      );
  }
  return corrected;
}

/**
 * Rimes of Vietnamese syllables, folded: what is written with marks and is a syllable was meant as it stands, and is a word
 * that questions do not know.
 */
const SYLLABLE = new RegExp(
  '^(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdghklmnprstvx])?' +
    '(?:a(?:ch|c|i|m|ng|nh|n|o|p|t|u|y)?|e(?:c|m|ng|nh|ch|n|o|p|t|u)?|ie(?:c|m|ng|n|p|t|u)|i(?:a|ch|c|m|nh|n|p|t|u)?|' +
    'oa(?:ch|c|i|m|ng|nh|n|o|p|t|y)?|oe(?:n|o|t)?|o(?:c|i|m|ng|n|p|t)?|ua(?:ng|n|t|y)?|ue(?:ch|nh)?|uo(?:c|i|m|ng|n|p|t|u)|' +
    'uye(?:n|t)|uy(?:a|ch|nh|n|t)?|u(?:c|i|m|ng|n|p|t|u)?|ye(?:m|n|t|u)|y)$',
);

/** Returns whether a folded key can be a syllable of Vietnamese, and so a word of its own. */
export function isSyllable(key: string): boolean {
  return SYLLABLE.test(key);
}

function isOtherWord({ words }: Lexicon, { key, written }: Word): boolean {
  return hasMarks(written) && !words.has(key) && isSyllable(key);
}

/** "Chưa" with a slip before what has been done or not, as in "chuă nộp": taken for another word, it would turn the state round. */
function isSlippedNegation({ words }: Lexicon, { key }: Word, after: string): boolean {
  return !words.has(key) && key.length > 1 && DONE.has(after) && isSlip(key, 'chua');
}
const DONE: ReadonlySet<string> = new Set(['nop', 'gui', 'duyet', 'xong', 'hoan', 'bat', 'trien', 'dat', 'ky']);

/** Returns the words that a typed word stands for: itself, run together, in raw Telex, or with one slip. */
function keysOf(
  { words, pairs }: Lexicon,
  { key, written }: Word,
  before: string,
  after: string,
  { names, isSought }: { names: ReadonlyMap<string, unknown>; isSought: boolean },
): string[] {
  if (/\d/.test(key)) return [key];
  const bound = BOUND[before];
  if (words.has(key)) {
    if (bound === undefined || pairs.has(`${before} ${key}`)) return [key];
    const meant = bound.filter((candidate) => isSlip(key, candidate));
    return [meant.length === 1 ? (meant[0] ?? key) : key];
  }
  const telex = telexForms(key).find((form) => words.has(form));
  if (telex !== undefined) return [telex];
  const parts = key.length < 5 ? null : (split(words, key) ?? splitAtName(words, key, names));
  if (parts !== null) return parts;
  // What is looked for in a database is in no list: a syllable stands there as it was typed.
  if (isSought && isSyllable(key)) return [key];
  if (key.length < 2) return [key];
  const near = [...words].filter((word) => word.length > 1 && isSlip(key, word));
  const fitting = near.filter((word) => pairs.has(`${before} ${word}`) || pairs.has(`${word} ${after}`));
  if (fitting.length === 1) return [fitting[0] ?? key];
  const both = fitting.filter((word) => pairs.has(`${before} ${word}`) && pairs.has(`${word} ${after}`));
  if (both.length === 1) return [both[0] ?? key];
  // Letters that changed places are the commonest slip of all.
  const letters = (word: string): string => word.split(/(?:)/u).sort().join('');
  const swapped = fitting.filter((word) => letters(word) === letters(key));
  if (swapped.length === 1) return [swapped[0] ?? key];
  const bounded = fitting.filter((word) => bound?.includes(word) === true);
  if (bounded.length === 1) return [bounded[0] ?? key];
  // Two letters of a short word may make any other: only the neighbour can tell.
  if (near.length === 0 && key.length > 3) {
    const far = [...words].filter(
      (word) => word.length > 2 && pairs.has(`${before} ${word}`) && distance(key, word) <= 2,
    );
    if (far.length === 1) return [far[0] ?? key];
  }
  // Whoever types marks has a keyboard that makes words: another word than ours is no slip.
  return [near.length === 1 && key.length > 3 && !hasMarks(written) ? (near[0] ?? key) : key];
}

/**
 * Returns the forms of a key when it is read as Telex, with the letter of the tone at the end or anywhere after the
 * vowel.
 */
export function telexForms(key: string): string[] {
  const plain = key
    .replace(/^dd/, 'd')
    .replaceAll('w', '')
    .replaceAll(/([aeo])\1/g, '$1');
  const toneless = plain.replace(/^([a-z]*?[aeiouy][a-z]*?)[fsrxj]([a-z]*)$/, '$1$2');
  // The second letter of a doubled vowel may come at the end of the word: "nhiemej".
  const late = toneless.replace(/^([a-z]*?)([aeo])([a-z]*)\2$/, '$1$2$3');
  return [...new Set([foldTelex(key), plain, toneless, late])].filter((form) => form !== key && form.length > 1);
}

/** Words run together, as the fewest words that make them up; null where they do not. */
function split(words: ReadonlySet<string>, key: string): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= key.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const head = best[start];
      const part = key.slice(start, end);
      const short = part.length < 2 || (part.length === 2 && !COMMON_PAIRS.has(part));
      if (head == null || short || !words.has(part)) continue;
      if ((best[end]?.length ?? 99) > head.length + 1) best[end] = [...head, part];
    }
  }
  const parts = best[key.length] ?? null;
  return parts !== null && parts.length > 1 ? parts : null;
}

/** "Nhactanky": words run together with the name of a unit, which is left without its spaces; null where they are not. */
function splitAtName(words: ReadonlySet<string>, key: string, names: ReadonlyMap<string, unknown>): string[] | null {
  const isNamed = (part: string): boolean => part.length > 3 && names.has(part);
  const wordsOf = (part: string): string[] | null => (words.has(part) ? [part] : split(words, part));
  for (let at = key.length - 2; at > 1; at -= 1) {
    const [one, other] = [key.slice(0, at), key.slice(at)];
    const named = isNamed(one) ? [[one], wordsOf(other)] : isNamed(other) ? [wordsOf(one), [other]] : [];
    const [first, second] = named;
    if (first != null && second != null) return [...first, ...second];
  }
  return null;
}

/** Words of two letters that are run together with others. */
const COMMON_PAIRS: ReadonlySet<string> = new Set('ai vu vi da so to in em co ap'.split(' '));

/** Whether one letter was left out, added, changed or changed places with its neighbour. */
function isSlip(typed: string, word: string): boolean {
  const gap = typed.length - word.length;
  if (Math.abs(gap) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (gap === 0) {
    const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
    return typed.slice(at + 1) === word.slice(at + 1) || (swapped && typed.slice(at + 2) === word.slice(at + 2));
  }
  return gap === 1 ? typed.slice(at + 1) === word.slice(at) : typed.slice(at) === word.slice(at + 1);
}
