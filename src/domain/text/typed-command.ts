import { distance } from 'fastest-levenshtein';
import { searchKey } from './normalize.ts';

/** A command as somebody typed it. `addressee`: the bot that it names, lower case; null where it names none. */
export type TypedCommand = { addressee: string | null } & (
  | { kind: 'command'; name: string; rest: string }
  /** `nearest`: those that are spelt almost so. */
  | { kind: 'unknown'; word: string; nearest: string[] }
);

/** A stroke, then a word, the bot that is meant, and the rest. */
const TYPED = /^\s*\/(\s*)([\p{L}\p{N}_]+)(?:@(\w+))?(?:\s+([\s\S]*))?$/u;
/** So many letters may be wrong in a command that is offered. */
const SLIPS = 2;

/**
 * Reads a message as a command: with or without Vietnamese marks, in capitals, in full width, after a space,
 * its syllables apart.
 * @param names the commands that there are, without marks.
 * @returns null for what is no command. After a space only a command that there is counts as one.
 */
export function readTypedCommand(text: string, names: readonly string[]): TypedCommand | null {
  const typed = TYPED.exec(text.normalize('NFKC'));
  if (typed === null) return null;
  const [, space = '', word = '', named, after = ''] = typed;
  const addressee = named?.toLowerCase() ?? null;
  const rest = after.trim();
  const folded = foldName(word);
  const own = names.includes(folded) ? folded : folded.replaceAll('_', '');
  if (names.includes(own)) return { kind: 'command', name: own, rest, addressee };
  const next = /^(\S+)\s*([\s\S]*)$/.exec(rest);
  const joined = next === null ? '' : own + foldName(next[1] ?? '');
  if (next !== null && names.includes(joined)) return { kind: 'command', name: joined, rest: next[2] ?? '', addressee };
  if (space !== '') return null;
  return { kind: 'unknown', word: word.toLocaleLowerCase('vi'), nearest: nearestTo([own, joined], names), addressee };
}

function foldName(word: string): string {
  return word
    .split('_')
    .map((part) => searchKey(part).replaceAll(' ', ''))
    .join('_');
}

/** Returns the names that are spelt almost like one of the words, the nearest ones alone. */
function nearestTo(words: readonly string[], names: readonly string[]): string[] {
  const slips = names.map((name) => ({
    name,
    by: Math.min(...words.filter((word) => word !== '').map((word) => distance(word, name))),
  }));
  const least = Math.min(...slips.map(({ by }) => by));
  return slips.filter(({ name, by }) => by === least && by <= SLIPS && by * 2 < name.length).map(({ name }) => name);
}
