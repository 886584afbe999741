import type { Block, TableBlock } from './blocks.ts';
import { annexOf } from './place-blocks.ts';
import { oneLine, readMark, type Mark } from './words-of.ts';

/** A paragraph of the body with the number that it bears, typed or counted by the program. */
export interface OutlineLine {
  kind: Mark['kind'] | 'plain';
  /** As officials cite the paragraph it lies in: "IV.1.a"; empty before the first part. */
  path: string;
  mark: string | null;
  text: string;
  bold: boolean;
  place: string;
}

/** A table with the lines before it: its title, and the unit of its money. */
export interface OutlineTable {
  table: TableBlock;
  /** "Phụ lục I"; empty in the body. */
  annex: string;
  before: string[];
}

/** A document as its parts: the body's paragraphs, tables, and lines of annexes. */
export interface Outline {
  lines: OutlineLine[];
  tables: OutlineTable[];
  annexes: { name: string; lines: { text: string; place: string }[] }[];
}

/** What stands at the head or foot of a page. */
const PAGE = /^(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?$/iu;
/** So many lines before a table may be its title. */
const TITLE_LINES = 6;

/** Returns the outline of a document. A paragraph that a page cut in two is one again. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const outline: Outline = { lines: [], tables: [], annexes: [] };
  let path: string[] = [];
  let before: string[] = [];
  for (const block of blocks) {
    const annex = outline.annexes.at(-1);
    if (block.kind === 'table') {
      outline.tables.push({ table: block, annex: annex?.name ?? '', before });
      before = [];
      continue;
    }
    const text = oneLine(block.text);
    if (text === '' || PAGE.test(text)) continue;
    const begun = annexOf(text);
    if (begun !== null) {
      outline.annexes.push({ name: begun, lines: [] });
      before = [];
    }
    before = [...before, text].slice(-TITLE_LINES);
    const within = outline.annexes.at(-1);
    if (within !== undefined) {
      within.lines.push({ text, place: block.place });
      continue;
    }
    const mark = readMark(block.number === null ? text : `${block.number} ${text}`);
    const last = outline.lines.at(-1);
    if (mark === null && last !== undefined && isCut(last.text, text)) {
      last.text = `${last.text} ${text}`;
      continue;
    }
    path = nextPath(path, mark);
    const shared = { path: path.join('.'), bold: block.bold || block.level !== null, place: block.place };
    outline.lines.push(
      mark === null || mark.kind === 'dash'
        ? { ...shared, kind: mark === null ? 'plain' : 'dash', mark: null, text: mark?.rest ?? text }
        : { ...shared, kind: mark.kind, mark: mark.mark, text: mark.rest },
    );
  }
  return outline;
}

/** Whether a page cut a sentence: the line before has no end, and this one goes on in small letters. */
function isCut(before: string, text: string): boolean {
  return /[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(text);
}

/** The path of a line: parts contain numbers, numbers letters. */
function nextPath(path: readonly string[], mark: Mark | null): string[] {
  switch (mark?.kind) {
    case 'part':
    case 'roman':
      return [mark.mark];
    case 'number':
      return [...path.slice(0, 1), ...mark.mark.split('.')];
    case 'letter': {
      const numbers = path.filter((one, at) => at === 0 || /^\d+$/.test(one));
      return [...numbers, mark.mark];
    }
    default:
      return [...path];
  }
}
