import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook, SHEET_LIMITS } from '../../src/documents/reading/read-workbook.ts';
import { rowsOf } from '../support/rows-of.ts';
import { cell, workbook, zip, zipListedOften } from '../support/zip.ts';

const list = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
    .map((row) => `<row r="${row}">${cell(`A${row}`, 'Quỳ Hợp')}${cell(`B${row}`, `Nguyễn Văn ${row}`)}</row>`)
    .join('');

/** A sheet up to the last row and column that are read. */
const largest = (): Uint8Array => {
  const { rows } = SHEET_LIMITS;
  return workbook(list(1, rows - 1) + `<row r="${rows}">${cell(`AX${rows}`, 'x')}</row>`);
};

/** What the process takes more while something is read, in MB. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  await work();
  clearInterval(watch);
  return (Math.max(most, process.memoryUsage().rss) - before) / 1024 ** 2;
}

describe('sheets within the limits', () => {
  test('are read as the texts that they hold', async () => {
    const rows = `${list(1, 2)}<row r="4">${cell('C4', 'a &amp; b')}</row>`;
    expect(await rowsOf(workbook(rows))).toEqual([
      ['Quỳ Hợp', 'Nguyễn Văn 1', ''],
      ['Quỳ Hợp', 'Nguyễn Văn 2', ''],
      ['', '', ''],
      ['', '', 'a & b'],
    ]);
  });

  test('without characters that the store cannot hold, in whatever way they are written', async () => {
    const rows = `<row r="1">${cell('A1', 'Lô_x0000_ Văn &#0;Tám')}${cell('B1', '_xD83D_ Vi')}</row>`;
    const texts = (await rowsOf(workbook(rows))).flat();
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text.isWellFormed() && !text.includes('\u0000')).toBe(true);
    expect(texts[0]).toMatch(/^Lô Văn .*Tám$/);
  });

  test('up to the last row and column', async () => {
    const { rows, columns } = SHEET_LIMITS;
    const read = await rowsOf(largest());
    expect([read.length, read[0]?.length]).toEqual([rows, columns]);
  });

  test('whatever is formatted beyond them without holding anything', async () => {
    const beyond = '<row r="1048576" s="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row>';
    const read = await rowsOf(workbook(`<row r="1">${cell('A1', 'x')}<c r="XFD1" s="1"/></row>${beyond}`));
    expect(read).toEqual([['x']]);
  });
});

describe('sheets beyond the limits are refused at once, with little memory', () => {
  const NOTHING = { kind: 'sheets', sheets: [{ name: 'Trang', hidden: false, rows: [], numbers: [] }] };
  const manyRows = (): Uint8Array => workbook(list(1, 60_000));
  const cases: [string, () => Uint8Array, object][] = [
    [
      'one cell in the last corner',
      () => workbook(`${list(1, 3)}<row r="1048576">${cell('XFD1048576', '.')}</row>`),
      { kind: 'beyond', cell: 'XFD1048576' },
    ],
    [
      'one cell far to the right',
      () => workbook(`<row r="1">${cell('XFD1', '.')}</row>`),
      { kind: 'beyond', cell: 'XFD1' },
    ],
    ['a row number that no sheet has', () => workbook('<row r="999999999"></row>'), NOTHING],
    ['a corner in other letters', () => workbook(`<row r="1">${cell('&#88;FD1', '.')}</row>`), { kind: 'not-a-sheet' }],
    [
      'a corner behind another attribute',
      () => workbook('<row r="1"><c x=">" r="XFD1048576" t="str"><v>1</v></c></row>'),
      { kind: 'not-a-sheet' },
    ],
    [
      'a place within the value of another attribute',
      () => workbook(`<row r="1"><c x=" r='A1'" r="XFD1048576" t="str"><v>1</v></c></row>`),
      { kind: 'not-a-sheet' },
    ],
    ['too many rows', manyRows, { kind: 'too-many-rows' }],
    ['rows without numbers', () => workbook('<row/>'.repeat(1_000_000)), NOTHING],
    ['more rows than a sheet has', () => workbook('<row/>'.repeat(4_000_000)), { kind: 'too-many-rows' }],
    [
      'what unpacks to much',
      () => workbook(list(1, 2), [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(80_000_000) }]),
      { kind: 'too-large' },
    ],
    [
      'what is listed often, each time as nothing',
      () => zipListedOften('xl/sharedStrings.xml', new Uint8Array(1_900_000), 400),
      { kind: 'too-large' },
    ],
    [
      'what unpacks to more than it says',
      () => workbook(list(1, 2), [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(80_000_000), says: 1000 }]),
      { kind: 'not-a-sheet' },
    ],
    [
      'more files than a workbook has',
      () => zip(Array.from({ length: 5000 }, (_, at) => ({ name: `xl/worksheets/${at}.xml`, content: '' }))),
      { kind: 'too-large' },
    ],
    [
      'one long text in many cells',
      () =>
        workbook(
          Array.from({ length: 500 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join(
            '',
          ),
          [{ name: 'xl/sharedStrings.xml', content: `<sst><si><t>${'a'.repeat(1_000_000)}</t></si></sst>` }],
        ),
      { kind: 'too-large' },
    ],
    ['no archive', () => Buffer.from('not a sheet'), { kind: 'not-a-sheet' }],
    ['the end of an archive alone', () => zip([]), { kind: 'not-a-sheet' }],
    ['an archive cut off', () => workbook(list(1, 9)).slice(0, 400), { kind: 'not-a-sheet' }],
  ];
  let ofLargest = 0;
  beforeAll(async () => {
    const bytes = largest();
    const begun = performance.now();
    await readWorkbook(bytes);
    ofLargest = performance.now() - begun;
  });
  test.each(cases)('%s', { timeout: 30_000 }, async (_what, make, expected) => {
    const bytes = make();
    const begun = performance.now();
    const memory = await memoryOf(async () => expect(await readWorkbook(bytes)).toEqual(expected));
    expect(memory).toBeLessThan(200);
    expect(performance.now() - begun).toBeLessThan(10 * ofLargest);
  });

  test('others go on meanwhile', async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    await readWorkbook(manyRows());
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });
});
