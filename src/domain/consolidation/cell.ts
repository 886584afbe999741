import type { FigureValue, GivenFact } from './fact.ts';

/** How many units a figure rests on, and why the others are missing; over several years each year of a unit is one. */
export interface Coverage {
  given: number;
  /** Units whose figure is expected: those that are waived or not asked are none of them. */
  expected: number;
  /** Ids of the units of each kind; those whose report was given back are missing too, until it is handed in anew. */
  missing: readonly number[];
  unknown: readonly number[];
  waiting: readonly number[];
  waived: readonly number[];
}

/** What a figure comes to. Money is in đồng. */
export type CellValue =
  | { kind: 'number'; number: number }
  | { kind: 'money'; total: number; bySource: Readonly<Record<string, number>> }
  | { kind: 'share'; part: number; whole: number }
  | { kind: 'options'; counts: Readonly<Record<string, number>> }
  | { kind: 'bands'; borders: readonly number[]; counts: readonly number[]; median: number };

/** One of the values of which only one can be true: where it is said, and by what. */
export interface Candidate {
  /** The form that says it; `events` for what its reports of events come to. */
  from: string;
  value: FigureValue;
  facts: readonly GivenFact[];
}

/** A figure of a unit in a year that is said in two ways. */
export interface Conflict {
  figure: string;
  unitId: number;
  year: number;
  candidates: readonly Candidate[];
}

/** A value as a decision was made about it. */
export type DecidedValue = Pick<Candidate, 'from' | 'value'>;

/** The one of the candidates of a conflict that a coordinator decided for. It holds while they say the same. */
export interface ConflictDecision {
  figure: string;
  unitId: number;
  year: number;
  from: string;
  /** All that was said then; nothing for decisions of earlier releases, which hold no more. */
  candidates: readonly DecidedValue[];
}

/** A conflict with the decision that settles it. */
export interface SettledConflict {
  conflict: Conflict;
  decision: ConflictDecision;
}

/**
 * One figure of the consolidation. A value always rests on facts; missing is never zero, and where units gave it, it is not told
 * to whoever asks. `carried` are facts of earlier
 * years, where the newest of each unit counts; `settled` are the conflicts that were decided of those that it rests on.
 * Of a sum over several years a year that is contradictory is left out whole, and the others count; `leftOut` are its
 * conflicts. Of a contradiction `facts` are what the units say that do not contradict themselves.
 */
export type Cell =
  | {
      kind: 'value';
      value: CellValue;
      coverage: Coverage;
      facts: readonly GivenFact[];
      carried: readonly GivenFact[];
      settled: readonly SettledConflict[];
      leftOut: readonly Conflict[];
    }
  | { kind: 'missing'; coverage: Coverage }
  | {
      kind: 'contradiction';
      conflicts: readonly Conflict[];
      coverage: Coverage;
      facts: readonly GivenFact[];
      settled: readonly SettledConflict[];
    };

/** Returns the contradictions of a cell that nobody has settled. */
export function conflictsOfCell(cell: Cell): readonly Conflict[] {
  switch (cell.kind) {
    case 'value':
      return cell.leftOut;
    case 'missing':
      return [];
    case 'contradiction':
      return cell.conflicts;
  }
}

/** Returns the years of which what is said is contradictory, in order: of a sum it leaves them out. */
export function disputedYears(cell: Cell): number[] {
  return [...new Set(conflictsOfCell(cell).map(({ year }) => year))].sort((a, b) => a - b);
}

/** Returns every value that a cell speaks of: what it rests on; of a contradiction first what contradicts, then the others. */
export function factsBehind(cell: Cell): readonly GivenFact[] {
  switch (cell.kind) {
    case 'value':
      return cell.facts;
    case 'missing':
      return [];
    case 'contradiction':
      return [...cell.conflicts.flatMap(({ candidates }) => candidates.flatMap(({ facts }) => facts)), ...cell.facts];
  }
}
