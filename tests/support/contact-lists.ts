import { writeSheet } from '../../src/documents/sheets.ts';
import { ANY_SHEET } from './any-sheet.ts';

export const COLUMNS = ['Đơn vị', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Vai trò'].map((heading) => ({
  heading,
  width: 20,
}));
export const NOON = new Date('2018-11-12T05:00:00Z');

/** Writes a list of contacts as the coordinator sends it. */
export function listOf(rows: (string | number)[][]): Promise<Uint8Array> {
  return writeSheet({ ...ANY_SHEET, columns: COLUMNS, rows }, NOON);
}
