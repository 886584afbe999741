import type { AnswerValue } from '../reporting/answers.ts';
import type { CellFault } from './read-cell.ts';

/** Why a row cannot be taken at all. */
export type RowFault =
  | { kind: 'unit-missing' }
  /** `nearest` by name, to be written instead. */
  | { kind: 'unit-unknown'; nearest: string[] }
  | { kind: 'unit-not-listed' }
  | { kind: 'question-unknown' }
  /** The same unit, or unit and question, stands in a row above. */
  | { kind: 'repeated' }
  /** What was read first of the same unit and question stands there; that counts. */
  | { kind: 'elsewhere'; sheet: string; cell: string }
  | { kind: 'too-many-rows'; maximum: number };

/** A cell that was not taken: where it stands, what stood there, and why. */
export interface RefusedCell {
  sheet: string;
  cell: string;
  /** Null where the unit of the row is not known. */
  unitId: number | null;
  /** The question, or part of one, as a report names it; null for the name of a unit. */
  path: string | null;
  text: string;
  fault: CellFault | RowFault;
}

/** A figure that was read, with where it stands. */
export interface ReadFigure {
  value: AnswerValue;
  sheet: string;
  cell: string;
}

/** Keeps a figure of a unit; returns the one that was kept for the same place before, which stays, or null. */
export type KeepFigure = (unitId: number, path: string, figure: ReadFigure) => ReadFigure | null;

/** What a file says of one unit, by the place of each answer in a report. */
export interface ReadUnit {
  unitId: number;
  figures: Record<string, ReadFigure>;
}

/** What a file of figures holds. */
export interface FiguresReading {
  units: ReadUnit[];
  refused: RefusedCell[];
  /** Names of sheets that hold something else. */
  unreadSheets: string[];
  /** Headings of columns that were not understood. */
  unreadColumns: string[];
}
