import type { GridCell } from '../../domain/plan-reading/blocks.ts';
import type { ReadSheet } from './read-workbook.ts';

/**
 * Makes a grid of a sheet: cells that are one have the text of the first of them. A number whose point parts decimals is written with a
 * comma, as people write it.
 */
export function sheetGrid({ rows, numbers, merged = [] }: ReadSheet): GridCell[][] {
  const grid = rows.map((row, at) => {
    const typed = new Set(numbers[at]);
    return row.map((text, column): GridCell => ({ text: typed.has(column) ? inWriting(text) : text, merged: 'no' }));
  });
  const width = grid[0]?.length ?? 0;
  for (const { top, bottom, left, right } of merged) {
    const first = grid[top]?.[left];
    if (first === undefined || bottom < top || right < left) continue;
    for (let row = top; row <= Math.min(bottom, grid.length - 1); row += 1)
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        const cells = grid[row];
        if (cells === undefined || (row === top && column === left)) continue;
        cells[column] = { text: first.text, merged: row > top ? 'above' : 'left' };
      }
  }
  return grid;
}

/** "1950.5" and "1.95E3" as spreadsheets keep them. */
function inWriting(digits: string): string {
  const value = Number(digits);
  if (!Number.isFinite(value)) return digits;
  // Sums of tenths have more digits than anybody wrote.
  return String(Number(value.toFixed(6))).replace('.', ',');
}
