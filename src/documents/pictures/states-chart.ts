import type { StatesChart } from './chart.ts';
import { widthOf } from './fonts.ts';
import { BODY, INNER_WIDTH, MARGIN, SMALL, STRONG, WIDTH } from './frame.ts';
import { MARKS, markAt } from './marks.ts';
import { boxAt, COLOURS, linesAt, textAt, type DrawnBlock } from './svg.ts';
import { wrapText } from './wrap-text.ts';

const BAR = 84;

/** Draws one bar of all, its parts with their numbers, and the units two by two. */
export function drawStates({ parts, units, unitsNote }: StatesChart, top: number): DrawnBlock {
  const bar = drawWhole(parts, top);
  let y = top + BAR + 24;
  const lines = parts.map(({ tone, label, count }) => {
    const line =
      markAt(MARGIN, y, 46, tone) +
      textAt(MARGIN + 64, y + 34, label, BODY) +
      textAt(WIDTH - MARGIN, y + 36, String(count).padStart(count > 0 ? 2 : 1, '0'), {
        size: 36,
        weight: 600,
        anchor: 'end',
      });
    y += 62;
    return line;
  });
  y += 10;
  const noted =
    unitsNote === null
      ? { svg: '', height: 0 }
      : linesAt(MARGIN, y, wrapText(unitsNote, INNER_WIDTH, STRONG, 3), STRONG);
  y += noted.height + (noted.height > 0 ? 12 : 0);
  const column = units.length === 1 ? INNER_WIDTH : (INNER_WIDTH - 16) / 2;
  const half = Math.ceil(units.length / 2);
  const tiles = units.map(({ tone, name }, at) => {
    const [x, row] = units.length === 1 ? [MARGIN, 0] : [MARGIN + Math.floor(at / half) * (column + 16), at % half];
    const [line = ''] = wrapText(name, column - 70, SMALL, 1);
    const ty = y + row * 58;
    return (
      boxAt(x, ty, column, 50, `rx="8" fill="${COLOURS.card}" stroke="${COLOURS.line}" stroke-width="2"`) +
      markAt(x + 6, ty + 6, 38, tone) +
      textAt(x + 56, ty + 35, line, SMALL)
    );
  });
  return {
    svg: `${bar}${lines.join('')}${noted.svg}${tiles.join('')}`,
    height: y + (units.length === 1 ? 58 : half * 58) - top,
  };
}

/** The whole as one bar; a part that is not zero is never thinner than its number. */
function drawWhole(parts: StatesChart['parts'], top: number): string {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0)
    return boxAt(
      MARGIN,
      top,
      INNER_WIDTH,
      BAR,
      `rx="12" fill="${COLOURS.card}" stroke="${COLOURS.line}" stroke-width="2"`,
    );
  const least = 70;
  const free = INNER_WIDTH - shown.length * least;
  let x = MARGIN;
  const boxes = shown.map(({ tone, count }) => {
    const width = least + (free * count) / total;
    const { ground, ink, border } = MARKS[tone];
    const text = String(count).padStart(2, '0');
    const fill = ground === 'none' ? COLOURS.ground : ground;
    const drawn =
      boxAt(
        x + 2,
        top,
        width - 4,
        BAR,
        `rx="10" fill="${fill}" stroke="${border === 'none' ? COLOURS.line : border}" stroke-width="2"`,
      ) + textAt(x + width / 2 - widthOf(text, 40, 600) / 2, top + 56, text, { size: 40, weight: 600, fill: ink });
    x += width;
    return drawn;
  });
  return boxes.join('');
}
