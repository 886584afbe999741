import { PLAIN, translateInto } from './locales.ts';

/** Returns what takes the place of the name of an erased officer, in the default language: everybody reads it from then on. */
export function pseudonymOf(officerId: number): string {
  return translateInto(null)('people:pseudonym', { number: officerId, ...PLAIN });
}
