/** What a line or a row of a file says: a figure or words, what they are of, and where they stand. */
export interface Stated {
  /** The words before it. */
  label: string;
  /** The whole line or row title, without its number. */
  whole: string;
  /** Its number among the questions as the file counts them; null for none. */
  number: number | null;
  value: string;
  /** The unit that a column beside it names; empty for none. */
  unit: string;
  /** What a column of notes says beside it; empty for none. */
  note: string;
  /** Lines below that belong to it, as far as the next one of its kind. */
  below: readonly Line[];
  place: string;
}

/** A line of a file with its place. */
export interface Line {
  text: string;
  place: string;
}

/** A row of a table: what it is about, and what stands in each column of figures or words, by the head of that column. */
export interface StatedRow {
  label: string;
  number: number | null;
  /** A column that stands for the year of the report, or alone, has null for its head. */
  cells: readonly { head: string | null; text: string }[];
  unit: string;
  note: string;
  place: string;
}

/** A table with all its columns, for things that are told row by row. */
export interface StatedTable {
  heads: readonly string[];
  rows: readonly { cells: readonly string[]; place: string }[];
  place: string;
}
