import { formatNumber } from '../text/vietnamese-format.ts';
import { excerpt, isStorable, toStorable } from '../text/storable.ts';
import { pathOf, type Fault } from './faults.ts';

/** Of a fault so much is said at most: the file itself may be one long name. */
const SAID = 200;

/**
 * Finds the texts in a file of a known shape that cannot be stored, and those that are too long.
 * @param longest in UTF-16 units
 */
export function findTextFaults(value: unknown, longest: number, path: readonly (string | number)[] = []): Fault[] {
  if (typeof value === 'string') {
    if (!isStorable(value)) return [{ path: pathOf(path), message: 'Có ký tự hỏng (U+0000 hoặc nửa ký tự)' }];
    return value.length > longest ? [{ path: pathOf(path), message: `Dài quá ${formatNumber(longest)} ký tự` }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, part]) =>
    typeof key === 'string' && !isStorable(key)
      ? [{ path: pathOf([...path, toStorable(key)]), message: 'Tên trường có ký tự hỏng' }]
      : findTextFaults(part, longest, [...path, key]),
  );
}

/** Returns a fault as it can be shown, whatever the file holds at its place. */
export function showable({ path, message }: Fault): Fault {
  return { path: shown(path), message: shown(message) };
}

function shown(words: string): string {
  const text = toStorable(words);
  return excerpt(text, SAID);
}
