import type { Block, ParagraphBlock } from '../plan-reading/blocks.ts';
import { searchKey } from '../text/normalize.ts';
import type { Line, Stated } from './stated.ts';

/** How deep a line stands: a chapter, a numbered line in it, words of it. */
type Depth = 0 | 1 | 2;

interface ReadLine extends Line {
  depth: Depth;
  number: number | null;
  heading: boolean;
}

const ROMAN = /^\s*(?:[IVXLC]+|Phần\s+[IVXLC\d]+)\s*[.)/:]\s+/u;
const COUNTED = /^\s*(?:câu\s*(?:hỏi\s*)?(?:số\s*)?)?(\d{1,3})\s*[.)/:]\s+/iu;
/** What is said after all answers. */
const CLOSING =
  /^(?:tren day la|noi nhan|so lieu chi tiet tai phu luc|tm |kt |tl |nguoi lap|thu truong)|(?:^| )kinh bao cao .*tong hop/;
/** Dots and lines to write on. */
const FILLER = /[.…_]{4,}|…+/gu;
/** The longest label before a colon, in characters. */
const LONGEST_LABEL = 240;

/** Reads the paragraphs of a document as lines with what they are of before a colon or question mark, and what stands below each. */
export function readLines(blocks: readonly Block[]): Stated[] {
  const lines: ReadLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    if (CLOSING.test(searchKey(block.text))) break;
    lines.push(readLine(block));
  }
  return lines.map((line, at): Stated => {
    const rest = lines.slice(at + 1);
    const end = rest.findIndex(({ depth }) => depth <= line.depth && line.depth < 2);
    const below = line.depth === 2 ? [] : end < 0 ? rest : rest.slice(0, end);
    const { label, value } = split(line);
    return { label, whole: line.text, number: line.number, value, unit: '', note: '', below, place: line.place };
  });
}

function readLine({ text, number, level, place }: ParagraphBlock): ReadLine {
  const [roman] = ROMAN.exec(text) ?? [];
  const [counted, digits] = COUNTED.exec(text) ?? [];
  const rest = text.slice((roman ?? counted ?? '').length).trim();
  const typed = digits ?? /^(\d{1,3})[.)]?$/.exec(number ?? '')?.[1];
  const chapter =
    roman !== undefined ||
    level === 1 ||
    (counted === undefined && number === null && isShouted(text)) ||
    isRoman(number);
  const depth = chapter ? 0 : counted !== undefined || typed !== undefined || level !== null ? 1 : 2;
  return { text: rest, place, depth, number: typed === undefined ? null : Number(typed), heading: level !== null };
}

function isRoman(number: string | null): boolean {
  return number !== null && /^[IVXLC]+[.)]?$/u.test(number);
}

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi') && text.length >= 8;
}

function split({ text, heading }: ReadLine): { label: string; value: string } {
  if (heading) return { label: text, value: '' };
  const asked = text.indexOf('?');
  const colon = text.search(/[:：]/u);
  const at = asked >= 0 && (colon < 0 || asked < colon || colon > LONGEST_LABEL) ? asked : colon;
  if (at < 0 || at > LONGEST_LABEL) return { label: text, value: '' };
  return { label: text.slice(0, at), value: withoutFiller(text.slice(at + 1)) };
}

/** Returns what was written on dots and lines, without them and without "Trả lời:". */
export function withoutFiller(text: string): string {
  return text
    .replaceAll(FILLER, ' ')
    .replace(/^\s*(?:trả lời|kết quả trả lời|đáp)\s*[:：]/iu, '')
    .trim();
}
