import type { DocumentRow } from '../../src/documents/document-data.ts';

/** The cells of a row of a document's table, whatever kind of row it is. */
export function cellsOfRow(row: DocumentRow): readonly string[] {
  if ('group' in row) return [row.group];
  if ('total' in row) return row.total;
  return 'together' in row ? row.together : row;
}
