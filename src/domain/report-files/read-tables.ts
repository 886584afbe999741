import type { Block } from '../plan-reading/blocks.ts';
import { searchKey } from '../text/normalize.ts';
import { withoutFiller } from './read-lines.ts';
import type { StatedRow, StatedTable } from './stated.ts';
import { readTableHead } from './table-columns.ts';

/** Reads the tables of a file by what their columns hold, each row with what it is about; all but the figures of other years. */
export function readTables(blocks: readonly Block[], year: number): { rows: StatedRow[][]; tables: StatedTable[] } {
  const rows: StatedRow[][] = [];
  const tables: StatedTable[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const head = readTableHead(block, year);
    if (head !== null) {
      const { columns, heads } = head;
      const of = (kind: string): number => columns.findIndex((column) => column === kind);
      const read = head.rows.flatMap(({ cells, place }): StatedRow[] => {
        const text = (at: number): string => withoutFiller(cells[at]?.text ?? '');
        const label = text(of('label'));
        if (label === '' || isCountOfColumns(cells.map((cell) => cell.text))) return [];
        const [digits] = /\d{1,3}/.exec(text(of('number'))) ?? [];
        const figures = columns.flatMap((column, at) =>
          column === 'value' || column === 'other'
            ? [{ head: column === 'value' ? null : (heads[at] ?? ''), text: text(at) }]
            : [],
        );
        const number = digits === undefined || /\d\D+\d/.test(text(of('number'))) ? null : Number(digits);
        return [{ label, number, cells: figures, unit: text(of('unit')), note: text(of('note')), place }];
      });
      rows.push(read);
    }
    const [first, ...others] = block.rows;
    if (first !== undefined && others.length > 0)
      tables.push({
        heads: head?.heads.some((one) => one !== '') === true ? head.heads : first.cells.map(({ text }) => text),
        rows: (head?.heads.some((one) => one !== '') === true ? head.rows : others).map(({ cells, place }) => ({
          cells: cells.map(({ text }) => withoutFiller(text)),
          place,
        })),
        place: block.place,
      });
  }
  return { rows, tables };
}

/** "(1) (2) (3)" or "A B 1 2", by which columns are called. */
function isCountOfColumns(texts: readonly string[]): boolean {
  const keys = texts.map(searchKey).filter((key) => key !== '');
  return (
    keys.length > 1 &&
    keys.every((key) => /^(?:\d|[a-d])(?: ?[-+=x] ?\d)*$/.test(key)) &&
    !keys.every((key) => key === keys[0])
  );
}
