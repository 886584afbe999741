import type { Sheet } from '../../src/documents/sheets.ts';

/** A sheet where it does not matter what stands on it. */
export const ANY_SHEET: Sheet = {
  name: 'Bảng',
  title: [],
  columns: [{ heading: 'Việc', width: 20 }],
  rows: [['x']],
};
