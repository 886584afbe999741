import type { GridChart } from './chart.ts';
import { widthOf } from './fonts.ts';
import { BODY, INNER_WIDTH, MARGIN, SMALL, STRONG, WIDTH } from './frame.ts';
import { MARKS, markAt, signAt } from './marks.ts';
import { boxAt, COLOURS, linesAt, textAt, type DrawnBlock } from './svg.ts';
import { wrapText } from './wrap-text.ts';

const CELL = 142;
const GAP = 8;
/** Colour of a note under the name of a row. */
const NOTE = '#6A3FA0';

/** Draws rows by columns, with a cell of colour, sign and number for each. */
export function drawGrid({ columns, rows, legend, hint }: GridChart, top: number): DrawnBlock {
  const left = WIDTH - MARGIN - columns.length * (CELL + GAP) + GAP;
  const labelWidth = left - MARGIN - 20;
  const heads = columns.map((column, at) =>
    textAt(left + at * (CELL + GAP) + CELL / 2, top + 34, column, { ...STRONG, anchor: 'middle' }),
  );
  let y = top + 52;
  const drawn = rows.map(({ label, note, cells }) => {
    const text = linesAt(MARGIN, y + 8, wrapText(label, labelWidth, BODY, 2), BODY);
    const noted =
      note === null
        ? { svg: '', height: 0 }
        : linesAt(MARGIN, y + 8 + text.height, wrapText(note, labelWidth, SMALL, 5), {
            ...SMALL,
            fill: NOTE,
          });
    const height = Math.max(text.height + noted.height + 18, 84);
    const row = cells.map((cell, at) => drawCell(left + at * (CELL + GAP), y + (height - 68) / 2, cell)).join('');
    y += height;
    const line = `<path d="M${MARGIN} ${y}H${WIDTH - MARGIN}" stroke="${COLOURS.line}" stroke-width="2"/>`;
    return `${text.svg}${noted.svg}${row}${line}`;
  });
  const below = drawLegend(legend, hint, y + 16);
  return { svg: `${heads.join('')}${drawn.join('')}${below.svg}`, height: y + 16 + below.height - top };
}

function drawCell(x: number, y: number, { tone, text }: GridChart['rows'][number]['cells'][number]): string {
  const { ground, ink, border } = MARKS[tone];
  const box = boxAt(x, y, CELL, 68, `rx="10" fill="${ground}" stroke="${border}" stroke-width="2"`);
  if (text === '') return `${box}${signAt(x + CELL / 2 - 16, y + 18, 32, tone)}`;
  const width = widthOf(text, SMALL.size, 600);
  const start = x + Math.max((CELL - (30 + 8 + width)) / 2, 4);
  return `${box}${signAt(start, y + 19, 30, tone)}${textAt(start + 38, y + 44, text, { size: SMALL.size, weight: 600, fill: ink })}`;
}

/** What signs and numbers mean, in two columns. */
function drawLegend(legend: GridChart['legend'], hint: string, top: number): DrawnBlock {
  const column = INNER_WIDTH / 2;
  const items = legend.map(({ tone, text }, at) => {
    const [x, y] = [MARGIN + (at % 2) * column, top + Math.floor(at / 2) * 50];
    const [line = ''] = wrapText(text, column - 62, SMALL, 1);
    return markAt(x, y, 38, tone) + textAt(x + 50, y + 29, line, SMALL);
  });
  const height = Math.ceil(legend.length / 2) * 50;
  const hinted = linesAt(MARGIN, top + height + 2, wrapText(hint, INNER_WIDTH, SMALL, 3), SMALL);
  return { svg: items.join('') + hinted.svg, height: height + 2 + hinted.height };
}
