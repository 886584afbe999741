import { hasMarks, searchKey, syllableKey } from './normalize.ts';

/**
 * Returns whether two names may be that of one person or one thing: Hùng and Hưng are two; who wrote without marks may mean either;
 * where the tone mark stands (Hoà, Hòa), capitals and spaces tell nothing.
 */
export function isSameName(one: string, other: string): boolean {
  if (searchKey(one) !== searchKey(other)) return false;
  return !hasMarks(one) || !hasMarks(other) || syllableKey(one) === syllableKey(other);
}

/**
 * Returns whether two titles may be that of one thing. They are long, and often written with marks in some words alone ("LOP tập huấn"):
 * of each word marks count where both have them.
 */
export function isSameTitle(one: string, other: string): boolean {
  if (searchKey(one) !== searchKey(other)) return false;
  const others = syllableKey(other).split(' ');
  return syllableKey(one)
    .split(' ')
    .every((word, at) => isSameName(word, others[at] ?? ''));
}

/**
 * Returns whether a typed text has a word of one of the names with other marks, and so means somebody or something else: "Hưng Phát" where
 * the name is Hùng Phát. Words that are in no name, or have marks on one side only, tell nothing.
 */
export function differsInMarks(typed: string, names: readonly string[]): boolean {
  const known = new Map<string, string[]>();
  for (const word of names.flatMap((name) => syllableKey(name).split(' ')))
    known.set(searchKey(word), [...(known.get(searchKey(word)) ?? []), word]);
  return syllableKey(typed)
    .split(' ')
    .some((word) => {
      const same = known.get(searchKey(word)) ?? [];
      return same.length > 0 && !same.some((one) => isSameName(one, word));
    });
}

/** Counts the people or things of these names, each once; a name without marks adds nobody to those it may mean. */
export function countNames(names: readonly string[]): number {
  const spellings = new Map<string, Set<string>>();
  for (const name of names) {
    const marked = spellings.get(searchKey(name)) ?? new Set();
    if (hasMarks(name)) marked.add(syllableKey(name));
    spellings.set(searchKey(name), marked);
  }
  return [...spellings.values()].reduce((sum, { size }) => sum + Math.max(1, size), 0);
}
