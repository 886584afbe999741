const collator = new Intl.Collator('vi');

/** Sorts units by name as a Vietnamese list does. */
export function sortUnits<T extends { name: string }>(units: readonly T[]): T[] {
  return [...units].sort((a, b) => collator.compare(a.name, b.name));
}
