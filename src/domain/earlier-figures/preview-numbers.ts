import { keyNumber } from '../text/key-number.ts';
import type { WeighedUnit } from './weigh-figures.ts';

/** Returns by which number buttons name a file that was read for a form and a year. */
export function fileNumber(formKey: string, year: number, contentHash: string): number {
  return keyNumber(`${formKey} ${year} ${contentHash}`);
}

/** Returns by which number a button names all that would come in of a file: which figures of which units, in any order. */
export function comingNumber(units: readonly Pick<WeighedUnit, 'unitId' | 'kind' | 'taken'>[]): number {
  return keyNumber(JSON.stringify(units.map(({ unitId, kind, taken }) => [unitId, kind, taken.toSorted()])));
}
