const collator = new Intl.Collator('vi');

/** Sorts units by name as a Vietnamese list does. */
export function sortUnits<T extends { name: string }>(units: readonly T[]): T[] {
  return sortByName(units, ({ name }) => name);
}

/** Sorts things by a name of theirs in the same way. */
export function sortByName<T>(things: readonly T[], nameOf: (thing: T) => string): T[] {
  return [...things].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
}
