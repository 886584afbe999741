import { describe, expect, test } from 'vitest';
import type { WorkbookRow } from '../../src/documents/workbook/workbook-data.ts';
import { writeWorkbook } from '../../src/documents/workbook/write-workbook.ts';
import { planTemplate } from '../../src/telegram/plan-import/template-workbook.ts';
import { translateInto } from '../../src/wording/locales.ts';
import { secondPlanDocx } from '../support/second-plan-docx.ts';
import { readFiles } from '../support/read-blocks.ts';

const NOW = new Date('2026-01-15T02:00:00Z');

/** The workbook as somebody filled it in: rows are put below the examples of each sheet. */
function filled(rows: Readonly<Record<string, readonly WorkbookRow[]>>): Promise<Uint8Array> {
  const template = planTemplate(translateInto('vi'));
  const sheets = template.sheets.map((sheet) => {
    const own = rows[sheet.name] ?? [];
    if (sheet.name !== 'Thông tin') return { ...sheet, rows: [...sheet.rows, ...own] };
    const facts = new Map(own.map(([label, value]) => [label, value ?? null]));
    return { ...sheet, rows: [...sheet.rows].map(([label]) => [label ?? null, facts.get(label ?? null) ?? null]) };
  });
  return writeWorkbook({ ...template, sheets }, NOW);
}

const FILLED: Readonly<Record<string, readonly WorkbookRow[]>> = {
  'Thông tin': [
    ['Tên kế hoạch', 'Khuyến công giai đoạn 2026 - 2027'],
    ['Tên ngắn', 'Kế hoạch khuyến công'],
    ['Số, ký hiệu', '12/KH-UBND'],
    ['Ngày ban hành', '15/01/2026'],
    ['Cơ quan ban hành', 'UBND tỉnh'],
    ['Cơ quan đầu mối', 'Sở Công Thương'],
    ['Từ năm', 2026],
    ['Đến năm', 2027],
    ['Chế độ báo cáo', 'định kỳ 6 tháng về Sở Công Thương'],
    ['Đơn vị tiền', 'nghìn đồng'],
  ],
  'Nhiệm vụ': [
    ['1', 'Tập huấn', null, null, null, null, null, null],
    [
      '1.1',
      'Tổ chức lớp tập huấn',
      'Nâng cao tay nghề',
      '02 lớp',
      'Sở Công Thương',
      'Sở Tài chính; Trung tâm Dạy nghề',
      '2026 - 2027',
      null,
    ],
  ],
  'Số lượng và kinh phí': [
    ['1.1', 'Tổ chức lớp tập huấn', 'Lớp', 2, 80_000, null, 40_000.5, 120_000.5, null, 'Ngân sách tỉnh', null],
  ],
  'Chỉ tiêu': [[1, 'Tỷ lệ lao động có tay nghề', 60, 70, '%', 2027, 'Tổng số lao động']],
  'Trách nhiệm': [[1, 'Sở Tài chính', 'Bố trí kinh phí.', 'IV.2']],
  'Đơn vị': [[1, 'Trung tâm Dạy nghề Nghệ An', 'TT Dạy nghề', 'Đơn vị sự nghiệp', 'Trung tâm Dạy nghề']],
};

describe('the workbook for a plan', () => {
  test('is no plan before anything is filled in: examples are not read', async () => {
    expect(await readFiles([await filled({})])).toEqual({ kind: 'not-a-plan', calledItself: null });
  });

  test('gives a whole plan when it is filled in, with nothing to ask', async () => {
    const read = await readFiles([await filled(FILLED)]);
    if (read.kind !== 'read') throw new Error(read.kind);
    const { plan, findings } = read;
    expect(
      findings.filter(({ kind }) => !['understood', 'missing', 'contradictory', 'left-to-readers'].includes(kind)),
    ).toEqual([]);
    expect(plan.document).toMatchObject({
      title: 'Khuyến công giai đoạn 2026 - 2027',
      shortTitle: 'Kế hoạch khuyến công',
      number: '12/KH-UBND',
      issuedOn: '2026-01-15',
      issuer: 'UBND_TINH',
      fromYear: 2026,
      toYear: 2027,
    });
    expect(plan.coordinator).toBe('SCT');
    expect(plan.reportingDuties).toMatchObject([{ rhythm: 'half-year', receivers: ['SCT'] }]);
    expect(plan.tasks).toMatchObject([
      {
        code: '1.1',
        group: '1',
        leads: ['SCT'],
        cooperating: ['STC', 'TTDNNA'],
        years: [2026, 2027],
        purpose: 'Nâng cao tay nghề',
      },
    ]);
    expect(plan.budget.lines).toMatchObject([
      {
        byYear: [
          { year: 2026, quantity: 2, cost: 80 },
          { year: 2027, quantity: null, cost: 40.0005 },
        ],
        declaredTotal: 120.0005,
        sources: { localNames: ['Ngân sách tỉnh'] },
      },
    ]);
    expect(plan.targets).toMatchObject([{ minimum: 60, maximum: 70, year: 2027, denominator: 'Tổng số lao động' }]);
    expect(plan.duties).toEqual([{ unit: 'STC', place: 'IV.2', statement: 'Bố trí kinh phí.' }]);
    expect(plan.units.at(-1)).toMatchObject({ key: 'TTDNNA', kind: 'agency', shortName: 'TT Dạy nghề' });
  });

  test('completes a document: what only one of them has is taken from it', async () => {
    const money = await filled({
      'Số lượng và kinh phí': [['1.1.1', 'Nhiệm vụ thứ 1', 'Lớp', 2, 80, null, null, 80, null, null, null]],
      'Thông tin': [
        ['Tên ngắn', 'Chuyển đổi số 2026'],
        ['Đơn vị tiền', 'triệu đồng'],
      ],
    });
    const answers = { 'unit:ubnd-cac-xa-phuong': { kind: 'new-unit' as const } };
    const read = await readFiles([money, await secondPlanDocx()], answers);
    if (read.kind !== 'read') throw new Error(read.kind);
    expect(read.plan.document).toMatchObject({ shortTitle: 'Chuyển đổi số 2026', number: '245/KH-UBND' });
    expect(read.plan.tasks).toHaveLength(18);
    expect(read.plan.budget.lines).toMatchObject([{ task: '1.1.1', declaredTotal: 80 }]);
  });
});
