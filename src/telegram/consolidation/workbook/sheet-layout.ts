import {
  rowsAbove,
  type FormedCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from '../../../actions/consolidation/export-consolidation.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import { columnName } from '../../../domain/text/cell-name.ts';

/** What a number of a sheet rests on: what units said, or a place of the plan. */
export interface CellSource {
  sheet: string;
  cell: string;
  label: string;
  facts: readonly GivenFact[];
  /** With the number as it stands there. */
  plan: { place: string; value: number; year: number | null } | null;
  /** Of money the one of its sources that the number is; null for all of it. */
  source: { key: string; label: string } | null;
  /** Of a number of units: how many, and which ones are lacking. */
  counted: { value: number; text: string } | null;
}

/** A sheet, and what its numbers rest on: read once, from the first to the last, as its rows are; none need be kept. */
export interface LaidSheet {
  sheet: WorkbookSheet;
  sources: Iterable<CellSource>;
}

/** A sheet that is laid out from the first row to the last. */
export class SheetLayout {
  readonly #sheet: Omit<WorkbookSheet, 'rows'>;
  #rows: WorkbookRow[] = [];
  #sources: CellSource[] = [];
  /** Rows that were taken and are kept no more. */
  #taken = 0;

  constructor(sheet: Omit<WorkbookSheet, 'rows'>) {
    this.#sheet = sheet;
  }

  /** The number of the row that is added next. */
  get next(): number {
    return rowsAbove(this.#sheet) + this.#taken + this.#rows.length + 1;
  }

  add(row: WorkbookRow): void {
    this.#rows.push(row);
  }

  /** Names a cell of the row that is added next. @param column counted from 0 */
  cell(column: number): string {
    return `${columnName(column)}${this.next}`;
  }

  /** Says what a number of the row that is added next rests on. */
  restsOn(column: number, label: string, facts: readonly GivenFact[], source: CellSource['source'] = null): void {
    if (facts.length > 0) this.#sources.push({ ...this.#at(column), label, facts, source, plan: null, counted: null });
  }

  /** Says what units a number of the row that is added next counts. */
  counts(column: number, label: string, counted: NonNullable<CellSource['counted']>): void {
    this.#sources.push({ ...this.#at(column), label, facts: [], source: null, plan: null, counted });
  }

  /** Says where in the plan a number of the row that is added next stands. */
  standsInPlan(column: number, label: string, plan: NonNullable<CellSource['plan']>): void {
    this.#sources.push({ ...this.#at(column), label, facts: [], source: null, plan, counted: null });
  }

  #at(column: number): Pick<CellSource, 'sheet' | 'cell'> {
    return { sheet: this.#sheet.name, cell: this.cell(column) };
  }

  /** Hands over what was added since, and keeps it no more. */
  take(): { rows: readonly WorkbookRow[]; sources: readonly CellSource[] } {
    const taken = { rows: this.#rows, sources: this.#sources };
    this.#taken += this.#rows.length;
    [this.#rows, this.#sources] = [[], []];
    return taken;
  }

  finish(): LaidSheet {
    return { sheet: { ...this.#sheet, rows: this.#rows }, sources: this.#sources };
  }
}

/** Lays out the rows of a head: the headings of its columns, those of several columns over theirs. */
export function layHead(headings: readonly (string | { over: string; under: readonly string[] })[]): WorkbookRow[] {
  const two = headings.some((heading) => typeof heading !== 'string');
  const upper = headings.flatMap((heading): WorkbookCell[] =>
    typeof heading === 'string'
      ? [headCell(heading, two ? { rows: 2 } : {})]
      : [headCell(heading.over, { columns: heading.under.length }), ...heading.under.slice(1).map(() => null)],
  );
  if (!two) return [upper];
  const lower = headings.flatMap((heading): WorkbookCell[] =>
    typeof heading === 'string' ? [null] : heading.under.map((under) => headCell(under, {})),
  );
  return [upper, lower];
}

function headCell(value: string, more: Partial<FormedCell>): FormedCell {
  return { value, bold: true, shaded: true, align: 'center', ...more };
}

/** Makes a cell in the row of a group or a total. */
export function strong(value: FormedCell['value'], more: Partial<FormedCell> = {}): FormedCell {
  return { value, bold: true, ...more };
}

/** Makes a row that is one text across the sheet. */
export function textAcross(text: string, widths: readonly number[], more: Partial<FormedCell> = {}): WorkbookRow {
  return [{ value: text, columns: widths.length, ...more }, ...widths.slice(1).map(() => null)];
}
