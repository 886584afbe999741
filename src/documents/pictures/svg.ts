import { FONT_FAMILY } from './fonts.ts';
import type { TextStyle } from './wrap-text.ts';

/** Colours of every picture. One light ground, soft enough for a dark chat, on which all of them keep their contrast. */
export const COLOURS = {
  ground: '#F3F5F8',
  card: '#FFFFFF',
  line: '#CBD3DE',
  ink: '#14213D',
  muted: '#465268',
  plan: '#6F8AAE',
  fact: '#0B6B4F',
} as const;

/** A place in the picture and what is drawn from there down. */
export interface DrawnBlock {
  svg: string;
  height: number;
}

/** Escapes text for XML; what XML cannot hold is left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

type TextLook = TextStyle & { fill?: string; anchor?: 'start' | 'middle' | 'end' };

/** Draws one line of text; `y` is its base line. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { size, weight, fill = COLOURS.ink, anchor }: TextLook,
): string {
  const where = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${where}>${escapeXml(text)}</text>`;
}

/** Draws lines of text below each other, the first base line one size below `y`. */
export function linesAt(x: number, y: number, lines: readonly string[], look: TextLook): DrawnBlock {
  const step = lineStep(look.size);
  const svg = lines.map((line, at) => textAt(x, y + look.size + at * step, line, look)).join('');
  return { svg, height: lines.length * step };
}

/** From one base line to the next; Vietnamese letters carry two marks above each other. */
function lineStep(size: number): number {
  return Math.round(size * 1.3);
}

/** Draws a rectangle; `look` is its other attributes. */
export function boxAt(x: number, y: number, width: number, height: number, look: string): string {
  return `<rect x="${x}" y="${y}" width="${Math.max(width, 0)}" height="${height}" ${look}/>`;
}

/** Wraps what was drawn into an SVG picture. @param ground its colour behind everything */
export function wrapSvg(width: number, height: number, content: string, ground: string = COLOURS.ground): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${FONT_FAMILY}">` +
    '<defs><pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    `<rect width="14" height="14" fill="${COLOURS.card}"/><rect width="7" height="14" fill="${COLOURS.plan}"/></pattern></defs>` +
    `<rect width="${width}" height="${height}" fill="${ground}"/>${content}</svg>`
  );
}
