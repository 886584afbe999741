import { COLOURS, boxAt, linesAt, textAt, wrapSvg, type DrawnBlock } from '../pictures/svg.ts';
import { wrapText, type TextStyle } from '../pictures/wrap-text.ts';
import type { Briefing, BriefingPage } from './briefing-data.ts';
import { fitPage } from './fit-page.ts';

/** A4 upright at 150 dots an inch. */
const WIDTH = 1240;
const HEIGHT = 1754;
const MARGIN = 64;
const INNER_WIDTH = WIDTH - 2 * MARGIN;

/** Shown at 360 pixels, a size of 33 is as large as 28 in a chart. */
const SIZES = [34, 33] as const;
/** So many lines one entry takes at the most. */
const LINES = 6;

/** Returns the page with as much as its picture holds. */
export function pictureOf(briefing: Briefing): BriefingPage {
  return fitPage(briefing, (page) => fitting(page) !== undefined);
}

/** Draws the page as SVG on one upright A4 page. */
export function drawBriefing(page: BriefingPage): string {
  return wrapSvg(WIDTH, HEIGHT, (fitting(page) ?? drawPage(page, SIZES[1])).svg);
}

/** The page in the largest letters in which it fits. */
function fitting(page: BriefingPage): DrawnBlock | undefined {
  return SIZES.map((size) => drawPage(page, size)).find(({ height }) => height <= HEIGHT);
}

/** Draws a page in letters of a size; the caller looks whether it fits. */
function drawPage({ title, subtitle, figures, sections, source }: BriefingPage, size: number): DrawnBlock {
  const body: TextStyle = { size, weight: 400 };
  const head: TextStyle = { size: size + 2, weight: 600 };
  const top = linesAt(MARGIN, 48, wrapText(title, INNER_WIDTH, { size: 54, weight: 600 }, 2), {
    size: 54,
    weight: 600,
  });
  const under = linesAt(MARGIN, 48 + top.height, wrapText(subtitle, INNER_WIDTH, body, 2), {
    ...body,
    fill: COLOURS.muted,
  });
  let y = 48 + top.height + under.height + 22;
  const tiles = drawFigures(figures, y);
  y += tiles.height + 26;
  const blocks = sections.map(({ title: name, lines }) => {
    const named = linesAt(MARGIN, y, [name], { ...head, fill: COLOURS.fact });
    y += named.height + 2;
    const drawn = lines.map((line) => {
      const one = linesAt(MARGIN + 34, y, wrapText(line, INNER_WIDTH - 34, body, LINES), body);
      const dash = textAt(MARGIN + 6, y + size, '–', body);
      y += one.height + 2;
      return dash + one.svg;
    });
    y += 16;
    return named.svg + drawn.join('');
  });
  const foot = linesAt(MARGIN, y + 10, wrapText(source, INNER_WIDTH, { size: 33, weight: 400 }, 3), {
    size: 33,
    weight: 400,
    fill: COLOURS.muted,
  });
  const rule = `<path d="M${MARGIN} ${y}H${WIDTH - MARGIN}" stroke="${COLOURS.line}" stroke-width="2"/>`;
  return {
    svg: [top.svg, under.svg, tiles.svg, ...blocks, rule, foot.svg].join(''),
    height: y + 10 + foot.height + 40,
  };
}

/** The numbers to see at once, side by side. */
function drawFigures(figures: BriefingPage['figures'], y: number): DrawnBlock {
  const gap = 16;
  const width = (INNER_WIDTH - gap * (figures.length - 1)) / figures.length;
  const tiles = figures.map(({ value, label }, at) => {
    const x = MARGIN + at * (width + gap);
    const look = { size: 33, weight: 400, fill: COLOURS.muted, anchor: 'middle' } as const;
    return (
      boxAt(x, y, width, 182, `rx="14" fill="${COLOURS.card}" stroke="${COLOURS.line}" stroke-width="2"`) +
      textAt(x + width / 2, y + 72, value, { size: value.length > 7 ? 44 : 60, weight: 600, anchor: 'middle' }) +
      linesAt(x + width / 2, y + 84, wrapText(label, width - 20, look, 2), look).svg
    );
  });
  return { svg: tiles.join(''), height: 182 };
}
