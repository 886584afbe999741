import { searchKey } from '../text/normalize.ts';

/** Returns a text in one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Returns whether a cell says that the cell above holds for it too: "Nt", "như trên", a ditto mark. */
export function isDitto(text: string): boolean {
  const key = searchKey(text);
  return /^(?:nt|n t|nhu tren|nhu muc tren|tuong tu)$/.test(key) || /^(?:"|”|“|''|-nt-|- ?" ?-|〃)$/u.test(text.trim());
}

/** Returns a key for comparing words of a document, and for naming what is asked about. */
export function wordsKey(text: string): string {
  return searchKey(text).replaceAll(' ', '-').slice(0, 80);
}

/** A number that a paragraph or row begins with. */
export interface Mark {
  kind: 'part' | 'roman' | 'number' | 'letter' | 'dash';
  /** As it is cited: "II", "1", "a". */
  mark: string;
  rest: string;
}

/** Reads the number that a text begins with: "II. …", "Phần II: …", "1.2. …", "a) …", "- …"; null where it begins with none. */
export function readMark(text: string): Mark | null {
  const roman = /^(?:phần(?: thứ)? |mục |chương )?([IVXL]{1,6})\s*[.:/)-]\s*(?=\S)(.*)$/isu.exec(text);
  if (roman !== null && /^[IVXL]+$/.test(roman[1] ?? ''))
    return { kind: 'roman', mark: roman[1] ?? '', rest: roman[2] ?? '' };
  const part = /^([A-H])\s*[.:]\s+(?=\p{Lu})(.*)$/su.exec(text);
  if (part !== null) return { kind: 'part', mark: part[1] ?? '', rest: part[2] ?? '' };
  const number =
    /^(\d{1,2}(?:\.\d{1,2})*)\s*[.)/]\s*(?=\D)(.*)$/su.exec(text) ?? /^(\d{1,2}(?:\.\d{1,2})+)\s+(\D.*)$/su.exec(text);
  if (number !== null) return { kind: 'number', mark: number[1] ?? '', rest: number[2] ?? '' };
  const letter = /^([a-zđ])\s*[).]\s*(?=\S)(.*)$/su.exec(text);
  if (letter !== null) return { kind: 'letter', mark: letter[1] ?? '', rest: letter[2] ?? '' };
  const dash = /^[-–—+•*]\s*(?=\S)(.*)$/su.exec(text);
  return dash === null ? null : { kind: 'dash', mark: '-', rest: dash[1] ?? '' };
}

/** Returns the value of a Roman number. */
export function romanValue(mark: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  return mark.split('').reduce((sum, letter, at, all) => {
    const value = values[letter] ?? 0;
    return value < (values[all[at + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}
