import { describe, expect, test } from 'vitest';
import {
  TONES,
  type BarsChart,
  type Chart,
  type GridChart,
  type StatesChart,
} from '../../../src/documents/pictures/chart.ts';
import { drawChart } from '../../../src/documents/pictures/draw-chart.ts';
import { MARKS } from '../../../src/documents/pictures/marks.ts';
import { renderPng } from '../../../src/documents/pictures/render-png.ts';
import { COLOURS } from '../../../src/documents/pictures/svg.ts';

const FRAME = {
  title: 'Tiêu đề',
  summary: 'Tóm tắt.',
  page: null,
  source: 'Số liệu đã duyệt, đến 10 giờ 15 ngày 13/12/2018.',
};
const LONG = 'Điều tra, đánh giá hiện trạng thực hiện sản xuất sạch hơn trong công nghiệp trên địa bàn tỉnh '.repeat(3);
const grid = (rows: number): GridChart => ({
  ...FRAME,
  kind: 'grid',
  columns: ['2017', '2018', '2019', '2020'],
  rows: Array.from({ length: rows }, (_, at) => ({
    label: `${at + 1}. ${LONG}`,
    note: at % 3 === 0 ? 'Kế hoạch ghi: II.2.d: 03 - 05; Phụ lục I: 05' : null,
    cells: TONES.slice(0, 4).map((tone) => ({ tone, text: '02/03', words: '2018: đã xong' })),
  })),
  hint: 'Số trong ô.',
  legend: TONES.map((tone) => ({ tone, text: tone })),
});
const states = (units: number): StatesChart => ({
  ...FRAME,
  kind: 'states',
  parts: [
    { tone: 'done', label: 'Đã duyệt', count: units },
    { tone: 'running', label: 'Đã nộp, chờ duyệt', count: 0 },
  ],
  units: Array.from({ length: units }, (_, at) => ({
    tone: 'done',
    name: `Đơn vị ${at} <&"> ${LONG}`,
    words: 'Đã duyệt',
  })),
  unitsNote: null,
});
const bars = (value: number | null, maximum = 100): BarsChart => ({
  ...FRAME,
  kind: 'bars',
  items: [
    {
      label: LONG,
      note: null,
      maximum,
      bars: [
        { role: 'plan', value: 25, to: 50, text: 'Chỉ tiêu' },
        { role: 'fact', value, text: 'Kết quả' },
      ],
    },
  ],
  notes: [],
});

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text ?? '');
const sizesOf = (svg: string): number[] => [...svg.matchAll(/font-size="(\d+)"/gu)].map(([, size]) => Number(size));

const CHARTS: readonly [string, Chart][] = [
  ['progress without a task', grid(0)],
  ['progress of one task', grid(1)],
  ['progress of a page of tasks', grid(14)],
  ['reports of nobody', states(0)],
  ['reports of one unit', states(1)],
  ['reports of 21 units', states(21)],
  ['reports of a page of units', states(42)],
  ['a result that nobody knows', bars(null)],
  ['a result of zero', bars(0)],
  ['a result beyond the target', bars(140, 140)],
  ['nothing planned and nothing reached', bars(0, 0)],
];

describe('charts', () => {
  test.each(CHARTS)('%s: no text is smaller than 28 pixels, everything is inside of the picture', (_name, chart) => {
    const svg = drawChart(chart);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|width="-/u);
    expect(Math.min(...sizesOf(svg))).toBeGreaterThanOrEqual(28);
    const [, height = 0] = /height="(\d+)"/u.exec(svg)?.map(Number) ?? [];
    const lowest = Math.max(...[...svg.matchAll(/<text [^>]* y="([\d.]+)"/gu)].map(([, y]) => Number(y)));
    expect(lowest).toBeLessThan(height);
    // Telegram takes no photo whose sides are longer than 10,000 together, or one twenty times the other.
    expect(1080 + height).toBeLessThan(10_000);
    expect(textsOf(svg).join(' ')).toContain('Số liệu đã duyệt, đến 10 giờ 15 ngày 13/12/2018.');
  });

  test('what is typed into names is text in the picture, never markup', () => {
    const svg = drawChart(states(2));
    expect(svg).toContain('&lt;&amp;');
    expect(svg).not.toContain('<&');
  });

  test('an unknown result is an empty bar with a broken border, zero is not', () => {
    expect(drawChart(bars(null))).toContain('stroke-dasharray');
    expect(drawChart(bars(0))).not.toContain('stroke-dasharray');
  });

  test('for a page of a document is on white, and says its labels whole', () => {
    const [screen, printed] = [drawChart(bars(30)), drawChart({ ...bars(30), printed: true })];
    const said = (svg: string): string => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
    expect(said(screen)).toContain('…');
    expect(said(printed)).toContain(LONG.trim());
    expect(said(printed)).not.toContain('…');
    expect(screen).toContain(COLOURS.ground);
    expect(printed).not.toContain(COLOURS.ground);
  });

  test('a quantity in every cell, and what each place of the plan says, stand in the picture', () => {
    const texts = textsOf(drawChart(grid(1)));
    expect(texts.filter((text) => text === '02/03')).toHaveLength(4);
    expect(texts.join(' ')).toContain('Kế hoạch ghi: II.2.d: 03 - 05; Phụ lục I: 05');
  });

  test('a chart is rendered to PNG of its width and height, on a ground that lets nothing through', async () => {
    const svg = drawChart(states(21));
    const png = Buffer.from(await renderPng(svg));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, Number(/height="(\d+)"/u.exec(svg)?.[1])]);
  });

  test('broken SVG is an error for whoever asked, and the next picture is drawn', async () => {
    await expect(renderPng('<svg')).rejects.toThrow('The picture was not drawn');
    await expect(renderPng(drawChart(bars(30)))).resolves.toBeInstanceOf(Uint8Array);
  });
});

/** Relative luminance, and the contrast of two colours by WCAG 2.1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours', () => {
  test.each(TONES)('what is written on the mark %s has a contrast of 4.5', (tone) => {
    const { ground, ink } = MARKS[tone];
    expect(contrast(ground === 'none' ? COLOURS.ground : ground, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('text has a contrast of 4.5 on the ground, bars one of 3', () => {
    for (const text of [COLOURS.ink, COLOURS.muted, COLOURS.fact])
      expect(contrast(COLOURS.ground, text)).toBeGreaterThanOrEqual(4.5);
    for (const bar of [COLOURS.plan, COLOURS.fact]) expect(contrast(COLOURS.card, bar)).toBeGreaterThanOrEqual(3);
  });
});
