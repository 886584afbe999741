import { LONGEST_NAME_AND_TITLE, parseNameAndTitle } from '../text/parse-name-and-title.ts';
import { searchKey } from '../text/normalize.ts';
import { nameLacksMarks } from './name-marks.ts';

/**
 * Reads a name that was typed with its marks, with or without a title, where everything is looked at: the same name, or
 * one in capitals as names are; null for anything else.
 */
export function correctedName(text: string, before: string | null): { fullName: string; title?: string } | null {
  const parsed = parseNameAndTitle(text);
  if (parsed.kind === 'refused' || nameLacksMarks(parsed.fullName)) return null;
  const { fullName } = parsed;
  const inCapitals =
    fullName.split(' ').every((word) => /^\p{Lu}/u.test(word)) &&
    [fullName, fullName.toUpperCase()].some((name) => text.normalize('NFC').includes(name));
  if (!inCapitals && searchKey(fullName) !== searchKey(before ?? '')) return null;
  return { fullName, ...(parsed.kind === 'title-missing' ? {} : { title: parsed.title }) };
}

/** Tells whether this may be a title: words of a length that a document takes. */
export function isTitle(title: string): boolean {
  return (
    title.length >= 2 &&
    title.length <= LONGEST_NAME_AND_TITLE &&
    /\p{L}{2}/u.test(title) &&
    !/\p{Extended_Pictographic}/u.test(title)
  );
}
