import { addUp, numbersOf } from './add-up.ts';
import type { Cell, CellValue } from './cell.ts';
import { coverageOf } from './coverage.ts';
import { exactSum } from './exact-sum.ts';
import type { Addition, FigureRule } from './figure-rule.ts';
import type { UnitLifetimes } from './unit-lifetime.ts';
import { isGivenWord, unitYearKey, type UnitYear } from './unit-year.ts';
import { withoutFollowed } from './without-followed.ts';

type Given = Extract<UnitYear, { state: 'given' }>;

/** How years count, the last of them, and how long units stand. */
interface Scope {
  years: FigureRule['years'];
  to: number;
  lifetimes: UnitLifetimes;
}

/**
 * Makes a cell of what counts of each unit and year.
 * @param to the last year; what is of an earlier one, where the newest of each unit counts, is carried.
 */
export function makeCell(addition: Exclude<Addition, { how: 'share' }>, all: readonly UnitYear[], scope: Scope): Cell {
  return cellOf(newestOfEach(all, scope), scope, (given) =>
    addUp(
      addition,
      given.map(({ value }) => value),
    ),
  );
}

/** Divides one figure by another over the units that have both; never an average of shares. */
export function makeShare(parts: readonly UnitYear[], wholes: readonly UnitYear[], scope: Scope): Cell {
  const partOf = new Map(parts.map((part) => [unitYearKey(part), part]));
  const wholeOf = new Map(wholes.map((whole) => [unitYearKey(whole), whole]));
  // Without one of the two a unit is missing, as the one is that it has not given.
  const pairs = wholes.map((whole): UnitYear => {
    if (whole.state !== 'given') return whole;
    const { unitId, year } = whole;
    const part = partOf.get(unitYearKey(whole));
    if (part?.state !== 'given') return part ?? { unitId, year, about: null, state: 'missing' };
    const { about, value } = part;
    const [facts, settled] = [part.facts.concat(whole.facts), part.settled.concat(whole.settled)];
    return { unitId, year, about, state: 'given', value, facts, settled };
  });
  return cellOf(newestOfEach(pairs, scope), scope, (given) => ({
    kind: 'share',
    part: totalOf(given, partOf),
    whole: totalOf(given, wholeOf),
  }));
}

/** What the units of a share come to for one of its two figures. */
function totalOf(given: readonly Given[], words: ReadonlyMap<number, UnitYear>): number {
  const own = given.flatMap((word) => words.get(unitYearKey(word)) ?? []).filter(isGivenWord);
  return exactSum(numbersOf(own.map(({ value }) => value)));
}

function cellOf(words: readonly UnitYear[], { years, to }: Scope, valueOf: (given: Given[]) => CellValue): Cell {
  const conflicts = words.filter(isConflict).map(({ conflict }) => conflict);
  const disputed = new Set(conflicts.map(({ year }) => year));
  const undisputed = conflicts.length === 0 ? words : words.filter(({ year }) => !disputed.has(year));
  // What is said of one year counts whole or not at all, as that year by itself does.
  const isLeftOut = years === 'sum' && undisputed.some(isGivenWord);
  const given = (isLeftOut ? undisputed : words).filter(isGivenWord);
  const coverage = coverageOf(words);
  const facts = given.flatMap((word) => word.facts);
  const settled = given.flatMap((word) => word.settled);
  if (conflicts.length > 0 && !isLeftOut) return { kind: 'contradiction', conflicts, coverage, facts, settled };
  if (given.length === 0) return { kind: 'missing', coverage };
  const carried = years === 'latest' ? facts.filter(({ year }) => year < to) : [];
  return { kind: 'value', value: valueOf(given), coverage, facts, carried, settled, leftOut: conflicts };
}

function isConflict(word: UnitYear): word is Extract<UnitYear, { state: 'conflict' }> {
  return word.state === 'conflict';
}

/** The states of who said something, though no value. */
const SAID: readonly UnitYear['state'][] = ['unknown', 'waiting', 'returned'];

/**
 * Of figures of which the newest counts, keeps for each unit, or each thing that events tell of, the newest year in which it
 * was given; else the newest of which the unit said something, for silence in a later year unsays nothing; else the newest.
 * Of a unit that has ended nothing is kept that a later figure of the one that follows it has in it.
 */
function newestOfEach(words: readonly UnitYear[], { years, lifetimes }: Scope): readonly UnitYear[] {
  if (years !== 'latest') return words;
  const rank = ({ state, year }: UnitYear): number => {
    if (state === 'given' || state === 'conflict') return 20_000 + year;
    return (SAID.includes(state) ? 10_000 : 0) + year;
  };
  const newest = new Map<number, UnitYear>();
  for (const word of withoutFollowed(words, lifetimes)) {
    // Units are numbered from one on, things that events tell of from zero on.
    const key = word.about === null ? word.unitId : -1 - word.about;
    const known = newest.get(key);
    if (known === undefined || rank(word) > rank(known)) newest.set(key, word);
  }
  return [...newest.values()];
}
