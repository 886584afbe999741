import { distance } from 'fastest-levenshtein';
import { normalizeInput, searchKey } from '../../text/normalize.ts';
import { refused, type FieldType } from './field-type.ts';

/** Words that begin most names and tell none from another. */
const KINDS =
  /\b(?:cong ty|co phan|cp|tnhh|mtv|mot thanh vien|nha may|xi nghiep|co so|doanh nghiep tu nhan|dntn|hop tac xa|htx)\b/g;
const LONGEST = 200;

/**
 * A facility: one that reports have named before, or a new one. A name that resembles a known one is asked about, so
 * that a facility has one name in all reports.
 */
export const facilityField: FieldType<'facility'> = {
  type: 'facility',
  inExpressions: 'string',
  measure: ({ name }) => name,
  read(_question, text, { directory }) {
    const typed = normalizeInput(text).replaceAll('\n', ' ');
    const { length } = Array.from(typed);
    if (length === 0) return refused({ kind: 'empty' });
    if (length > LONGEST) return refused({ kind: 'too-long', length, maximum: LONGEST });
    const key = searchKey(typed);
    const same = directory.facilities.find((name) => searchKey(name) === key);
    if (same !== undefined) return { kind: 'value', value: { type: 'facility', name: same } };
    const alike = directory.facilities.filter((name) => resembles(searchKey(name), key)).slice(0, 4);
    if (alike.length === 0) return { kind: 'value', value: { type: 'facility', name: typed } };
    return { kind: 'candidates', values: [...alike, typed].map((name) => ({ type: 'facility', name })) };
  },
};

function resembles(known: string, typed: string): boolean {
  const [a, b] = [known, typed].map((key) => key.replaceAll(KINDS, ' ').replaceAll(/ +/g, ' ').trim());
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  if (a === b || (b.length > 3 && ` ${a} `.includes(` ${b} `)) || (a.length > 3 && ` ${b} `.includes(` ${a} `)))
    return true;
  return Math.min(a.length, b.length) > 5 && distance(a, b) <= 2;
}
