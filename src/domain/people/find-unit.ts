import { distance } from 'fastest-levenshtein';
import { foldTelex, hasMarks, searchKey } from '../text/normalize.ts';
import { differsInMarks } from '../text/same-name.ts';

/** A unit that can be looked up. */
export interface SearchableUnit {
  id: number;
  name: string;
  shortName: string;
  aliases: readonly string[];
}

interface IndexedUnit {
  id: number;
  /** Folded names under which it is known, with and without the words of its kind. */
  keys: string[];
  /** The same without spaces: people type "quyhop". */
  joined: string[];
  /** Its names with marks, lower case, for telling Quỳ from Quý where marks are typed. */
  marked: string[];
}

/** Units prepared for looking up; a unit that is not in it cannot be chosen. */
export type UnitIndex = ReadonlyMap<number, IndexedUnit>;

export type UnitSearch =
  | { kind: 'one'; id: number; certainty: 'exact' | 'likely' }
  /** Several fit; the best first, at most five. */
  | { kind: 'several'; ids: number[] }
  /** None fits; the nearest, at most three, to be asked about: also those whose names have other marks than were typed. */
  | { kind: 'none'; nearest: number[] };

/** How people write the kind of a unit, and what it narrows the search to. */
const KIND_WORDS: readonly [RegExp, readonly string[]][] = [
  [/^(?:ubnd |uy ban nhan dan |uy ban )?(?:huyen|h) /, ['huyện']],
  [/^(?:ubnd |uy ban nhan dan |uy ban )?(?:thi xa|tx|t x) /, ['thị xã']],
  [/^(?:ubnd |uy ban nhan dan |uy ban )?(?:thanh pho|tp|t p) /, ['thành phố']],
  [/^(?:ubnd |uy ban nhan dan |uy ban )?(?:xa|x) /, ['xã']],
  [/^(?:ubnd |uy ban nhan dan |uy ban )?(?:phuong|p) /, ['phường']],
  [/^(?:ubnd |uy ban nhan dan |uy ban )(?!tinh\b)/, ['huyện', 'thị xã', 'thành phố', 'xã', 'phường']],
];

const strip = (key: string): string =>
  KIND_WORDS.reduce((rest, [pattern]) => rest.replace(pattern, ''), `${key} `).trim();

/** Words that fill names of agencies and are left out or abbreviated at will. */
const shorten = (key: string): string =>
  key
    .replaceAll(/\b(?:va|cua|tinh nghe an|nghe an|tinh)\b/g, ' ')
    .replaceAll(/\bban quan ly\b/g, 'bql')
    .replaceAll(/\bkhu kinh te\b/g, 'kkt')
    .replaceAll(/\btrung tam\b/g, 'tt')
    .replaceAll(/\bcong ty\b/g, 'cty')
    .replaceAll(/\bco phan\b/g, 'cp')
    .replaceAll(/\btrach nhiem huu han\b/g, 'tnhh')
    .replaceAll(/\bmot thanh vien\b/g, 'mtv')
    .replaceAll(/ +/g, ' ')
    .trim();

/** "qhop" for "quy hop": the first syllable is often typed by its initial. */
function initialled(name: string): string[] {
  const [first = '', second, third] = strip(name).split(' ');
  return second === undefined || third !== undefined ? [] : [`${first.charAt(0)} ${second}`];
}

/** Prepares units for looking up. */
export function buildUnitIndex(units: readonly SearchableUnit[]): UnitIndex {
  return new Map(
    units.map((unit) => {
      const names = [unit.name, unit.shortName, ...unit.aliases];
      const folded = names.map(searchKey);
      const keys = [
        ...new Set(folded.flatMap((key) => [key, strip(key), shorten(key), shorten(key).replace(/^so /, '')])),
        ...initialled(searchKey(unit.shortName)),
      ].filter((key) => key.length > 1);
      const marked = names.map((name) => name.normalize('NFC').toLowerCase());
      return [unit.id, { id: unit.id, keys, joined: keys.map((key) => key.replaceAll(' ', '')), marked }];
    }),
  );
}

/**
 * Finds the unit that a person typed: with or without marks and the word of its kind, abbreviated, run together, in
 * raw Telex, or with a slip. `exact` means that one unit alone has this very name; everything else is to be confirmed.
 */
export function findUnits(index: UnitIndex, typed: string): UnitSearch {
  const key = searchKey(typed.slice(0, 200)).replace(/^(?:toi o|em o|o|don vi|cong tac tai|cong tac o) /, '');
  if (key === '') return { kind: 'none', nearest: [] };
  const narrowed = [...index.values()].filter((unit) => fitsKind(unit, key));
  // "xã Quỳ Hợp" before there was one: the name is found all the same, and confirmed.
  const units = narrowed.length > 0 ? narrowed : [...index.values()];

  for (const candidate of new Set([key, foldTelex(key)])) {
    const certainty = candidate === key ? 'exact' : 'likely';
    const forms = formsOf(candidate);
    const same = units.filter((unit) => isSame(unit, forms));
    if (same.length > 0) return answer(same, typed, narrowed.length > 0 ? certainty : 'likely');
  }
  const words = shorten(strip(key));
  const begun = units.filter((unit) => holdsWords(unit, words));
  if (begun.length > 0) return answer(begun, typed, 'likely');
  return nearest(units, typed, [strip(key), strip(foldTelex(key))]);
}

/** Where marks were typed, units whose names have others are no answer: they are only asked about. */
function answer(found: readonly IndexedUnit[], typed: string, certainty: 'exact' | 'likely'): UnitSearch {
  const units = preferMarked(
    found.filter(({ marked }) => !differsInMarks(typed, marked)),
    typed,
  );
  if (units.length === 0) return { kind: 'none', nearest: [...new Set(found.map(({ id }) => id))].slice(0, 3) };
  const ids = [...new Set(units.map(({ id }) => id))];
  const [first] = ids;
  return ids.length === 1 && first !== undefined
    ? { kind: 'one', id: first, certainty }
    : { kind: 'several', ids: ids.slice(0, 5) };
}

function fitsKind({ marked }: IndexedUnit, key: string): boolean {
  const words = KIND_WORDS.find(([pattern]) => pattern.test(key))?.[1];
  return (
    words === undefined ||
    marked.some((name) => words.some((word) => name.startsWith(`${word} `) || name.startsWith(`ubnd ${word} `)))
  );
}

/** The forms in which a typed name may be one of a unit's keys. */
function formsOf(key: string): string[] {
  return [key, strip(key), shorten(key), shorten(key).replace(/^so /, '')].filter((form) => form.length > 1);
}

function isSame({ keys, joined }: IndexedUnit, forms: readonly string[]): boolean {
  return forms.some((form) => keys.includes(form) || (form.length > 3 && joined.includes(form.replaceAll(' ', ''))));
}

/** Whether the typed words are in a name, in order, each from the beginning of a word. */
function holdsWords({ keys }: IndexedUnit, typed: string): boolean {
  if (typed.length < 3) return false;
  // The form of a company is left out at will: "cty xi măng …".
  const bare = typed.replace(/^cty (?=.{3})/, '');
  return keys.some((key) => ` ${key}`.includes(` ${typed}`) || ` ${key}`.includes(` ${bare}`));
}

/** Where the person typed marks, names with the same marks come alone; else all that fold alike stay. */
function preferMarked(units: readonly IndexedUnit[], typed: string): readonly IndexedUnit[] {
  if (units.length < 2 || !hasMarks(typed)) return units;
  const written = typed.normalize('NFC').toLowerCase().trim();
  const same = units.filter(({ marked }) => marked.some((name) => name.includes(written)));
  return same.length > 0 ? same : units;
}

/** With more slips than this a name is not even asked about. */
const MOST_SLIPS = 3;

/** Slips: one letter wrong in a short name, two in a long one. The person always confirms. */
function nearest(units: readonly IndexedUnit[], written: string, typed: readonly string[]): UnitSearch {
  const joined = [...new Set(typed.map((form) => form.replaceAll(' ', '')))].filter((form) => form.length > 3);
  const scored = units
    .map((unit) => ({ unit, slips: slipsOf(unit, joined) }))
    .sort((a, b) => a.slips - b.slips || a.unit.id - b.unit.id);
  const allowed = (joined[0]?.length ?? 0) < 7 ? 1 : 2;
  const [best] = scored;
  if (best === undefined || best.slips > allowed) {
    return {
      kind: 'none',
      nearest: scored
        .filter(({ slips }) => slips <= MOST_SLIPS)
        .slice(0, 3)
        .map(({ unit }) => unit.id),
    };
  }
  return answer(
    scored.filter(({ slips }) => slips === best.slips).map(({ unit }) => unit),
    written,
    'likely',
  );
}

function slipsOf({ joined }: IndexedUnit, typed: readonly string[]): number {
  return Math.min(
    99,
    ...typed.flatMap((form) =>
      joined
        .filter((key) => key.length > 3 && Math.abs(key.length - form.length) <= MOST_SLIPS)
        .map((key) => distance(form, key)),
    ),
  );
}
