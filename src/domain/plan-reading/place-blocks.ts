import { searchKey } from '../text/normalize.ts';
import type { Block, GridRow, ParagraphBlock, TableBlock } from './blocks.ts';

/** A block before it is known where it stands. */
export type UnplacedBlock =
  Omit<ParagraphBlock, 'place'> | (Omit<TableBlock, 'place' | 'rows'> & { rows: Omit<GridRow, 'place'>[] });

/** The head of an annex: "PHỤ LỤC II", "Phụ lục 01: …", "Biểu số 2". */
const ANNEX = /^(?:phu luc(?: so)? ?(?:[ivxlcdm]+|\d+)?|bieu(?: so| mau)? \d+)\b/;

/** Returns the name of the annex that a paragraph begins, as people cite it: "Phụ lục II"; null where it begins none. */
export function annexOf(text: string): string | null {
  const key = searchKey(text);
  const [found] = ANNEX.exec(key) ?? [];
  if (found === undefined || key.length > 200) return null;
  const [, kind = '', number = ''] = /^(phu luc|bieu)(?: so| mau)? ?(\w*)$/.exec(found) ?? [];
  // "Phụ lục đính kèm" within a sentence begins none.
  if (number === '' && key !== 'phu luc') return null;
  const name = kind === 'phu luc' ? 'Phụ lục' : 'Biểu số';
  return number === '' ? name : `${name} ${number.toUpperCase()}`;
}

/** Says of each block where a person finds it; paragraphs and tables are counted anew in each annex, rows in each table. */
export function placeBlocks(blocks: readonly UnplacedBlock[]): Block[] {
  let annex = '';
  let [paragraphs, tables] = [0, 0];
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') {
      const begun = annexOf(block.text);
      if (begun !== null) {
        annex = `${begun}, `;
        [paragraphs, tables] = [0, 0];
      }
      paragraphs += 1;
      return { ...block, place: `${annex}đoạn ${paragraphs}` };
    }
    tables += 1;
    const place = block.sheet === null ? `${annex}bảng ${tables}` : `trang tính “${block.sheet}”`;
    return {
      ...block,
      place,
      rows: block.rows.map((row, at) => ({ ...row, place: `${place}, dòng ${at + 1}` })),
    };
  });
}
