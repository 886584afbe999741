import { foldTelex, searchKey } from '../text/normalize.ts';
import { findOtherProvinces } from '../units/other-provinces.ts';
import { isAround, isOffice, wordsOf } from './around-unit.ts';
import { withoutKind } from './unit-kind-words.ts';
import { shorten, type IndexedUnit, type UnitIndex } from './unit-index.ts';

/** Where a text names units by their very names. */
interface NamedSpan {
  from: number;
  to: number;
  units: readonly IndexedUnit[];
}

/** What a text names among other words. */
export interface NamedWithin {
  spans: readonly NamedSpan[];
  /** Units of which another word is the first syllable: "nam nghĩa đàn". */
  begun: readonly IndexedUnit[];
  /** Only an office of the unit stands around its name, or nothing that tells anything. */
  alone: boolean;
  /** Its name says what it is, as that of a district or with "sở" does. */
  whole: boolean;
  /** The name as it is written. */
  written: string;
}

/** More words than any name of a unit has. */
const LONGEST_NAME = 14;

/** Returns the units that bear a folded name, in one of the forms in which people write it. */
export function listUnitsNamed({ byName }: UnitIndex, key: string): readonly IndexedUnit[] {
  // "Sở TC" is STC.
  const initials = key.replace(/^so (?=[^aeiouy]+$)/, 's').replaceAll(' ', '');
  const short = shorten(key);
  const forms = [key, key.replace(/^s /, 'so '), withoutKind(key), short, short.replace(/^so /, ''), initials].filter(
    (form) => form.length > 1 && form !== 'ubnd',
  );
  const units = forms.flatMap((form) => [
    ...(byName.get(form) ?? []),
    ...(form.length > 3 ? (byName.get(form.replaceAll(' ', '')) ?? []) : []),
  ]);
  return [...new Set(units)];
}

/** Finds the units that are named within a text, the longest names first. */
export function findNamedWithin(index: UnitIndex, text: string): NamedWithin {
  const written = wordsOf(text);
  const keys = written.map(searchKey);
  const spans: NamedSpan[] = [];
  for (let from = 0; from < keys.length; from += 1) {
    for (let to = Math.min(keys.length, from + LONGEST_NAME); to > from; to -= 1) {
      const phrase = keys.slice(from, to);
      const units = index.byName.get(phrase.join(' ')) ?? index.byName.get(phrase.join(''));
      if (units === undefined || isFiller(phrase)) continue;
      spans.push({ from, to, units });
      from = to - 1;
      break;
    }
  }
  const free = keys.filter((_, at) => !spans.some(({ from, to }) => from <= at && at < to));
  const [first] = spans;
  const before = keys.slice(0, first?.from ?? 0).join(' ');
  const behind = keys.slice(first?.to ?? 0).join(' ');
  const whole = isWhole(first, keys);
  return {
    spans,
    whole,
    begun: spans.length === 0 ? [] : begunBy(index, free),
    alone: isAround(before) && isAround(behind) && (whole || !isOffice(before)),
    written: written.slice(first?.from ?? 0, first?.to ?? 0).join(' '),
  };
}

/** Returns whether a text names another province, but where a unit is named. */
export function isElsewhere(index: UnitIndex, text: string): boolean {
  const { spans } = findNamedWithin(index, text);
  const written = wordsOf(text);
  const named = written.map((_, at) => at).filter((at) => spans.some(({ from, to }) => from <= at && at < to));
  const folded = { written, keys: written.map(searchKey) };
  const telex = { written: folded.keys.map(foldTelex), keys: folded.keys.map(foldTelex) };
  return [folded, telex].some((words) => findOtherProvinces(words, index.otherProvinces, named).length > 0);
}

/** A department of a district is called as an agency of the province is: "phòng công thương" is not Sở Công Thương. */
function isWhole(span: NamedSpan | undefined, keys: readonly string[]): boolean {
  if (span === undefined) return false;
  const phrase = keys.slice(span.from, span.to).join(' ');
  const ofDistrict = span.units.every(({ marked }) =>
    marked.some((name) => name.startsWith('ubnd ') && !name.startsWith('ubnd tỉnh')),
  );
  return ofDistrict || /^(?:so|tt|trung tam|bql|ban|bao|dai) /.test(phrase) || !/[aeiouy]/.test(phrase);
}

/** Units each of which begins with one of the words, where all of the words begin one. */
function begunBy({ units }: UnitIndex, words: readonly string[]): IndexedUnit[] {
  const begun = words.map((word) => [...units.values()].filter(({ syllables }) => syllables[0] === word));
  return begun.every(({ length }) => length > 0) ? begun.flat() : [];
}

/** Short words, and what every committee is called, name no unit. */
const isFiller = (phrase: readonly string[]): boolean =>
  (phrase.length === 1 && (phrase[0] ?? '').length < 3) || /^(?:ubnd|uy ban(?: nhan dan)?)$/.test(phrase.join(' '));
