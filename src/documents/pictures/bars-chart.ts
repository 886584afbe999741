import type { Bar, BarsChart } from './chart.ts';
import { BODY, INNER_WIDTH, MARGIN, SMALL, STRONG } from './frame.ts';
import { boxAt, COLOURS, linesAt, type DrawnBlock } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** Height of a bar, and the space below it and below an item, in pixels. */
interface Spacing {
  bar: number;
  below: number;
  between: number;
}
const WIDE: Spacing = { bar: 40, below: 14, between: 26 };
const DENSE: Spacing = { bar: 20, below: 6, between: 18 };

/**
 * Draws what was planned over what is there, each with its words; what is not known is an empty bar with a broken
 * border.
 */
export function drawBars({ items, notes, printed }: BarsChart, top: number): DrawnBlock {
  const spacing = printed === true ? DENSE : WIDE;
  // On a phone a long name would push the bars out of sight; on paper nobody can ask for the rest.
  const labelLines = printed === true ? Infinity : 2;
  let y = top;
  const blocks = items.map(({ label, note, bars, maximum }) => {
    const head = linesAt(MARGIN, y, wrapText(label, INNER_WIDTH, STRONG, labelLines), STRONG);
    y += head.height + 8;
    const drawn = bars.map((bar) => {
      const one = drawBar(bar, maximum, spacing, y);
      y += one.height;
      return one.svg;
    });
    const noted = note === null ? null : linesAt(MARGIN, y, wrapText(note, INNER_WIDTH, SMALL, 3), SMALL);
    y += (noted?.height ?? 0) + spacing.between;
    return head.svg + drawn.join('') + (noted?.svg ?? '');
  });
  const below = notes.map((note) => {
    const drawn = linesAt(MARGIN, y, wrapText(note, INNER_WIDTH, SMALL, 4), SMALL);
    y += drawn.height + 8;
    return drawn.svg;
  });
  return { svg: blocks.join('') + below.join(''), height: y - top };
}

/** Draws one bar under its words, as long as its share of the maximum. */
function drawBar({ role, value, to, text }: Bar, maximum: number, spacing: Spacing, top: number): DrawnBlock {
  const scale = (amount: number): number => (maximum === 0 ? 0 : (INNER_WIDTH * Math.min(amount, maximum)) / maximum);
  const look = role === 'plan' ? COLOURS.plan : COLOURS.fact;
  const words = linesAt(MARGIN, top, wrapText(text, INNER_WIDTH, BODY, 3), BODY);
  const y = top + words.height + 2;
  const track = boxAt(
    MARGIN,
    y,
    INNER_WIDTH,
    spacing.bar,
    `rx="8" fill="${COLOURS.card}" stroke="${value === null ? COLOURS.muted : COLOURS.line}" stroke-width="2"${value === null ? ' stroke-dasharray="12 8"' : ''}`,
  );
  const range =
    to === undefined || value === null || to <= value
      ? ''
      : boxAt(MARGIN, y, scale(to), spacing.bar, `rx="8" fill="url(#hatch)" stroke="${COLOURS.plan}" stroke-width="2"`);
  const filled =
    value === null || value === 0
      ? ''
      : boxAt(MARGIN, y, Math.max(scale(value), 6), spacing.bar, `rx="8" fill="${look}"`);
  return { svg: words.svg + track + range + filled, height: words.height + 2 + spacing.bar + spacing.below };
}
