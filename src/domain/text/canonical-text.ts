/**
 * Writes a value as JSON in one way only: the keys of objects in order, instants in UTC, and nothing for what is undefined.
 * What a store gives back in another order of keys is the same text.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
