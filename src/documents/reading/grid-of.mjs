/** The rows of a table of a document as a grid: a cell over several columns or rows stands in each of them, and says so. */
export function gridOf(rows) {
  const grid = [];
  for (const { repeated, before, cells } of rows) {
    const above = grid.at(-1)?.cells ?? [];
    const line = Array.from({ length: before }, () => ({ text: '', merged: 'no' }));
    for (const { lines, span, down, left } of cells) {
      const own = lines.join('\n');
      const text = down ? (above[line.length]?.text ?? own) : left ? (line.at(-1)?.text ?? own) : own;
      const merged = down ? 'above' : left ? 'left' : 'no';
      line.push({ text, merged });
      for (let column = 1; column < span; column += 1) line.push({ text, merged: 'left' });
    }
    grid.push({ cells: line, repeated });
  }
  const width = Math.max(0, ...grid.map(({ cells }) => cells.length));
  for (const { cells } of grid) while (cells.length < width) cells.push({ text: '', merged: 'no' });
  return grid;
}
