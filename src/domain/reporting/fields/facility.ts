import { z } from 'zod';
import { distance } from 'fastest-levenshtein';
import { hasMarks, normalizeInput, searchKey, syllableKey } from '../../text/normalize.ts';
import { isSameName } from '../../text/same-name.ts';
import { defineField, refused } from './field-type.ts';
import { common } from './question-schema.ts';

/** Words that begin most names and tell none from another. */
const KINDS =
  /\b(?:cong ty|co phan|cp|tnhh|mtv|mot thanh vien|nha may|xi nghiep|co so|doanh nghiep tu nhan|dntn|hop tac xa|htx)\b/g;
const LONGEST = 200;

/**
 * A facility: one that reports have named before, or a new one. A name that resembles a known one is asked about, so
 * that a facility has one name in all reports.
 */
export const facilityField = defineField(
  z.strictObject({ ...common, type: z.literal('facility') }),
  z.object({ type: z.literal('facility'), name: z.string() }),
)({
  inExpressions: 'string',
  measure: ({ name }) => name,
  describe: ({ name }) => ({ kind: 'name', name }),
  isSame: (one, other) => isSameName(one.name, other.name),
  looksUp: 'facility',
  isName: true,
  takesWords: true,
  hint: () => ({}),
  read(_question, text, { directory }) {
    const typed = normalizeInput(text).replaceAll('\n', ' ');
    const { length } = Array.from(typed);
    if (length === 0) return refused({ kind: 'empty' });
    if (length > LONGEST) return refused({ kind: 'too-long', length, maximum: LONGEST });
    const key = searchKey(typed);
    const same = knownAs(directory.facilities, typed);
    if (same !== null) return { kind: 'value', value: { type: 'facility', name: same } };
    const alike = directory.facilities.filter((name) => resembles(searchKey(name), key)).slice(0, 4);
    if (alike.length === 0) return { kind: 'value', value: { type: 'facility', name: typed } };
    return { kind: 'candidates', values: [...alike, typed].map((name) => ({ type: 'facility', name })) };
  },
});

/** The one facility of this name; null where there is none, or marks leave open which of several it is. */
function knownAs(facilities: readonly string[], typed: string): string | null {
  const spelled = facilities.find((name) => syllableKey(name) === syllableKey(typed));
  if (spelled !== undefined) return spelled;
  const [only, another] = facilities.filter((name) => isSameName(name, typed));
  return hasMarks(typed) || another !== undefined ? null : (only ?? null);
}

function resembles(known: string, typed: string): boolean {
  const [a, b] = [known, typed].map((key) => key.replaceAll(KINDS, ' ').replaceAll(/ +/g, ' ').trim());
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  if (a === b || (b.length > 3 && ` ${a} `.includes(` ${b} `)) || (a.length > 3 && ` ${b} `.includes(` ${a} `)))
    return true;
  return Math.min(a.length, b.length) > 5 && distance(a, b) <= 2;
}
