import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeSheet, type Sheet } from '../../src/documents/sheets.ts';
import { throughLibreOffice, WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import { cellsOf, formulasOf, partsOf } from '../support/workbook-cells.ts';

const AT = new Date('2018-12-17T01:00:00Z');
const EVENING = new Date('2018-12-14T17:30:00Z');
const SHEET: Sheet = {
  name: 'Danh sách',
  title: ['DANH SÁCH', 'Đến 08 giờ 00 ngày 17/12/2018'],
  columns: ['TT', 'Đơn vị', 'Điện thoại', 'Số', 'Lúc'].map((heading) => ({ heading, width: 16 })),
  rows: [
    [1, 'Quỳ Hợp', '0912345678', 1300, AT],
    [2, '=1+1', '+84 912', 'chưa có số', 'chưa trả lời'],
    [3, 'Con Cuông', '', 12.5, EVENING],
  ],
  sums: [null, 'Tổng', null, 1312.5, null],
};

describe('a list as a sheet', () => {
  let bytes: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    bytes = await writeSheet(SHEET, AT);
    parts = partsOf(bytes);
  });

  test('keeps phones and what somebody typed as text, figures as numbers', async () => {
    const [{ sheet, data } = { sheet: '', data: [] }] = await readXlsxFile(Buffer.from(bytes));
    expect(sheet).toBe('Danh sách');
    expect(data[3]).toEqual(['TT', 'Đơn vị', 'Điện thoại', 'Số', 'Lúc']);
    expect(data[4]?.slice(0, 4)).toEqual([1, 'Quỳ Hợp', '0912345678', 1300]);
    expect(data[5]).toEqual([2, '=1+1', '+84 912', 'chưa có số', 'chưa trả lời']);
  });

  test('has times that can be sorted, as the clock in Viet Nam shows them', () => {
    const times = ['E5', 'E7'].map((place) => cellsOf(bytes).get('Danh sách')?.get(place)?.number ?? 0);
    // 43451 is 17/12/2018; half past midnight is already the next day in Viet Nam.
    expect(times[0]).toBeCloseTo(43_451 + 8 / 24, 9);
    expect(times[1]).toBeCloseTo(43_449 + 0.5 / 24, 9);
    expect(parts['xl/styles.xml']).toContain('formatCode="dd/mm/yyyy hh:mm"');
  });

  test('shows every instant in the time of Viet Nam, to the second', async () => {
    const instant = fc.date({ min: new Date('2017-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(fc.array(instant, { minLength: 20, maxLength: 40 }), async (instants) => {
        const written = await writeSheet({ ...SHEET, rows: instants.map((at) => [1, '', '', 1, at]) }, AT);
        const [{ data } = { data: [] }] = await readXlsxFile(Buffer.from(written));
        const shown = data.slice(4, 4 + instants.length).map((row) => row[4] as unknown as Date);
        expect(shown.map((at) => Math.round(at.getTime() / 1000))).toEqual(
          instants.map((at) => Math.round(at.getTime() / 1000) + 7 * 3600),
        );
      }),
      { numRuns: 3 },
    );
  });

  test('calculates what a column comes to, and says the result', () => {
    expect(formulasOf(bytes)).toEqual(new Map([['Danh sách!D8', 1312.5]]));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<f>SUM(D5:D7)</f>');
  });

  test('is printed across the page, one page wide, with its head on each page, in Times New Roman', () => {
    const sheet = parts['xl/worksheets/sheet1.xml'];
    expect(sheet).toMatch(/orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(sheet).toMatch(/<pane ySplit="4" [^>]*state="frozen"/);
    expect(parts['xl/workbook.xml']).toContain(`'Danh sách'!$4:$4<`);
    expect(parts['xl/styles.xml']).toContain('Times New Roman');
    expect(parts['xl/styles.xml']).toContain('formatCode="#,##0"');
    expect(Object.values(parts).join('')).not.toMatch(/Sheet1/);
  });
});

describe.skipIf(WITHOUT_LIBRE_OFFICE)('a list in LibreOffice', () => {
  test('comes to the same sum', async () => {
    const again = await throughLibreOffice(await writeSheet(SHEET, AT), 'xlsx');
    expect([...formulasOf(again).values()]).toEqual([1312.5]);
  });
});
