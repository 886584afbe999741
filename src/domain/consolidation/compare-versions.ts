import { canonicalText } from '../text/canonical-text.ts';
import type { CellValue, Coverage } from './cell.ts';
import type { Consolidation } from './consolidate.ts';
import type { FigureValue, GivenFact } from './fact.ts';
import { factsIn } from './frozen-content.ts';
import { keyWithYear, listCells, type CellName, type PlacedCell } from './placed-cell.ts';
import type { Steps } from './steps.ts';

/** What a cell came to, and on how many of how many units it rested; null where it was not there. `value` is null for missing. */
export type CellState = ({ value: CellValue | null } & Pick<Coverage, 'given' | 'expected'>) | null;

/** A cell that is not what it was. */
export interface MovedCell extends CellName {
  before: CellState;
  after: CellState;
}

/**
 * One line of what changed from one version to the next.
 * - `said`: what a unit said of a figure in a year, or nothing (null), with the cells that came to something else by it.
 * - `counted`: a cell came to something else although units said the same: who is counted, a rule or a decision changed.
 */
export type VersionChange =
  | {
      kind: 'said';
      figure: string;
      unitId: number;
      year: number;
      before: FigureValue | null;
      after: FigureValue | null;
      moved: readonly MovedCell[];
    }
  | { kind: 'counted'; moved: MovedCell };

/** So many values are compared in one part. */
const PART = 500;

/**
 * Lists in parts what changed between two versions: a line for each value of a unit, though several figures rest on it. What
 * is of single years is compared where both have it: a version of an earlier release kept none of it.
 */
export function* compareVersionsSteps(before: Consolidation, after: Consolidation): Steps<VersionChange[]> {
  const earlier = listCells(before);
  const later = listCells(before.ofYears.length === 0 ? { ...after, ofYears: [] } : after);
  const moved = listMoved(earlier, later);
  const saidBefore = yield* saidIn(earlier);
  const saidAfter = yield* saidIn(later);
  const said: Extract<VersionChange, { kind: 'said' }>[] = [];
  let compared = 0;
  for (const key of new Set([...saidBefore.keys(), ...saidAfter.keys()])) {
    compared += 1;
    if (compared % PART === 0) yield;
    const [one, other] = [saidBefore.get(key), saidAfter.get(key)];
    const known = other ?? one;
    if (known === undefined || isSameSaid(one, other)) continue;
    const resting = new Set([...(one?.cells ?? []), ...(other?.cells ?? [])]);
    const { figure, unitId, year } = known.fact;
    said.push({
      kind: 'said',
      figure,
      unitId,
      year,
      before: one?.fact.value ?? null,
      after: other?.fact.value ?? null,
      moved: moved.filter((cell) => resting.has(cellKey(cell))),
    });
  }
  const explained = new Set(said.flatMap((change) => change.moved));
  return [
    ...said,
    ...moved.filter((cell) => !explained.has(cell)).map((cell): VersionChange => ({ kind: 'counted', moved: cell })),
  ];
}

function listMoved(earlier: readonly PlacedCell[], later: readonly PlacedCell[]): MovedCell[] {
  const was = new Map(earlier.map((placed) => [cellKey(placed), placed]));
  const is = new Map(later.map((placed) => [cellKey(placed), placed]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const known = other ?? one;
    const [before, after] = [stateOf(one), stateOf(other)];
    if (known === undefined || canonicalText(before) === canonicalText(after)) return [];
    return [{ place: known.place, key: known.key, year: known.year, before, after }];
  });
}

function cellKey(named: CellName): string {
  return `${named.place} ${keyWithYear(named)}`;
}

function stateOf(placed: PlacedCell | undefined): CellState {
  if (placed === undefined) return null;
  const { cell } = placed;
  const { given, expected } = cell.coverage;
  return { value: cell.kind === 'value' ? cell.value : null, given, expected };
}

interface Said {
  fact: GivenFact;
  /** The cells that rest on it. */
  cells: Set<string>;
}

/** Collects what was said, each value once. A corrected report stays the same report, and an event the same event. */
function* saidIn(cells: readonly PlacedCell[]): Steps<Map<string, Said>> {
  const said = new Map<string, Said>();
  for (const placed of cells) {
    for (const fact of factsIn(placed)) {
      const { figure, unitId, year, about, source } = fact;
      const event = about === null || source.kind === 'update' ? '' : source.obligationId;
      const key = `${unitId} ${year} ${event} ${figure}`;
      const known = said.get(key) ?? { fact, cells: new Set<string>() };
      known.cells.add(cellKey(placed));
      said.set(key, known);
    }
    yield;
  }
  return said;
}

function isSameSaid(one: Said | undefined, other: Said | undefined): boolean {
  return canonicalText(one?.fact.value ?? null) === canonicalText(other?.fact.value ?? null);
}
