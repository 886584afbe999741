import type { Fault } from '../reporting/faults.ts';
import { UnreadableCell } from './cell-notations.ts';
import type { FieldColumn } from './columns.ts';
import { placeInWords, type Place } from './places.ts';
import type { ReadRow } from './read-heads.ts';

/** What is found while a workbook is read, each by its place. */
export class Found {
  /** What makes that the form cannot be kept. */
  readonly faults: Fault[] = [];
  /** What is not taken, or was taken otherwise than it stands there: the rest can be kept. */
  readonly notes: Fault[] = [];
  /** Where each part of the form stands. */
  readonly places = new Map<string, Place>();

  /** The keys of questions that are not taken: what names them is not taken either. */
  readonly leftOut = new Set<string>();

  fault(place: Place, message: string): void {
    this.faults.push({ path: placeInWords(place), message });
  }

  note(place: Place, message: string): void {
    this.notes.push({ path: placeInWords(place), message });
  }
}

/** Reads the fields of a row that are a cell each, and keeps where they stand. @param path of what they are fields of */
export function readFields(
  row: ReadRow,
  columns: readonly FieldColumn[],
  path: string,
  found: Found,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const column of columns) {
    const cell = row.cells.get(column);
    if (cell === undefined) continue;
    found.places.set(`${path}${path === '' ? '' : '.'}${column.field}`, row.placeOf(column));
    try {
      fields[column.field] = column.notation.read(cell);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      found.fault(row.placeOf(column), error.message);
    }
  }
  return fields;
}
