import { columnName } from '../text/cell-name.ts';
import type { Fault } from '../reporting/faults.ts';

/** Where a part of a form stands in a workbook: the row and column are counted from 0. */
export interface Place {
  sheet: string;
  row: number;
  column?: number | undefined;
  head?: string | undefined;
}

/** Where each part of a form stands, by its path (`questions[3].askIf`). */
export type Places = ReadonlyMap<string, Place>;

/** Returns a place in words. */
export function placeInWords({ sheet, row, column, head }: Place): string {
  const cell = column === undefined ? '' : `, cột ${columnName(column)}${head === undefined ? '' : ` (${head})`}`;
  return `Trang ${sheet}, dòng ${row + 1}${cell}`;
}

/** Returns a fault of a form with the place of the workbook where it stands; the narrowest that is known. */
export function placeFault({ path, message }: Fault, places: Places): Fault {
  for (let part = path; part !== ''; part = part.replace(/(?:^|\.)[^.[\]]+$|\[[^\]]*\]$/u, '')) {
    const place = places.get(part);
    if (place !== undefined) return { path: placeInWords(place), message };
    if (!/(?:^|\.)[^.[\]]+$|\[[^\]]*\]$/u.test(part)) break;
  }
  return { path, message };
}
