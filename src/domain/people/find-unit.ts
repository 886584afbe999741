import { foldTelex, hasMarks, searchKey } from '../text/normalize.ts';
import { differsInMarks } from '../text/same-name.ts';
import { cutAround, isOffice } from './around-unit.ts';
import { listUnitsNamed, findNamedWithin, isElsewhere, type NamedWithin } from './named-units.ts';
import { findAlike, findSlipped, isPersonName } from './near-units.ts';
import { shorten, type IndexedUnit, type UnitIndex } from './unit-index.ts';
import { ofKindAlone, ofTypedKind, withoutKind } from './unit-kind-words.ts';

export type UnitSearch =
  | { kind: 'one'; id: number; certainty: 'exact' | 'likely' }
  /** Several fit; the best first, at most five. */
  | { kind: 'several'; ids: number[] }
  /** None fits; the nearest, at most five, to be asked about: also those whose names have other marks than were typed. */
  | { kind: 'none'; nearest: number[] };

/** So many units can be asked about at once. */
const OFFERED = 5;

/** A typed text, or what is left of it, and the units that are of the kind it names. */
interface Candidate {
  text: string;
  key: string;
  units: readonly IndexedUnit[];
  /** Whether there are none of this kind. */
  foreign: 'no' | 'maybe' | 'never';
}

/**
 * Finds the unit that a person typed: with or without marks and the word of its kind, abbreviated, run together, in
 * raw Telex, with a slip, or with words around it. `exact` means that one unit alone has this very name and nothing else
 * was typed; everything else is to be confirmed. What is known to be elsewhere or no unit has no neighbours.
 */
export function findUnits(index: UnitIndex, typed: string): UnitSearch {
  const all = [...index.units.values()];
  const candidates = cutAround(asWritten(typed.slice(0, 200))).map((text): Candidate => {
    const key = searchKey(text);
    return { text, key, ...ofTypedKind(all, key) };
  });
  const [whole] = candidates;
  if (whole === undefined) return none();
  const named = firstOf(candidates, (one) => findNamed(index, one, one === whole));
  if (named !== null) return named;

  if (candidates.some(({ foreign }) => foreign === 'never') || isElsewhere(index, whole.text)) return none();
  const within = candidates.map((one) => ({ ...one, within: findNamedWithin(index, one.text) }));
  const own = candidates.filter(({ foreign }) => foreign === 'no');
  return (
    firstOf(within, (one) => severalWithin(one.within)) ??
    firstOf(own, (one) => findBegun(one, one === whole)) ??
    firstOf(candidates, ({ key }) => offerKind(all, key)) ??
    firstOf(within, (one) => (one.within.alone ? onlyWithin(one.within) : null)) ??
    (isPersonName(whole.text) ? none() : findNear(own, within))
  );
}

/** "wỳ hợp" is how SMS write Quỳ Hợp, "ub tỉnh" UBND tỉnh, and "die64n cha6u" is raw VNI. */
function asWritten(text: string): string {
  const whole = withHorns(text)
    .replaceAll(/(?<!\p{L})w(?=[\p{L}\p{M}])/giu, 'qu')
    .replace(/^ub(?=\s)/iu, 'ubnd');
  return hasMarks(whole) || !/[a-z]\d+[a-z]/i.test(whole) ? whole : whole.replaceAll(/(?<=[a-z])\d+/gi, '');
}

/** "thuơng" is a frequent spelling of "thương". */
const withHorns = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/(?<!q)u(?=o\u031b[\u0300-\u0323]?[a-z])/giu, '$&\u031b')
    .normalize('NFC');

const none = (nearest: readonly IndexedUnit[] = []): UnitSearch => ({ kind: 'none', nearest: idsOf(nearest) });

const idsOf = (units: readonly IndexedUnit[]): number[] => [...new Set(units.map(({ id }) => id))].slice(0, OFFERED);

function firstOf<One>(list: readonly One[], find: (one: One) => UnitSearch | null): UnitSearch | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** Finds units that bear the very name. "xã Quỳ Hợp" before there was one: found all the same, and confirmed. */
function findNamed(index: UnitIndex, { text, key, units, foreign }: Candidate, isWhole: boolean): UnitSearch | null {
  for (const form of new Set([key, foldTelex(key)])) {
    const bearers = listUnitsNamed(index, form);
    // "Quan Thành" begins with no kind of unit: it is the very name.
    const very = bearers.filter(({ keys }) => keys.includes(form));
    const same = very.length > 0 ? very : bearers.filter((unit) => units.includes(unit));
    const certain = isWhole && form === key && (foreign === 'no' || very.length > 0);
    if (same.length > 0) return answer(same, text, certain ? 'exact' : 'likely');
  }
  return null;
}

/**
 * Finds units whose names hold the words, in order, each from the beginning of a word; a syllable of two letters as it is. One syllable
 * among other words with other marks is another word: "đăng ký" is no Kỳ Sơn.
 */
function findBegun({ text, key, units }: Candidate, isWhole: boolean): UnitSearch | null {
  const words = shorten(withoutKind(key));
  // The form of a company is left out at will: "cty xi măng …".
  const bare = words.replace(/^cty (?=.{3})/, '');
  const holds = (one: string): boolean => ` ${one}`.includes(` ${words}`) || ` ${one}`.includes(` ${bare}`);
  const begun = units.filter(({ keys, syllables }) =>
    words.length < 3 || isOffice(words)
      ? words.length > 1 && syllables.includes(words)
      : keys.some((one) => withoutKind(one) === one && holds(one)),
  );
  if (begun.length === 0) return null;
  const begunBy = answer(begun, text, 'likely');
  return begunBy.kind === 'none' && (!isWhole || isOffice(words)) && !words.includes(' ') ? null : begunBy;
}

/** Offers the units of a kind that was typed alone, where they are few. */
function offerKind(units: readonly IndexedUnit[], key: string): UnitSearch | null {
  const ofKind = ofKindAlone(units, key);
  if (ofKind === null) return null;
  return ofKind.length === 0 || ofKind.length > OFFERED ? none() : found(ofKind, 'likely');
}

function severalWithin({ spans, begun }: NamedWithin): UnitSearch | null {
  const units = [...spans.flatMap((span) => span.units), ...begun];
  const ids = idsOf(units);
  return spans.length > 0 && ids.length > 1 && (spans.length > 1 || begun.length > 0) ? { kind: 'several', ids } : null;
}

function onlyWithin({ spans, written }: NamedWithin): UnitSearch | null {
  const [only] = spans;
  return only === undefined ? null : answer(only.units, written, 'likely');
}

/** Finds by slips, else asks about a name among unknown words, and about names that share words. */
function findNear(own: readonly Candidate[], within: readonly { within: NamedWithin }[]): UnitSearch {
  const slipped = own
    .flatMap(({ text, key, units }) => {
      const near = findSlipped(units, key);
      return near === null ? [] : [{ text, ...near }];
    })
    .sort((a, b) => a.slips - b.slips)[0];
  if (slipped?.likely === true) return answer(slipped.units, slipped.text, 'likely');
  const asked = within
    .filter((one) => one.within.whole && one.within.written.includes(' '))
    .flatMap((one) => one.within.spans.flatMap(({ units }) => units));
  const alike = own.flatMap(({ key, units }) => findAlike(units, key));
  return none([...(slipped?.units ?? []), ...asked, ...alike]);
}

/** Where marks were typed, units whose names have others are no answer: they are only asked about. */
function answer(units: readonly IndexedUnit[], typed: string, certainty: 'exact' | 'likely'): UnitSearch {
  // "nhân dân" is written like Đàn but for its marks, and belongs to no name.
  const name = typed.replace(/^(?:ủy|uỷ) ban(?: nhân dân)?\s+/iu, '');
  const fitting = preferMarked(
    units.filter(({ marked }) => !differsInMarks(name, marked)),
    name,
  );
  return fitting.length === 0 ? none(units) : found(fitting, certainty);
}

function found(units: readonly IndexedUnit[], certainty: 'exact' | 'likely'): UnitSearch {
  const ids = idsOf(units);
  const [first] = ids;
  return ids.length === 1 && first !== undefined ? { kind: 'one', id: first, certainty } : { kind: 'several', ids };
}

/** Where the person typed marks, names with the same marks come alone; else all that fold alike stay. */
function preferMarked(units: readonly IndexedUnit[], typed: string): readonly IndexedUnit[] {
  if (units.length < 2 || !hasMarks(typed)) return units;
  const written = typed.normalize('NFC').toLowerCase().trim();
  const same = units.filter(({ marked }) => marked.some((name) => name.includes(written)));
  return same.length > 0 ? same : units;
}
