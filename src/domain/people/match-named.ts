import { isSameName } from '../text/same-name.ts';

interface Named {
  unitId: number;
  fullName: string;
}

/**
 * Finds the people of a new list in those whom units had named before.
 * @returns each of the list with whom it is, or null where it is somebody new, and those whom the list does not have.
 */
export function matchNamed<Before extends Named, After extends Named>(
  before: readonly Before[],
  after: readonly After[],
): { pairs: { before: Before | null; after: After }[]; others: Before[] } {
  const left = new Set(before);
  const pairs = after.map((person) => {
    // A name without marks may be that of several; one with the same letters comes first.
    const same = [...left].filter(
      ({ unitId, fullName }) => unitId === person.unitId && isSameName(fullName, person.fullName),
    );
    const found = same.find(({ fullName }) => fullName === person.fullName) ?? same[0] ?? null;
    if (found !== null) left.delete(found);
    return { before: found, after: person };
  });
  return { pairs, others: [...left] };
}
