import { romanValue } from './words-of.ts';

/** A row before it is known which number it has. */
export interface RowToNumber {
  /** What stands in the column of numbers. */
  mark: string;
  /** Something of its own stands in it besides its title. */
  isTask: boolean;
}

export interface NumberedRow {
  code: string;
  /** Null where the document gives the row no number. */
  codeInDocument: string | null;
  kind: 'group' | 'task';
  /** The codes of the groups that it lies in, the outermost first. */
  within: string[];
}

interface Level {
  rank: number;
  /** The number in the document, without those of its groups. */
  own: string;
  code: string;
  children: number;
}

/** What stands in the column of numbers, by how deep it goes: letters, Roman numbers, numbers, small letters. */
function readRowMark(mark: string): { rank: number; own: string } | null {
  const text = mark
    .trim()
    .replace(/[.)/]+$/u, '')
    .replaceAll(',', '.');
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(text)) {
    const own = text.split('.').map(Number).join('.');
    return { rank: 2 + own.split('.').length, own };
  }
  if (/^[IVXL]+$/.test(text)) return { rank: 2, own: String(romanValue(text)) };
  if (/^[A-HK]$/.test(text)) return { rank: 1, own: String(text.charCodeAt(0) - 64) };
  if (/^[a-zđ]$/u.test(text)) return { rank: 50, own: String('abcdđeghiklmnopqrstuvxy'.indexOf(text) + 1) };
  return null;
}

/** Numbers the rows of a table: each has a code of its whole way down, and the groups it lies in. Rows without a number are counted on. */
export function numberRows(rows: readonly RowToNumber[]): NumberedRow[] {
  const levels: Level[] = [];
  const read = rows.map(({ mark, isTask }) => {
    const found = readRowMark(mark);
    const rank = found?.rank ?? 100;
    while ((levels.at(-1)?.rank ?? -1) >= rank) levels.pop();
    const parent = levels.at(-1);
    if (parent !== undefined) parent.children += 1;
    const own = found?.own ?? String(parent?.children ?? 1);
    // "1.2" below "1" is whole already; "2" below "I" is not.
    const isWhole =
      parent !== undefined && found !== null && parent.own === parent.code && own.startsWith(`${parent.own}.`);
    const nested = parent !== undefined && found !== null && own.startsWith(`${parent.own}.`);
    const code =
      parent === undefined || isWhole
        ? own
        : nested
          ? `${parent.code}.${own.slice(parent.own.length + 1)}`
          : `${parent.code}.${own}`;
    const within = levels.map((level) => level.code);
    levels.push({ rank, own, code, children: 0 });
    return {
      code,
      codeInDocument:
        found === null
          ? null
          : mark
              .trim()
              .replace(/[.)]+$/u, '')
              .replaceAll(',', '.'),
      within,
      isTask,
    };
  });
  const parents = new Set(read.flatMap(({ within }) => within));
  return read.map(({ isTask, ...row }) => ({ ...row, kind: isTask || !parents.has(row.code) ? 'task' : 'group' }));
}
