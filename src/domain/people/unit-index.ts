import { searchKey } from '../text/normalize.ts';
import { otherProvinces } from '../units/other-provinces.ts';
import { withoutKind } from './unit-kind-words.ts';

/** A unit that can be looked up. */
export interface SearchableUnit {
  id: number;
  name: string;
  shortName: string;
  aliases: readonly string[];
}

export interface IndexedUnit {
  id: number;
  /** Folded names under which it is known, with and without the words of its kind. */
  keys: string[];
  /** The same without spaces: people type "quyhop". */
  joined: string[];
  /** Its names with marks, lower case, for telling Quỳ from Quý where marks are typed. */
  marked: string[];
  /** The syllables of its short name, without its kind. */
  syllables: readonly string[];
}

/** Units prepared for looking up; a unit that is not in it cannot be chosen. */
export interface UnitIndex {
  units: ReadonlyMap<number, IndexedUnit>;
  /** Units by each of their names, and by each of more than three letters without its spaces. */
  byName: ReadonlyMap<string, readonly IndexedUnit[]>;
  /** Provinces that are in no name of a unit. */
  otherProvinces: readonly string[];
}

const OWN_PROVINCE = 'nghe an';

/** Returns a folded name without the words that fill names of agencies, and with those abbreviated that are at will. */
export function shorten(key: string): string {
  return key
    .replaceAll(/\b(?:va|cua|tinh nghe an|nghe an|tinh)\b/g, ' ')
    .replaceAll(/\bban quan ly\b/g, 'bql')
    .replaceAll(/\bkhu kinh te\b/g, 'kkt')
    .replaceAll(/^ban kkt\b/g, 'bql kkt')
    .replaceAll(/\btrung tam\b/g, 'tt')
    .replaceAll(/\bcong ty\b/g, 'cty')
    .replaceAll(/\bco phan\b/g, 'cp')
    .replaceAll(/\btrach nhiem huu han\b/g, 'tnhh')
    .replaceAll(/\bmot thanh vien\b/g, 'mtv')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** "qhop" for "quy hop": the first syllable is often typed by its initial. */
function initialled(name: string): string[] {
  const [first = '', second, third] = withoutKind(name).split(' ');
  return second === undefined || third !== undefined ? [] : [`${first.charAt(0)} ${second}`];
}

/** Prepares units for looking up. */
export function buildUnitIndex(units: readonly SearchableUnit[]): UnitIndex {
  const indexed = units.map(indexUnit);
  const byName = new Map<string, IndexedUnit[]>();
  for (const unit of indexed) {
    for (const name of new Set([...unit.keys, ...unit.joined.filter(({ length }) => length > 3)]))
      byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return {
    units: new Map(indexed.map((unit) => [unit.id, unit])),
    byName,
    otherProvinces: otherProvinces([OWN_PROVINCE, ...indexed.flatMap(({ keys }) => keys)]),
  };
}

function indexUnit({ id, name, shortName, aliases }: SearchableUnit): IndexedUnit {
  const names = [name, shortName, ...aliases];
  const folded = names.map(searchKey);
  const keys = [
    ...new Set(folded.flatMap((key) => [key, withoutKind(key), shorten(key), shorten(key).replace(/^so /, '')])),
    ...initialled(searchKey(shortName)),
  ].filter((key) => key.length > 1);
  const marked = names.map((one) => one.normalize('NFC').toLowerCase());
  const joined = keys.map((key) => key.replaceAll(' ', ''));
  return {
    id,
    keys,
    joined,
    marked,
    syllables: shorten(withoutKind(searchKey(shortName)))
      .replace(/^so /, '')
      .split(' '),
  };
}
