import type { Named } from './question.ts';
import type { Sentence } from './sentence.ts';

/** Numbers of chapters, as they are typed. */
export const CHAPTERS = ['i', 'ii', 'iii', 'iv', 'v', 'vi'] as const;
/** Those that are also short words: only after "mục" they are chapters. */
const SHORT_WORDS: readonly string[] = ['i', 'v', 'vi'];

/**
 * Finds the place of the plan's text that is named, such as II.4.a, with the "mục" before it; null where none is.
 */
export function findPlanPlace({ keys, words }: Sentence): Named<string> | null {
  for (const [at, chapter] of keys.entries()) {
    const number = keys[at + 1] ?? '';
    const named = keys[at - 1] === 'muc';
    const isChapter = (CHAPTERS as readonly string[]).includes(chapter) && (named || !SHORT_WORDS.includes(chapter));
    if (!isChapter || !/^\d{1,2}$/.test(number)) continue;
    // “IV.2 ạ” is polite, and no letter.
    const { written = '' } = words[at + 2] ?? {};
    const letter = /^[a-d]$/.test(written) ? written : undefined;
    const parts = [chapter.toUpperCase(), number, ...(letter === undefined ? [] : [letter])];
    const places = [...(named ? [at - 1] : []), ...parts.map((_, offset) => at + offset)];
    return { value: parts.join('.'), places };
  }
  return null;
}
