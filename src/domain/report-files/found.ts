import type { Line, StatedTable } from './stated.ts';

/** What a file says of a question or of a part of one, before it is read as an answer. */
export interface Found {
  text: string;
  unit: string;
  note: string;
  below: readonly Line[];
  /** Amounts in rows of their own below it, by what their source is called. */
  sources: readonly FoundSource[];
  place: string;
  /** Whether its label is surely that of the question. */
  sure: boolean;
}

export interface FoundSource {
  label: string;
  text: string;
  unit: string;
  place: string;
}

/** A table whose columns are parts of a question: the key of the part for each column, null for what is none. */
export interface FoundRows {
  columns: readonly (string | null)[];
  table: StatedTable;
}

/** What a file says, by the key of the question. */
export interface FoundAnswers {
  whole: ReadonlyMap<string, readonly Found[]>;
  /** By the key of the part. */
  parts: ReadonlyMap<string, ReadonlyMap<string, readonly Found[]>>;
  rows: ReadonlyMap<string, readonly FoundRows[]>;
  /** Where the file tells of several things for each of which a report of its own is due; null where it does not. */
  several: { place: string; rows: number } | null;
}

/** Gathers what is found. */
export class Finds {
  readonly whole = new Map<string, Found[]>();
  readonly parts = new Map<string, Map<string, Found[]>>();
  readonly rows = new Map<string, FoundRows[]>();
  several: FoundAnswers['several'] = null;

  addWhole(question: string, found: Found): void {
    this.whole.set(question, [...(this.whole.get(question) ?? []), found]);
  }

  addPart(question: string, part: string, found: Found): void {
    const parts = this.parts.get(question) ?? new Map<string, Found[]>();
    parts.set(part, [...(parts.get(part) ?? []), found]);
    this.parts.set(question, parts);
  }

  addRows(question: string, rows: FoundRows): void {
    this.rows.set(question, [...(this.rows.get(question) ?? []), rows]);
  }
}
