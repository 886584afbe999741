import type { UnitIndex } from '../people/unit-index.ts';
import type { Form } from '../reporting/form-schema.ts';
import type { FiguresColumn } from './figures-table.ts';

/** What a file of figures is read against. */
export interface FiguresSubject {
  form: Form;
  year: number;
  /** The units that owe the form for that year, with the keys by which it knows them. */
  units: readonly FiguresUnit[];
  /** Their names, and those of all units, so that a unit of another list is told from a misspelt one. */
  index: UnitIndex;
  everyUnit: UnitIndex;
}

/** A unit that owes a form. */
export interface FiguresUnit {
  id: number;
  key: string;
  name: string;
}

/** A row of a table that was understood to be about a unit. */
export interface UnitRow {
  /** Counted from 0. */
  row: number;
  unit: FiguresUnit;
}

/** A column with the question that it means in a row; `asked` is false where the unit is not asked it. */
export type AskedColumn = FiguresColumn & { at: number; asked: boolean };
