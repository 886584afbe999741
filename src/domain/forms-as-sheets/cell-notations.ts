import { canonicalText } from '../text/canonical-text.ts';
import { searchKey } from '../text/normalize.ts';

/** Thrown for a cell that does not say what its column is for; the message says what it should, in Vietnamese. */
export class UnreadableCell extends Error {}

/** How a value stands in a cell. */
export interface Notation {
  write: (value: unknown) => string;
  read: (cell: string) => unknown;
}

const YES = ['co', 'yes', 'true', 'x', '1', 'dung'];
const NO = ['khong', 'no', 'false', '0', ''];

/** Words as they are. */
export const words: Notation = { write: String, read: (cell) => cell };

/** Yes or no: what says no is left empty. */
export const flag: Notation = {
  write: (value) => (value === true ? 'có' : ''),
  read: (cell) => {
    const said = searchKey(cell);
    if (YES.includes(said)) return true;
    if (NO.includes(said)) return false;
    throw new UnreadableCell('Chỉ ghi “có” hoặc để trống');
  },
};

/** A figure: a point or a comma begins its decimals. */
export const figure: Notation = {
  write: String,
  read: (cell) => {
    const plain = cell.replaceAll(/\s/g, '').replace(',', '.');
    if (!/^-?\d+(?:\.\d+)?$/.test(plain)) throw new UnreadableCell(`“${cell}” không phải là số`);
    return Number(plain);
  },
};

const listOf = (separator: string, of: (part: string) => unknown): Notation =>
  orJson({
    write: (value) => (value as readonly unknown[]).map(String).join(separator),
    read: (cell) =>
      cell
        .split(separator.trim() === '' ? separator : separator.trim())
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(of),
  });

/** Several words, with semicolons between them. */
export const list = listOf('; ', (part) => part);
/** Several sentences, a line each. */
export const lines = listOf('\n', (part) => part);
/** Several years, with commas between them. */
export const years = listOf(', ', (part) => figure.read(part));

/** Checks, a line each: `condition => message`. */
export const checks: Notation = orJson({
  write: (value) =>
    (value as readonly { when: string; message: string }[])
      .map(({ when, message }) => `${when} => ${message}`)
      .join('\n'),
  read: (cell) =>
    cell
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const at = line.indexOf('=>');
        if (at === -1) throw new UnreadableCell('Mỗi dòng phải viết: điều kiện => lời nhắn');
        return { when: line.slice(0, at).trim(), message: line.slice(at + 2).trim() };
      }),
});

/** One thing with named parts, a line each: `name: value`. */
export const record: Notation = orJson({ write: writeRecord, read: readRecord });

/** Several of these, with a line of --- between them. */
export const records: Notation = orJson({
  write: (value) => (value as readonly unknown[]).map(writeRecord).join('\n---\n'),
  read: (cell) => cell.split(/\n\s*-{3,}\s*\n/).map(readRecord),
});

function writeRecord(value: unknown): string {
  return Object.entries(value as Record<string, unknown>)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${name}: ${writePart(part)}`)
    .join('\n');
}

function readRecord(cell: string): Record<string, unknown> {
  return Object.fromEntries(
    cell
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [, name, part] = /^\s*([A-Za-z]\w*)\s*:(.*)$/s.exec(line) ?? [];
        if (name === undefined) throw new UnreadableCell('Mỗi dòng phải viết: tên: giá trị');
        return [name, readPart((part ?? '').trim())];
      }),
  );
}

/** Words that would be taken for something else stand in quotes. */
function writePart(part: unknown): string {
  return typeof part === 'string' && readPart(part) === part && !part.includes('\n') ? part : JSON.stringify(part);
}

function readPart(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return written;
  }
}

/** What would not come back as it was is written as JSON. */
function orJson({ write, read }: Notation): Notation {
  const readEither = (cell: string): unknown => {
    const json = /^[[{]/.test(cell) ? readPart(cell) : cell;
    return typeof json === 'string' ? read(cell) : json;
  };
  return {
    write: (value) => {
      const cell = write(value);
      return comesBack(cell, value, readEither) ? cell : JSON.stringify(value);
    },
    read: readEither,
  };
}

function comesBack(cell: string, value: unknown, read: (cell: string) => unknown): boolean {
  try {
    return cell.trim() === cell && canonicalText(read(cell)) === canonicalText(value);
  } catch (error) {
    if (error instanceof UnreadableCell) return false;
    throw error;
  }
}
