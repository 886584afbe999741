import { buildUnitIndex, type SearchableUnit } from '../people/unit-index.ts';
import type { UnitKind } from '../units/unit-kinds.ts';
import { differsInMarks } from '../text/same-name.ts';
import { foldTelex, searchKey } from '../text/normalize.ts';
import { otherProvinces } from '../units/other-provinces.ts';
import { FILLER_WORDS, PLAN_WORDS } from './sentence.ts';
import type { Span } from './span.ts';

/** The names of units, to be found in the middle of a question. */
export interface UnitNames {
  /** Units by each folded name, and by each without its spaces. */
  byName: ReadonlyMap<string, readonly number[]>;
  /** Units by the first word of a name of two words, such as "quỳ". */
  byFirst: ReadonlyMap<string, readonly number[]>;
  /** Groups by what their members are called, such as "doanh nghiệp" of "doanh nghiệp sản xuất công nghiệp". */
  byMember: ReadonlyMap<string, readonly number[]>;
  /** Names without spaces, long enough to be told with a slip in them. */
  long: readonly { joined: string; ids: readonly number[] }[];
  /** Names of two to four words by what is left of them without one, as "nghia *": that word, and whose name it is. */
  lacking: ReadonlyMap<string, readonly { word: string; ids: readonly number[] }[]>;
  words: ReadonlySet<string>;
  /** The names of each unit as they are written, with their marks. */
  written: ReadonlyMap<number, readonly string[]>;
  /** The longest name, in words. */
  longest: number;
  /** "Thông tin và Truyền thông": the words on both sides of an "and" within a name. */
  joined: ReadonlySet<string>;
  /** Provinces of which the plan is not. */
  otherProvinces: readonly string[];
}

/** The words of the kind of a unit that stand before its name. */
const KIND_BEFORE =
  /^(?:ubnd |uy ban nhan dan |uy ban |phong kinh te |phong )?(?:huyen|h|thi xa|tx|thanh pho|thanh|tp|xa|phuong)? ?/;

/** Folded names that are words of questions themselves. */
const TOO_COMMON: ReadonlySet<string> = new Set(['cong thuong', 'tai chinh', 'tu phap']);

/** A unit that can be asked about. */
export interface AskedUnit extends SearchableUnit {
  kind: UnitKind;
}

/** A unit with the folded forms of its names. */
export interface FoldedUnit {
  unit: AskedUnit;
  names: readonly string[];
  /** Under which it is looked up; of a group of units there are none. */
  keys: readonly string[];
  joined: readonly string[];
}

/** Folds the names of units: by far the most of the work, and can be done in parts. */
export function foldUnits(units: readonly AskedUnit[]): FoldedUnit[] {
  return units.map((unit) => {
    const names = [unit.name, unit.shortName, ...unit.aliases].map(searchKey);
    const indexed = unit.kind === 'group' ? undefined : buildUnitIndex([unit]).units.get(unit.id);
    return { unit, names, keys: indexed?.keys ?? [], joined: indexed?.joined ?? [] };
  });
}

/** Prepares names of units for being found. Groups of units are found by three words of their name at least. */
export function buildUnitNames(folded: readonly FoldedUnit[]): UnitNames {
  const units = folded.map(({ unit }) => unit);
  const byName = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  const byMember = new Map<string, number[]>();
  const words = new Set<string>();
  const keep = (map: Map<string, number[]>, key: string, id: number): void => {
    const ids = map.get(key);
    if (ids === undefined) map.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  const single = folded.filter(({ unit }) => unit.kind !== 'group');
  const whole = new Set(single.flatMap(({ names }) => names));
  for (const {
    unit: { id },
    keys,
    joined,
  } of single) {
    for (const key of keys) {
      // What is left of a name when its fillers are taken away is a word of the language: "báo" of Báo Nghệ An.
      if (TOO_COMMON.has(key) || (!key.includes(' ') && !whole.has(key))) continue;
      keep(byName, key, id);
      key.split(' ').forEach((word) => words.add(word));
    }
    for (const key of joined.filter((name) => name.length > 3)) keep(byName, key, id);
  }
  for (const [key, ids] of shortenedNames(single.map(({ unit }) => unit))) if (!byName.has(key)) byName.set(key, ids);
  for (const { id, shortName } of units) {
    const [first = '', second, third] = searchKey(shortName).split(' ');
    if (second !== undefined && third === undefined && first.length > 2) keep(byFirst, first, id);
  }
  for (const { id, name, aliases } of units.filter(({ kind }) => kind === 'group')) {
    for (const key of [name, ...aliases].map(searchKey)) {
      const parts = key.split(' ');
      // "Các đơn vị" are words of any question.
      const telling = parts.findIndex((part) => !FILLER_WORDS.has(part) && !PLAN_WORDS.has(part));
      const shortest = Math.min(parts.length, Math.max(3, telling + 1));
      for (let end = shortest; telling >= 0 && shortest > 1 && end <= parts.length; end += 1)
        keep(byName, parts.slice(0, end).join(' '), id);
      const member = (parts[0] === 'cac' ? parts.slice(1) : parts).slice(0, 2).join(' ');
      if (member !== 'don vi' && !member.startsWith('ubnd')) keep(byMember, member, id);
    }
  }
  return {
    byName,
    byFirst,
    byMember,
    lacking: namesLackingWord(byName),
    words,
    written: new Map(units.map(({ id, name, shortName, aliases }) => [id, [name, shortName, ...aliases]])),
    long: [...byName]
      .filter(([name]) => name.length > 4 && !name.includes(' '))
      .map(([joined, ids]) => ({ joined, ids })),
    joined: new Set(folded.flatMap(({ names }) => names.flatMap((name) => name.match(/\S+ va \S+/g) ?? []))),
    otherProvinces: otherProvinces(folded.flatMap(({ names }) => names)),
    longest: Math.max(1, ...[...byName.keys()].map((name) => name.split(' ').length)),
  };
}

function namesLackingWord(byName: UnitNames['byName']): UnitNames['lacking'] {
  const lacking = new Map<string, { word: string; ids: readonly number[] }[]>();
  for (const [name, ids] of byName) {
    const words = name.split(' ');
    if (words.length < 2 || words.length > 4) continue;
    for (const [at, word] of words.entries()) {
      if (word.length < 2) continue;
      const rest = words.with(at, '*').join(' ');
      lacking.set(rest, [...(lacking.get(rest) ?? []), { word, ids }]);
    }
  }
  return lacking;
}

/**
 * Long names as people shorten them, where no other unit is meant: by their beginning ("Sở Tài nguyên") and without the
 * word of their kind and "và" ("Thông tin Truyền thông").
 */
function shortenedNames(units: readonly SearchableUnit[]): [string, number[]][] {
  const shortened = new Map<string, Set<number>>();
  for (const { id, name, shortName } of units) {
    for (const parts of [name, shortName].map((one) => searchKey(one).split(' ')).filter(({ length }) => length > 3)) {
      const beginnings = parts.map((_, at) => parts.slice(0, at + 1)).slice(2, -1);
      const kindless = parts.slice(1).filter((part) => part !== 'va');
      for (const one of [...beginnings, ...(kindless.length > 2 ? [kindless] : [])]) {
        const key = one.join(' ');
        shortened.set(key, (shortened.get(key) ?? new Set()).add(id));
      }
    }
  }
  return [...shortened].flatMap(([key, ids]): [string, number[]][] =>
    ids.size === 1 && !/ (?:va|tinh|huyen|thi|thanh)$/.test(key) && !/^(?:ubnd|uy ban|bo|thi xa|thanh pho)\b/.test(key)
      ? [[key, [...ids]]]
      : [],
  );
}

/** Finds where units are named outright, by a name that is theirs; several where two bear it. */
export function findNamedUnits(names: UnitNames, keys: readonly string[]): Span<readonly number[]>[] {
  const spans: Span<readonly number[]>[] = [];
  for (let from = 0; from < keys.length; from += 1) {
    for (let to = Math.min(keys.length, from + names.longest + 3); to > from; to -= 1) {
      const phrase = keys.slice(from, to).join(' ');
      const bare = phrase.replace(KIND_BEFORE, '');
      const ids = idsOf(names, phrase) ?? (bare === phrase ? undefined : idsOf(names, bare));
      if (ids === undefined || isPartOfOther(phrase, keys[to] ?? '')) continue;
      spans.push({ from, to, value: ids });
      break;
    }
  }
  return spans;
}

/** "UBND huyện …" is not the one of the province, and "UBND huyện tôi" is no group. */
function isPartOfOther(phrase: string, after: string): boolean {
  if (phrase === 'ubnd' || phrase === 'uy ban' || phrase === 'uy ban nhan dan')
    return ['huyen', 'thi', 'thanh', 'cac', 'cap', 'xa', 'phuong'].includes(after);
  return phrase === 'ubnd huyen' && ['toi', 'minh', 'em', 'chung', 'ta'].includes(after);
}

/**
 * Tells apart by their marks the units that a phrase may name: where some are written as it is, those alone. `otherMarks`:
 * none is, so that another may be meant, and it is to be asked.
 * @param phrase words of a question as they were typed.
 */
export function tellApartByMarks(
  names: UnitNames,
  phrase: readonly string[],
  ids: readonly number[],
): { ids: readonly number[]; otherMarks: boolean } {
  // Marks of the word of a kind tell nothing: "huyên Quỳ Hợp".
  const keys = phrase.map(searchKey).join(' ');
  const bare = keys.replace(KIND_BEFORE, '');
  const own = bare !== keys && idsOf(names, bare) !== undefined ? phrase.slice(-bare.split(' ').length) : phrase;
  const same = ids.filter((id) => !differsInMarks(own.join(' '), names.written.get(id) ?? []));
  return same.length > 0 ? { ids: same, otherMarks: false } : { ids, otherMarks: true };
}

function idsOf({ byName }: UnitNames, phrase: string): readonly number[] | undefined {
  return byName.get(phrase) ?? byName.get(foldTelex(phrase));
}
