const LETTERS = 26;

/** Returns the letters of a column of a spreadsheet, counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / LETTERS);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % LETTERS))}`;
}

/** Returns the name of a cell, such as "D7". @param row and column counted from 0 */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
