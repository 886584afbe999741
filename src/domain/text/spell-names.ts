import { hasMarks, searchKey, syllableKey } from './normalize.ts';
import { isSameTitle } from './same-name.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the words of one name. */
const WITHIN_NAME = /^[^\S\n]{1,2}$|^[^\S\n]?[,&–-][^\S\n]?$/u;
/** Words, without marks, after which a name of two words stands though it has no capitals. */
const BEFORE_NAME = new Set(['huyen', 'xa', 'pho', 'phuong', 'ubnd', 'ong', 'ba', 'chi', 'dc']);

/**
 * Writes the names in a text that were typed without marks as they are known; its length and all else stay as they are. A
 * name of two words counts where it has capitals or a word that names go with, since it may be two words of the language
 * ("đo lường", Đô Lương). Names that differ only in their marks are left alone.
 */
export function spellNames(text: string, names: readonly string[]): string {
  const known = indexNames(names);
  const longest = Math.max(0, ...[...known.keys()].map((key) => key.split(' ').length));
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
  let written = '';
  let done = 0;
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(longest, words.length - at); length >= 2; length -= 1) {
      const run = words.slice(at, at + length);
      const name = known.get(run.map(({ word }) => searchKey(word)).join(' '));
      if (name == null || !isOneName(text, run, words[at - 1]?.word)) continue;
      if (!isSameTitle(run.map(({ word }) => word).join(' '), name.join(' '))) continue;
      if (run.some(({ word }, place) => word.length !== name[place]?.length)) continue;
      for (const [place, { word, from, to }] of run.entries()) {
        written += text.slice(done, from) + inCaseOf(word, name[place] ?? word, place);
        done = to;
      }
      at += length - 1;
      break;
    }
  }
  return written + text.slice(done);
}

type Word = { word: string; from: number; to: number };

/** The words of each name of two words or more that has marks, by its key; null where several are spelled apart. */
function indexNames(names: readonly string[]): ReadonlyMap<string, string[] | null> {
  const known = new Map<string, string[] | null>();
  for (const name of names) {
    const words = name.normalize('NFC').match(WORD) ?? [];
    if (words.length < 2 || !hasMarks(name)) continue;
    const key = words.map(searchKey).join(' ');
    const other = known.get(key);
    const same =
      other === undefined || (other !== null && syllableKey(other.join(' ')) === syllableKey(words.join(' ')));
    known.set(key, same ? (other ?? words) : null);
  }
  return known;
}

function isOneName(text: string, run: readonly Word[], before: string | undefined): boolean {
  const together = run.slice(1).every(({ from }, at) => WITHIN_NAME.test(text.slice(run[at]?.to, from)));
  const capitals = run.every(({ word }) => /^\p{Lu}/u.test(word));
  return together && (run.length > 2 || capitals || BEFORE_NAME.has(searchKey(before ?? '')));
}

/** A name stays in capitals where it was typed so, and begins with one where a sentence may. */
function inCaseOf(typed: string, known: string, place: number): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return known.toUpperCase();
  const begins = place === 0 && /^\p{Lu}/u.test(typed);
  return begins ? `${known.charAt(0).toUpperCase()}${known.slice(1)}` : known;
}
