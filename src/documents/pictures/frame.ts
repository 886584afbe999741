import type { Chart } from './chart.ts';
import { COLOURS, linesAt, textAt, wrapSvg, type DrawnBlock } from './svg.ts';
import { wrapText, type TextStyle } from './wrap-text.ts';

/** Width of a chart in pixels; a phone shows it at about a third. */
export const WIDTH = 1080;
export const MARGIN = 44;
export const INNER_WIDTH = WIDTH - 2 * MARGIN;

/** No text is smaller than 28 pixels: a third of that is still read on a phone. */
export const BODY: TextStyle = { size: 30, weight: 400 };
export const STRONG: TextStyle = { size: 30, weight: 600 };
export const SMALL: TextStyle = { size: 28, weight: 400 };
const TITLE: TextStyle = { size: 46, weight: 600 };

/** Puts title, page and source around what a chart draws; `body` draws from the given height on. */
export function drawFrame(chart: Chart, body: (top: number) => DrawnBlock): string {
  const { title, page, source } = chart;
  const head = linesAt(MARGIN, 40, wrapText(title, INNER_WIDTH, TITLE, 3), TITLE);
  const below = 40 + head.height + 12;
  const paged = page === null ? '' : textAt(MARGIN, below + SMALL.size, page, { ...SMALL, fill: COLOURS.muted });
  const top = below + (page === null ? 0 : 44) + 12;
  const drawn = body(top);
  const footTop = top + drawn.height + 28;
  const foot = linesAt(MARGIN, footTop, wrapText(source, INNER_WIDTH, SMALL, 4), { ...SMALL, fill: COLOURS.muted });
  const line = `<path d="M${MARGIN} ${footTop - 10}H${WIDTH - MARGIN}" stroke="${COLOURS.line}" stroke-width="2"/>`;
  const content = `${head.svg}${paged}${drawn.svg}${line}${foot.svg}`;
  // Paper is white, and a ground of its own would be printed as grey.
  const ground = chart.kind === 'bars' && chart.printed === true ? COLOURS.card : COLOURS.ground;
  return wrapSvg(WIDTH, footTop + foot.height + 36, content, ground);
}
