import { toStorable } from '../../domain/text/storable.ts';
import { readInThread } from './read-in-thread.ts';

/** The largest workbook that is read: rows and columns of each sheet, cells and `texts` (characters) of all; `unpacked` is in bytes. */
export const SHEET_LIMITS = {
  bytes: 2 * 1024 * 1024,
  rows: 2000,
  columns: 50,
  files: 1000,
  unpacked: 32 * 1024 * 1024,
  texts: 2_000_000,
  cells: 200_000,
};

/** Cells that are one, from the first row and column to the last; counted from 0. */
export interface MergedCells {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A sheet of a workbook; each cell as the text that it holds. */
export interface ReadSheet {
  name: string;
  /** Whoever opens the workbook does not see it. */
  hidden: boolean;
  rows: string[][];
  /** The columns of each row, from 0, in which a number stands: its point begins the decimals. */
  numbers: number[][];
  /** Where it was asked for. */
  merged?: MergedCells[];
}

/** What a file held that was sent as a workbook. */
export type WorkbookReading =
  /** All its sheets, in their order. */
  | { kind: 'sheets'; sheets: ReadSheet[] }
  | { kind: 'not-a-sheet' }
  /** Something stands in a cell outside of the rows and columns that are read. */
  | { kind: 'beyond'; cell: string }
  | { kind: 'too-many-rows' }
  /** It unpacks to too much, or takes too long to be read. */
  | { kind: 'too-large' };

/**
 * Reads the sheets of an xlsx file that somebody sent. How much it holds is looked at before it is unpacked, and
 * before its cells are read, which happens in a thread of its own.
 * @param merged whether to read which cells are one
 */
export async function readWorkbook(bytes: Uint8Array, merged = false): Promise<WorkbookReading> {
  if (bytes.length > SHEET_LIMITS.bytes) return { kind: 'too-large' };
  const worker = new URL('./workbook-worker.mjs', import.meta.url);
  const read = await readInThread<WorkbookReading>(worker, { bytes, limits: SHEET_LIMITS, merged });
  // Excel writes characters that no text has as _x0000_, and the library reads them back.
  return read === null ? { kind: 'too-large' } : toStorable(read);
}
