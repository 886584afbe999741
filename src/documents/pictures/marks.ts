import type { Tone } from './chart.ts';

/** How a mark looks: its ground, what is drawn and written on it, and its border. */
interface MarkLook {
  ground: string;
  ink: string;
  border: string;
}

/** White on the dark ones, ink on the light ones: each has a contrast of at least 4.5 : 1. */
export const MARKS: Readonly<Record<Tone, MarkLook>> = {
  done: { ground: '#0B6B4F', ink: '#FFFFFF', border: '#0B6B4F' },
  running: { ground: '#1C5CA3', ink: '#FFFFFF', border: '#1C5CA3' },
  held: { ground: '#8A2D6B', ink: '#FFFFFF', border: '#8A2D6B' },
  short: { ground: '#96500A', ink: '#FFFFFF', border: '#96500A' },
  late: { ground: '#B3261E', ink: '#FFFFFF', border: '#B3261E' },
  unreported: { ground: '#FFE7A8', ink: '#14213D', border: '#B58A1B' },
  partly: { ground: '#FFF6DC', ink: '#14213D', border: '#B58A1B' },
  waiting: { ground: '#FFFFFF', ink: '#14213D', border: '#5B687D' },
  upcoming: { ground: '#E4E9F0', ink: '#3B475C', border: '#9AA6B6' },
  none: { ground: 'none', ink: '#5B687D', border: 'none' },
};

/** What is drawn in a square of 24: a sign of its own for each tone. */
const SIGNS: Readonly<Record<Tone, string>> = {
  done: '<path d="M4 13l6 6L20 6" fill="none" stroke="INK" stroke-width="3.6"/>',
  running:
    '<circle cx="12" cy="12" r="9" fill="none" stroke="INK" stroke-width="2.6"/><path d="M12 3a9 9 0 0 1 0 18z" fill="INK"/>',
  held: '<path d="M8 4v16M16 4v16" stroke="INK" stroke-width="4"/>',
  short: '<path d="M12 3v15M5 12l7 7 7-7" fill="none" stroke="INK" stroke-width="3.2"/>',
  late: '<path d="M12 2v13" stroke="INK" stroke-width="4.4"/><circle cx="12" cy="20.5" r="2.6" fill="INK"/>',
  unreported:
    '<path d="M6 8a6 6 0 1 1 8.5 5.4C12.6 14.3 12 15 12 16.5" fill="none" stroke="INK" stroke-width="3.2"/><circle cx="12" cy="21" r="2.3" fill="INK"/>',
  partly:
    '<circle cx="4.5" cy="12" r="3" fill="INK"/><circle cx="12" cy="12" r="2.4" fill="none" stroke="INK" stroke-width="1.6"/><circle cx="19.5" cy="12" r="2.4" fill="none" stroke="INK" stroke-width="1.6"/>',
  waiting: '<circle cx="12" cy="12" r="8.5" fill="none" stroke="INK" stroke-width="3"/>',
  upcoming:
    '<circle cx="12" cy="12" r="9" fill="none" stroke="INK" stroke-width="2.4"/><path d="M12 6.5V12l4 3" fill="none" stroke="INK" stroke-width="2.4"/>',
  none: '<path d="M4 12h16" stroke="INK" stroke-width="3"/>',
};

/** Draws the sign of a tone in a square of `size`, from this place on. */
export function signAt(x: number, y: number, size: number, tone: Tone, ink = MARKS[tone].ink): string {
  return `<g transform="translate(${x} ${y}) scale(${size / 24})">${SIGNS[tone].replaceAll('INK', ink)}</g>`;
}

/** Draws a square with ground, border and sign. */
export function markAt(x: number, y: number, size: number, tone: Tone): string {
  const { ground, border } = MARKS[tone];
  const inset = Math.round(size * 0.2);
  return (
    `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="8" fill="${ground}" stroke="${border}" stroke-width="2"/>` +
    signAt(x + inset, y + inset, size - 2 * inset, tone)
  );
}
