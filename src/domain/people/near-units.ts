import { distance } from 'fastest-levenshtein';
import { foldTelex, searchKey } from '../text/normalize.ts';
import { wordsOf } from './around-unit.ts';
import { withoutKind } from './unit-kind-words.ts';
import { shorten, type IndexedUnit } from './unit-index.ts';

/** With more slips than this a name is not even asked about. */
const MOST_SLIPS = 3;
/** A name with fewer letters has none to spare: "Linh" is not Vinh. */
const SHORTEST_SLIPPED = 5;

/** Family names with which what is typed is a name of a person. */
const FAMILY_NAMES =
  /^(?:nguyen|tran|le|pham|phan|vu|vo|dang|bui|ho|ngo|duong|dinh|dao|trinh|mai|truong|luong|cao|ly|hoang|huynh) \S+ \S/;

const OFFICE_KIND = /^(?:so|tt|bql|bao|dai) /;

/** Words that stand together in names of many bodies, and tell nothing. */
const TELLING_NOTHING: ReadonlySet<string> = new Set(
  'uy ban | ban nhan | nhan dan | van phong | trung tam | cong ty | cty tnhh | cty cp | phat trien | quan ly | ho tro'.split(
    ' | ',
  ),
);

/** Returns whether a text seems to be the name of a person. */
export function isPersonName(text: string): boolean {
  return FAMILY_NAMES.test(wordsOf(text).map(searchKey).join(' '));
}

/** Finds the units whose names differ by the fewest slips; `likely`: few enough to be taken for the name. */
export function findSlipped(
  units: readonly IndexedUnit[],
  key: string,
): { units: IndexedUnit[]; slips: number; likely: boolean } | null {
  const forms = [...new Set([key, foldTelex(key)].map(compared))].filter(isLong);
  const length = forms[0] === undefined ? 0 : joined(forms[0]).length;
  const scored = units
    .map((unit) => ({ unit, slips: slipsOf(unit, forms) }))
    .sort((a, b) => a.slips - b.slips || a.unit.id - b.unit.id);
  const [best] = scored;
  if (best === undefined || best.slips > Math.min(MOST_SLIPS, Math.floor((length + 1) / 4))) return null;
  return {
    units: scored.filter(({ slips }) => slips === best.slips).map(({ unit }) => unit),
    slips: best.slips,
    likely: best.slips <= (length < 8 ? 1 : 2),
  };
}

/**
 * Finds the units of the typed kind whose names share two words that stand together, those that share most first; where no kind was
 * typed, the name must begin with these.
 */
export function findAlike(units: readonly IndexedUnit[], key: string): IndexedUnit[] {
  const [kind] = OFFICE_KIND.exec(shorten(key)) ?? [];
  const typed = pairsOf(key);
  const telling = kind === undefined ? typed.slice(0, 1) : typed;
  return units
    .filter(({ keys }) => kind === undefined || keys.some((one) => one.startsWith(kind)))
    .map((unit) => {
      const shared = telling.filter((pair) => unit.keys.some((one) => ` ${one} `.includes(` ${pair} `))).length;
      return { unit, shared };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.unit.id - b.unit.id)
    .map(({ unit }) => unit);
}

/** What a slip may be in: not the kind of the unit, since "Bộ" is no slip of "Sở". */
const compared = (key: string): string => withoutKind(key).replace(/^so /, '');

const joined = (form: string): string => form.replaceAll(' ', '');

/** Abbreviations have no slips: one with another letter is of another agency. */
const isLong = (form: string): boolean =>
  joined(form).length >= SHORTEST_SLIPPED && /[aeiouy]/.test(form) && !/^[a-z] /.test(form);

function slipsOf({ keys }: IndexedUnit, forms: readonly string[]): number {
  return Math.min(
    99,
    ...forms.flatMap((form) =>
      keys
        .filter((key) => Math.abs(key.length - form.length) <= MOST_SLIPS && isLong(key))
        .flatMap((key) => {
          const slips = countSlips(joined(form), joined(key));
          return slips > MOST_SLIPS || isOtherName(form, key) ? [] : [slips];
        }),
    ),
  );
}

/** A name with one more word, or with another syllable in place of one, is no slip: "Lê Anh Sơn", "Miền Trung". */
function isOtherName(form: string, key: string): boolean {
  if (` ${form} `.includes(` ${key} `)) return form !== key;
  const [words, others] = [form.split(' '), key.split(' ')];
  return (
    words.length > 1 &&
    words.length === others.length &&
    words.some((word, at) => {
      const other = others[at] ?? '';
      return countSlips(word, other) > 1 && !(other.length > 2 && word.startsWith(other));
    })
  );
}

/** Counts the letters that differ; two that changed places are one slip. */
function countSlips(one: string, other: string): number {
  const letters = distance(one, other);
  return letters === 2 && sorted(one) === sorted(other) ? 1 : letters;
}

const sorted = (word: string): string => word.split('').sort().join('');

function pairsOf(key: string): string[] {
  const words = shorten(withoutKind(key)).replace(OFFICE_KIND, '').split(' ');
  return words
    .slice(1)
    .map((word, at) => `${words[at] ?? ''} ${word}`)
    .filter((pair) => !TELLING_NOTHING.has(pair));
}
