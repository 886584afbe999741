/** What a cell says as a number. */
export type CellNumber =
  | { kind: 'blank' }
  | { kind: 'number'; value: number; rest: string }
  /** A point or comma that may part thousands or decimals. */
  | { kind: 'two-readings'; value: number; other: number; rest: string }
  | { kind: 'range'; minimum: number; maximum: number }
  | { kind: 'words' };

const FIGURES = String.raw`\d+(?:[.,]\d+)*`;
const RANGE = new RegExp(String.raw`^(?:từ\s*)?(${FIGURES})\s*%?\s*(?:-|–|—|đến|tới)\s*(${FIGURES})(.*)$`, 'isu');

/** Reads a cell as a number as Vietnamese documents write it: points part thousands, a comma decimals: "1.950", "2,5", "03 - 05". */
export function readCellNumber(text: string): CellNumber {
  const written = text.replaceAll(/\s+/gu, ' ').trim();
  if (/^(?:|-|–|—|x|0?\s*-)$/iu.test(written)) return { kind: 'blank' };
  const [, from, to] = RANGE.exec(written) ?? [];
  if (from !== undefined && to !== undefined) {
    const [minimum, maximum] = [readFigures(from), readFigures(to)];
    return { kind: 'range', minimum: minimum.value, maximum: maximum.value };
  }
  const [, figures, rest = ''] = /^(\d+(?:[.,]\d+)*)(?!\d)\s*(.*)$/su.exec(written) ?? [];
  if (figures === undefined) return { kind: 'words' };
  const { value, other } = readFigures(figures);
  return other === null ? { kind: 'number', value, rest } : { kind: 'two-readings', value, other, rest };
}

/** Reads figures; `other` is what else they may be. */
export function readFigures(figures: string): { value: number; other: number | null } {
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(figures);
  if (grouped) return { value: Number(figures.replaceAll('.', '').replace(',', '.')), other: null };
  if (/^\d+$/.test(figures)) return { value: Number(figures), other: null };
  // "1,950" is 1.950 of the other habit, or less than two.
  if (/^[1-9]\d{0,2},\d{3}$/.test(figures))
    return { value: Number(figures.replace(',', '.')), other: Number(figures.replace(',', '')) };
  if (/^\d+,\d+$/.test(figures)) return { value: Number(figures.replace(',', '.')), other: null };
  const foreign = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(figures) || /^\d{1,3},\d{3}\.\d+$/.test(figures);
  if (foreign) return { value: Number(figures.replaceAll(',', '')), other: null };
  // "1.5": a point where a comma is usual.
  const plain = Number(figures.replaceAll(',', '.'));
  return Number.isFinite(plain)
    ? { value: plain, other: Number(figures.replaceAll(/[.,]/g, '')) }
    : { value: Number(figures.replaceAll(/[.,]/g, '')), other: null };
}
