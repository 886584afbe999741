import { SHEET_LIMITS } from './read-workbook.ts';

/**
 * The largest .docx that is read: rows and columns of each table, `texts` (characters) and paragraphs of all; `unpacked` is in bytes,
 * pictures are not unpacked.
 */
export const DOCUMENT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  rows: SHEET_LIMITS.rows,
  columns: 63,
  cells: SHEET_LIMITS.cells,
  files: 2000,
  unpacked: 48 * 1024 * 1024,
  texts: 4_000_000,
  paragraphs: 100_000,
};
