import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/documents/workbook/workbook-data.ts';
import { writeWorkbook } from '../../src/documents/workbook/write-workbook.ts';
import { throughLibreOffice, WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import { formulasOf, partsOf } from '../support/workbook-cells.ts';

const AT = new Date('2018-12-20T03:00:00Z');
const TYPED = [
  '=1+1',
  '+84 912',
  '@SUM(A1)',
  '-5',
  'constructor',
  '__proto__',
  'a <b> & "c"',
  'dòng 1\ndòng 2',
  'Lô\u0000',
];

const workbook: Workbook = {
  title: 'Tổng hợp & thử',
  creator: 'Sở Công Thương',
  sheets: [
    {
      name: 'Chỉ tiêu',
      title: ['KẾT QUẢ'],
      widths: [20, 10, 10],
      formats: [null, null, '0'],
      stickyColumns: 1,
      head: [
        [{ value: 'Đơn vị', rows: 2 }, { value: 'Năm 2018', columns: 2 }, null],
        [null, 'Số', 'Năm'],
      ],
      rows: [
        ...TYPED.map((text) => [text, 1.5, 2018]),
        [{ value: '=2+2', bold: true }, { value: 1.5 * TYPED.length, formula: 'SUM(B5:B13)' }, null],
        [null, { value: 0.79, formula: '79/100', format: '0.0%' }, null],
      ],
    },
    { name: 'Không khớp', title: [], widths: [10], stickyColumns: 0, head: [['TT']], rows: [[12_345]] },
  ],
};

describe('a workbook that is written', () => {
  let bytes: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    bytes = await writeWorkbook(workbook, AT);
    parts = partsOf(bytes);
  });

  test('keeps every text as text, and beside a formula its result', async () => {
    const [first, second] = await readXlsxFile(Buffer.from(bytes));
    expect([first?.sheet, second?.sheet]).toEqual(['Chỉ tiêu', 'Không khớp']);
    const rows = first?.data ?? [];
    expect(rows.slice(4, 4 + TYPED.length).map(([text]) => text)).toEqual([...TYPED.slice(0, -1), 'Lô']);
    expect(rows.at(-2)?.slice(0, 2)).toEqual(['=2+2', 13.5]);
    expect(rows.at(-1)?.[1]).toBe(0.79);
    expect(formulasOf(bytes)).toEqual(
      new Map([
        ['Chỉ tiêu!B14', 13.5],
        ['Chỉ tiêu!B15', 0.79],
      ]),
    );
  });

  test('is printed in landscape, one page wide, with its head on each page and in sight', () => {
    const sheet = parts['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toMatch(/<pane ySplit="4" xSplit="1" [^>]*state="frozen"/);
    expect(parts['xl/workbook.xml']).toContain(`localSheetId="0">'Chỉ tiêu'!$3:$4<`);
    expect(parts['xl/workbook.xml']).toContain(`localSheetId="1">'Không khớp'!$1:$1<`);
  });

  test('says what it is and who gives it out, and nothing of the row that shows looks', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:title>Tổng hợp &amp; thử</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Sở Công Thương</dc:creator>');
    expect(parts['xl/worksheets/sheet2.xml']?.match(/<row /g)).toHaveLength(2);
    expect(Object.values(parts).join('')).not.toMatch(/Sheet1|Excel User|write-excel/);
  });

  test('has formats by the decimals of a number, whose separators are the program’s own', () => {
    expect(parts['xl/styles.xml']).toMatch(/formatCode="#,##0"/);
    expect(parts['xl/styles.xml']).toMatch(/formatCode="#,##0.0"/);
    expect(parts['xl/styles.xml']).toMatch(/formatCode="0.0%"/);
  });

  test('does not hold up others, and of several at once each is whole', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [`Đơn vị ${at}`, at, 2018]);
    const [head] = workbook.sheets;
    const large = { ...workbook, sheets: head === undefined ? [] : [{ ...head, rows }] };
    const written = await Promise.all([writeWorkbook(large, AT), writeWorkbook(workbook, AT)]);
    const [first] = await readXlsxFile(Buffer.from(written[0]));
    expect(first?.data.at(-1)).toEqual(['Đơn vị 4999', 4999, 2018]);
    expect(formulasOf(written[1]).size).toBe(2);
  });

  test('an error while rows are made is the caller’s, and the next workbook is written', async () => {
    const [sheet] = workbook.sheets;
    const broken = {
      [Symbol.iterator]: () => {
        throw new Error('no rows');
      },
    };
    await expect(writeWorkbook({ ...workbook, sheets: [{ ...sheet!, rows: broken }] }, AT)).rejects.toThrow('no rows');
    expect(formulasOf(await writeWorkbook(workbook, AT)).size).toBe(2);
  });
});

describe.skipIf(WITHOUT_LIBRE_OFFICE)('a workbook in LibreOffice', () => {
  test('is calculated anew: results that were kept and are right stay, one that is wrong does not', async () => {
    const [sheet] = workbook.sheets;
    const wrong = [[{ value: 3, formula: '1+1' }, { value: 7, formula: 'SUM(3,4)' }, null]];
    const bytes = await writeWorkbook({ ...workbook, sheets: [{ ...sheet!, rows: wrong }] }, AT);
    expect([...formulasOf(bytes).values()]).toEqual([3, 7]);
    expect([...formulasOf(await throughLibreOffice(bytes, 'xlsx')).values()]).toEqual([2, 7]);
  });
});
