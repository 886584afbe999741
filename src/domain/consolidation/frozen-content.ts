import { canonicalText } from '../text/canonical-text.ts';
import type { Cell, ConflictDecision } from './cell.ts';
import type { FigureSource, GivenFact } from './fact.ts';
import { keyWithYear, type CellName, type PlacedCell } from './placed-cell.ts';
import type { ReportsStanding } from './reports-standing.ts';
import type { Steps } from './steps.ts';

/** A cell that may be frozen: what is contradictory is settled first. */
export type SettledCell = Exclude<Cell, { kind: 'contradiction' }>;

/** Who stands behind a source of a frozen figure, and when. Officers are numbers here: a name is no part of what is frozen. */
export interface SourceRecord {
  answeredById: number;
  answeredAt: Date;
  submittedAt: Date;
  approvedAt: Date;
  /** The coordinator who entered it for the unit, and from where; null where the unit reported itself. */
  entered: EnteredRecord | null;
}

/** Who entered a figure for its unit, and where it came from. */
export interface EnteredRecord {
  byId: number;
  way: string;
  number: string | null;
  date: string | null;
  /** Of a figure that came in by a file: which file, its sheet by its place, and the cell. Their names are no part of it. */
  cell: { fileId: number; sheetAt: number; cell: string } | null;
}

/** A source of a frozen figure. */
export interface FrozenSource {
  fact: GivenFact;
  carried: boolean;
  record: SourceRecord;
}

/** A figure as it was frozen, with its sources. */
export interface FrozenFigure {
  placed: PlacedCell<SettledCell>;
  sources: readonly FrozenSource[];
}

/** What the hash of a frozen consolidation covers: no names, and no free text, which may name somebody. */
export interface FrozenContent {
  planKey: string;
  fromYear: number;
  toYear: number;
  version: number;
  asOf: Date;
  frozenById: number;
  decisions: readonly ConflictDecision[];
  /** Null for versions of earlier releases, which did not keep it: their lines say nothing of it. */
  standing: ReportsStanding | null;
  figures: readonly FrozenFigure[];
}

/**
 * Yields the lines above those of the figures. A frozen consolidation is written as lines in one way only, whatever the order
 * in which its figures and sources come: the hash is taken of these lines, each ended by a line feed.
 */
export function* headLines({ decisions, standing, ...head }: Omit<FrozenContent, 'figures'>): Generator<string> {
  yield canonicalText(head);
  if (standing !== null) yield canonicalText({ standing });
  yield* decisions.map(canonicalText).sort();
}

/**
 * Yields the lines of a figure.
 * @param sources the lines of its sources, in any order.
 */
export function* figureLines(placed: PlacedCell<SettledCell>, sources: readonly string[]): Generator<string> {
  yield figureLine(placed);
  yield* [...sources].sort();
}

/** Compares two figures by the order in which their lines come. */
export function compareNames(one: CellName, other: CellName): number {
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

function nameOf(named: CellName): string {
  return `${named.place} ${keyWithYear(named)}`;
}

/** Returns whether a cell may be frozen. */
export function isSettled(placed: PlacedCell): placed is PlacedCell<SettledCell> {
  return placed.cell.kind !== 'contradiction';
}

/** Returns, a cell in each part, whether two consolidations say the same, down to the revision of each report that is a source. */
export function* isSameContentSteps(one: readonly PlacedCell[], other: readonly PlacedCell[]): Steps<boolean> {
  const others = new Map(other.map((placed) => [nameOf(placed), placed]));
  if (one.length !== other.length) return false;
  for (const placed of one) {
    const same = others.get(nameOf(placed));
    if (same === undefined || figureLine(placed) !== figureLine(same)) return false;
    const [lines, otherLines] = [placed, same].map((cell) => factsIn(cell).map(factLine).sort());
    if (lines?.length !== otherLines?.length || lines?.some((line, at) => line !== otherLines?.[at])) return false;
    yield;
  }
  return true;
}

/** Returns the facts on which a cell rests. */
export function factsIn({ cell }: PlacedCell): readonly GivenFact[] {
  return cell.kind === 'value' ? cell.facts : [];
}

function figureLine({ place, key, year, task, rule, cell }: PlacedCell): string {
  const { given, expected, missing, unknown, waiting, waived } = cell.coverage;
  const inOrder = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);
  return canonicalText({
    place,
    key: keyWithYear({ key, year }),
    task,
    rule,
    kind: cell.kind,
    value: cell.kind === 'value' ? cell.value : null,
    given,
    expected,
    missing: inOrder(missing),
    unknown: inOrder(unknown),
    waiting: inOrder(waiting),
    waived: inOrder(waived),
  });
}

/**
 * Returns the line of a source. What each place of it holds is fixed: of 120,000 sources, keys put in order one by one took most of
 * the time.
 */
export function sourceLine({ fact, carried, record }: FrozenSource): string {
  const { answeredById, answeredAt, submittedAt, approvedAt, entered } = record;
  const cell = entered?.cell == null ? [] : [[entered.cell.fileId, entered.cell.sheetAt, entered.cell.cell]];
  const by = entered === null ? null : [entered.byId, entered.way, entered.number, entered.date, ...cell];
  return JSON.stringify([factLine(fact), carried, answeredById, answeredAt, submittedAt, approvedAt, by]);
}

function factLine({ figure, unitId, year, about, value, source }: GivenFact): string {
  const said = value.kind === 'number' ? value.number : canonicalText(value);
  return JSON.stringify([figure, unitId, year, about, said, ...placeOf(source)]);
}

function placeOf(source: FigureSource): unknown[] {
  switch (source.kind) {
    case 'report': {
      const { reportId, obligationId, revision, form, question, at } = source;
      return ['report', reportId, obligationId, revision, form, question, at];
    }
    case 'update':
      return ['update', source.updateId, source.at];
  }
}
