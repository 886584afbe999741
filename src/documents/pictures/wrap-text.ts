import { widthOf, type FontWeight } from './fonts.ts';

/** How a text is set: size in pixels. */
export interface TextStyle {
  size: number;
  weight: FontWeight;
}

/**
 * Breaks a text into lines that are at most `width` pixels wide, at spaces that may break, and inside of a word only
 * where it is wider than a line. What does not fit into `most` lines is cut, with an ellipsis.
 */
export function wrapText(text: string, width: number, { size, weight }: TextStyle, most: number): string[] {
  const fits = (line: string): boolean => widthOf(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/[ \t\r\n]+/u)
    .flatMap((one) => cutWord(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), endWithEllipsis(lines[most - 1] ?? '', fits)];
}

function cutWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Cuts whole words, and letters only where the first word alone is too wide. */
function endWithEllipsis(line: string, fits: (line: string) => boolean): string {
  let kept = line.replace(/[\s,.;:]+$/u, '');
  while (kept !== '' && !fits(`${kept}…`)) {
    const shorter = kept.replace(/[\s,.;:(]*\s\S+$/u, '');
    kept = shorter === kept ? Array.from(kept).slice(0, -1).join('') : shorter;
  }
  return `${kept}…`;
}
