// Plain JavaScript: the thread that writes workbooks does not have the loader that runs TypeScript.

const LINES = { borderStyle: 'thin', borderColor: '#808080' };
const SHADE = '#e8eef4';
/** Programs refuse cells with more characters. */
const LONGEST = 32_767;
/** By how many decimals a number has: three at the most, and none that are zero. */
const FORMATS = ['#,##0', '#,##0.0', '#,##0.00', '#,##0.000'];

/** Returns the format of a number that says none itself. */
export function formatOf(number) {
  const [, decimals = ''] = number
    .toFixed(3)
    .replace(/\.?0+$/, '')
    .split('.');
  return FORMATS[decimals.length];
}

/** Returns a text as a cell can hold it. */
export function textOf(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** The looks of cells that are a value alone, each once: of an empty one, of a text, and of numbers by their format. */
export function plainLooks(formats) {
  const own = formats.filter((format) => format !== null);
  const numbers = [...new Set([...FORMATS, ...own])];
  return {
    keys: ['', 'text', ...numbers],
    cells: [
      LINES,
      { value: '-', type: String, wrap: true, alignVertical: 'top', ...LINES },
      ...numbers.map((format) => ({ value: 0, type: Number, format, alignVertical: 'top', ...LINES })),
    ],
  };
}

/** Returns a cell that says how it looks as the library takes it. */
export function formedCell({ value, formula, format, bold, italic, shaded, align, columns, rows, bare }) {
  const look = {
    wrap: true,
    alignVertical: shaded ? 'center' : 'top',
    ...(bare ? {} : LINES),
    ...(bold ? { fontWeight: 'bold' } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(shaded ? { backgroundColor: SHADE } : {}),
    ...(align === undefined ? {} : { align }),
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
  };
  if (formula !== undefined) {
    const shown = format ?? (typeof value === 'number' ? formatOf(value) : undefined);
    return { value: formula, type: 'Formula', ...(shown === undefined ? {} : { format: shown }), ...look };
  }
  if (typeof value === 'number') return { value, type: Number, format: format ?? formatOf(value), ...look };
  if (value === null || value === '') return look;
  const text = textOf(value);
  // The library looks texts up in an object, where the names of what every object has are found without being there.
  return { value: text in {} ? `${text} ` : text, type: String, ...look };
}
