import { searchKey } from '../text/normalize.ts';

/** Words of nearly every entry: they tell none from another, and are searched only where nothing else was typed. */
const COMMON = new Set('sxsh san xuat sach hon ve cho cua nganh o tai va cac trong'.split(' '));
/** So many words are looked for at once. */
const MOST_WORDS = 12;

/** So many entries are counted at most: whoever finds more must say more. */
export const COUNTED_AT_MOST = 1_000;

/** A search over folded texts in the query language of PostgreSQL's text search. */
export interface EntrySearch {
  /** Entries that have every word. */
  all: string;
  /** Entries that have every word but one; null where there is only one word. */
  near: string | null;
  /** The first word, whole. */
  first: string;
}

/**
 * Reads typed words as a search: folded, each of three letters or more also as the beginning of a word. Null where
 * nothing was typed that can be looked for.
 */
export function readEntrySearch(typed: string): EntrySearch | null {
  const words = [...new Set(searchKey(typed).split(' '))].filter((word) => word !== '');
  const telling = words.filter((word) => !COMMON.has(word));
  const searched = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
  const terms = searched.map((word) => (word.length >= 3 ? `${word}:*` : word));
  const [first] = searched;
  if (first === undefined) return null;
  const without = terms.map((_, at) => `(${terms.filter((_term, other) => other !== at).join(' & ')})`);
  return { all: terms.join(' & '), near: terms.length === 1 ? null : without.join(' | '), first };
}

/** A database as it is looked for by its name. */
export interface NamedDatabase {
  key: string;
  title: string;
  names: readonly string[];
}

/**
 * Finds the database that a text names and nothing else: by its title, its code or one of its names. Null where it is
 * none.
 */
export function findDatabaseNamed<T extends NamedDatabase & { code: string }>(
  databases: readonly T[],
  typed: string,
): T | null {
  const key = withoutKindWords(searchKey(typed));
  const found = databases.find(
    ({ title, code, names }) =>
      key !== '' && [title, code, ...names].some((name) => withoutKindWords(searchKey(name)) === key),
  );
  return found ?? null;
}

const withoutKindWords = (key: string): string =>
  key.replace(/^(?:co so du lieu|csdl)(?: ve)? (?=\D)/, '').replace(/ (?:ve )?sxsh$/, '');
