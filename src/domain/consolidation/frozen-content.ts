import { canonicalText } from './canonical-text.ts';
import type { Cell, ConflictDecision } from './cell.ts';
import type { FigureSource, GivenFact } from './fact.ts';
import type { PlacedCell } from './placed-cell.ts';

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
  figures: readonly FrozenFigure[];
}

/**
 * Writes a frozen consolidation as lines, in one way only, whatever the order in which its figures and sources come: the
 * hash is taken of these lines, each ended by a line feed.
 */
export function* canonicalLines({ figures, decisions, ...head }: FrozenContent): Generator<string> {
  yield canonicalText(head);
  yield* decisions.map(canonicalText).sort();
  const nameOf = ({ placed: { place, key } }: FrozenFigure): string => `${place} ${key}`;
  for (const figure of [...figures].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    yield figureLine(figure.placed);
    yield* figure.sources.map(sourceLine).sort();
  }
}

/** Returns whether a cell may be frozen. */
export function isSettled(placed: PlacedCell): placed is PlacedCell<SettledCell> {
  return placed.cell.kind !== 'contradiction';
}

/** Returns whether two consolidations say the same, down to the revision of each report that is a source. */
export function isSameContent(one: readonly PlacedCell[], other: readonly PlacedCell[]): boolean {
  const linesOf = (cells: readonly PlacedCell[]): string[] =>
    cells.flatMap((placed) => [figureLine(placed), ...factsIn(placed).map(factLine)]).sort();
  const [lines, others] = [linesOf(one), linesOf(other)];
  return lines.length === others.length && lines.every((line, at) => line === others[at]);
}

/** Returns the facts on which a cell rests. */
export function factsIn({ cell }: PlacedCell): readonly GivenFact[] {
  return cell.kind === 'value' ? cell.facts : [];
}

function figureLine({ place, key, task, rule, cell }: PlacedCell): string {
  const { given, expected, missing, unknown, waiting, waived } = cell.coverage;
  const inOrder = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);
  return canonicalText({
    place,
    key,
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

/** What each place of a line holds is fixed: of 120,000 sources, keys put in order one by one took most of the time. */
function sourceLine({ fact, carried, record }: FrozenSource): string {
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
