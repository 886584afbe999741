import { questionsAskedOf } from '../reporting/filling-context.ts';
import type { FiguresSubject } from './subject.ts';

/**
 * Returns what number a question has with every unit that is asked it: each is asked its own questions, numbered through.
 * @returns by the key of the question; null for one that has different numbers with different units.
 */
export function sharedNumbers({
  form,
  year,
  units,
}: Pick<FiguresSubject, 'form' | 'year' | 'units'>): Map<string, number | null> {
  const shared = new Map<string, number | null>();
  for (const { key: unitKey } of units) {
    for (const { key, number } of questionsAskedOf(form, year, unitKey)) {
      shared.set(key, shared.has(key) && shared.get(key) !== number ? null : number);
    }
  }
  return shared;
}
