// Plain JavaScript: the thread that writes workbooks does not have the loader that runs TypeScript.

/** In points, of a line of text of 11 points; a row cannot be higher than the most. */
const LINE = 15;
const MOST = 405;
/** So many letters take the place of one figure, in which widths are given: by the pages that LibreOffice prints, with room. */
const LETTERS = 1.05;
const BOLD_LETTERS = 0.95;

/**
 * Estimates how high a row must be for its texts, in points; null for one line. Not every program finds it, and none where
 * a text takes several columns.
 */
export function heightOf(row, widths) {
  const lines = row.map((cell, column) => {
    const {
      value,
      columns = 1,
      rows = 1,
      bold = false,
    } = typeof cell === 'object' && cell !== null ? cell : { value: cell };
    if (typeof value !== 'string') return 1;
    const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
    return linesOf(value, width * (bold ? BOLD_LETTERS : LETTERS)) / rows;
  });
  const most = Math.ceil(Math.max(1, ...lines));
  return most === 1 ? null : Math.min(MOST, most * LINE);
}

/** Lines break between words. */
function linesOf(text, width) {
  if (text.length <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, part) => sum + linesOfPart(part, width), 0);
}

function linesOfPart(text, width) {
  let lines = 1;
  let taken = 0;
  for (const word of text.split(' ')) {
    if (taken > 0 && taken + word.length > width) {
      lines += 1;
      taken = 0;
    }
    lines += Math.max(0, Math.ceil(word.length / width) - 1);
    taken += word.length + 1;
  }
  return lines;
}
