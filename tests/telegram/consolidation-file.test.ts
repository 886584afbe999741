import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import {
  exportConsolidation,
  findUntold,
  rowOf,
  sheetOf,
  type Sent,
  type Value,
  expectSameResults,
  putWorkbookFigures,
} from '../support/exported-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { cellsOf, partsOf } from '../support/workbook-cells.ts';

/** Our own functions over cells of our own sheets, and nothing that somebody typed. */
const FORMULA =
  /^(?:(?:SUM|ROUNDUP|COUNT|COUNTIFS?|MEDIAN)\((?:'[^'!]+'!)?[A-Z0-9:,*/]+(?:,&quot;[<>]|,"[^"]*"|,'[^'!]+'![A-Z0-9:]+)*\)|IF\([A-Z]+\d+(?:>|&gt;)=0,(?:"|&quot;)đạt(?:"|&quot;),(?:"|&quot;)thiếu(?:"|&quot;)\)|[A-Z]+\d+([-+/][A-Z]+\d+)*)?$/;

describe('the workbook of a consolidation', () => {
  let trial: Trial;
  let oneYear: Sent;
  let allYears: Sent;

  beforeAll(async () => {
    trial = await startTrial();
    await putWorkbookFigures(trial);
    oneYear = await exportConsolidation(trial, '2018', /Tổng hợp năm 2018/);
    allYears = await exportConsolidation(trial, '2017-2020', /Tổng hợp 2017 - 2020/);
    const kept = process.env['WORKBOOKS'];
    if (kept !== undefined)
      for (const { name, bytes } of [oneYear, allYears]) await writeFile(`${kept}/${name}`, bytes);
  });
  afterAll(() => trial.stop());

  test('has a name of its years, sheets in Vietnamese, and a record of who took it', async () => {
    expect([oneYear.name, allYears.name]).toEqual(['tong-hop-2018.xlsx', 'tong-hop-2017-2020.xlsx']);
    const sheets = [
      'Chỉ tiêu',
      'Phụ lục I',
      'Phụ lục II',
      'Huyện tự làm',
      'Số liệu khác',
      'Đơn vị chủ trì',
      'Chỉ tiêu theo đơn vị',
      'Số liệu gốc',
      'Mâu thuẫn',
      'Tình trạng số liệu',
      'Nguồn số liệu',
    ];
    expect([...oneYear.rows.keys()]).toEqual(sheets);
    const core = partsOf(oneYear.bytes)['docProps/core.xml'] ?? '';
    expect(core).toMatch(/<dc:title>Tổng hợp số liệu năm 2018, .*SXSH/);
    expect(core).toMatch(/<dc:creator>Sở Công Thương tỉnh Nghệ An</);
    const records = await trial.application.store.database.auditEntry.findMany({
      where: { action: 'consolidation.export' },
      orderBy: { id: 'asc' },
    });
    expect(records.map(({ after }) => after)).toEqual([{ year: [2018] }, { year: [2017, 2018, 2019, 2020] }]);
  });

  test('a target is a share by its sums, against its bound, with how many units gave it', () => {
    const row = sheetOf(oneYear, 'Chỉ tiêu').find(([, figure]) => /được tuyên truyền/.test(String(figure))) ?? [];
    expect(row.slice(2, 4)).toEqual([324, 410]);
    expect(row[4]).toBeCloseTo(324 / 410, 12);
    expect(row.slice(5, 9)).toEqual([90, 369, -45, 'thiếu']);
    expect(row.slice(13, 15)).toEqual([4, 22]);
    const unknown = sheetOf(oneYear, 'Chỉ tiêu').find(([, figure]) => /đang áp dụng/.test(String(figure))) ?? [];
    expect(unknown.slice(2)).toEqual([
      ...Array(3).fill(null),
      25,
      ...Array(3).fill(null),
      50,
      ...Array(3).fill(null),
      0,
      22,
      'chưa có số liệu',
    ]);
    const ofAll = sheetOf(allYears, 'Chỉ tiêu').find(([, figure]) => /được tuyên truyền/.test(String(figure))) ?? [];
    expect(ofAll.slice(2, 4)).toEqual([330, 415]);
    expect(ofAll[15]).toMatch(/^gồm 03 đơn vị lấy số của năm trước/);
  });

  test('what is missing is an empty cell with a remark; what is zero is a zero', () => {
    const missing = rowOf(oneYear, 'Phụ lục II', '1.1', /Tuyên truyền/);
    expect(missing.slice(3, 8)).toEqual([1, null, 30, null, null]);
    expect(missing.at(-1)).toBe('chưa có số: số lượng đạt, kinh phí giao, kinh phí giải ngân');
    const none = rowOf(oneYear, 'Phụ lục II', '1.2', /Tuyên truyền/);
    expect(none.slice(3, 8)).toEqual([1, 0, 30, null, null]);
    const differing = rowOf(oneYear, 'Phụ lục II', '1.3', /tập huấn/);
    expect(differing.slice(3, 8)).toEqual([2, null, 80, null, 76]);
    expect(differing.at(-1)).toContain('số liệu không khớp, để trống: số lượng đạt');
  });

  test('tasks, groups and the whole add up by formulas; a group of which nothing is known has none', () => {
    expect(rowOf(oneYear, 'Phụ lục II', '2.1', /./).slice(3, 8)).toEqual([2, 2, 2000, null, 1930]);
    expect(rowOf(oneYear, 'Phụ lục II', '2', /./).slice(3, 8)).toEqual([null, null, 2250, null, 1930]);
    expect(rowOf(oneYear, 'Phụ lục II', '3', /./).slice(3, 8)).toEqual([null, null, 50, null, null]);
    const total = sheetOf(oneYear, 'Phụ lục II').find(([, content]) => content === 'Tổng') ?? [];
    expect(total.slice(3, 8)).toEqual([null, null, 2735, null, 2006]);
    expect(total.at(-1)).toBe('2018: 2/11 nhiệm vụ có số giải ngân');
    const ofAll = sheetOf(allYears, 'Phụ lục II').find(([, content]) => content === 'Tổng') ?? [];
    expect(ofAll.slice(23, 26)).toEqual([8245, null, 2006]);
  });

  test('the plan’s own money, and where it disagrees with itself, stand below and among the contradictions', () => {
    const amounts = new Map(sheetOf(oneYear, 'Phụ lục II').map((row) => [row[1], row[3]]));
    expect([2017, 2018, 2019, 2020].map((year) => amounts.get(`Năm ${year}`))).toEqual([130, 2735, 2565, 2815]);
    const named = ['Cộng các dòng, các năm', 'Cộng các nhóm như Kế hoạch ghi', 'Chênh lệch (ở nhóm 5)'];
    expect(named.map((name) => amounts.get(name))).toEqual([8245, 8275, 30]);
    expect(amounts.get('Ngân sách Trung ương')).toBe(1500);
    expect(amounts.get('Đối ứng của cơ sở')).toBe(3400);
    expect(amounts.get('Ngân sách địa phương, phần Kế hoạch ghi số')).toBe(1500);
    expect(amounts.get('Ngân sách địa phương, phần còn lại của tổng')).toBe(3345);
    expect(amounts.get('Chưa chia cho nguồn nào')).toBe(1845);
    const conflicts = sheetOf(oneYear, 'Mâu thuẫn').map((row) => row.join(' | '));
    expect(conflicts).toContainEqual(expect.stringMatching(/Sở Công Thương \| 2018 .*Mẫu B.*: 3 lớp\n.*: 2 lớp/s));
    expect(conflicts).toContainEqual(expect.stringMatching(/Tổng của nhóm 5: ghi 130, cộng các dòng được 100/));
  });

  test('what was written stays text', () => {
    const [, , purpose, expected, leads, , , status, result] = rowOf(oneYear, 'Phụ lục I', '2.1', /./);
    expect(purpose).toMatch(/^Hỗ trợ một số cơ sở sản xuất công nghiệp điển hình/);
    expect(expected).toMatch(/^Các cơ sở sản xuất công nghiệp triển khai/);
    expect(leads).toBe('Sở Công Thương; Sở Tài nguyên và Môi trường; Sở Khoa học và Công nghệ');
    expect(status).toMatch(/^Sở Công Thương: .*\nSở Tài nguyên và Môi trường: .*\nSở Khoa học và Công nghệ: chưa có/);
    expect(result).toContain('Sở Công Thương: =HYPERLINK("http://x") & <b>mô hình</b>');
    for (const sent of [oneYear, allYears])
      for (const formula of [...cellsOf(sent.bytes).values()].flatMap((cells) => [...cells.values()]))
        expect(formula.formula ?? '').toMatch(FORMULA);
  });

  test('what units did themselves stands by unit, with its sum', () => {
    const rows = sheetOf(oneYear, 'Huyện tự làm');
    const at = rows.findIndex(([tasks, figure]) => tasks === '1.3' && /Lớp tập huấn, hội nghị/.test(String(figure)));
    expect(rows[at]?.slice(3, 5)).toEqual(['Cộng 04 đơn vị', 2]);
    expect(rows.slice(at + 1, at + 5).map((row) => row.slice(3, 5))).toEqual([
      ['Con Cuông', 0],
      ['Cửa Lò', 0],
      ['Kỳ Sơn', 0],
      ['Vinh', 2],
    ]);
    expect(rows.find(([, figure]) => /Mẫu D.*: Kinh phí/.test(String(figure)))?.[4]).toBe(12.5);
  });

  test('every number that is no formula has a row that says where it comes from', () => {
    for (const sent of [oneYear, allYears]) {
      expect(findUntold(sent)).toEqual([]);
    }
    const vinh = sheetOf(oneYear, 'Nguồn số liệu').find(
      ([sheet, , figure, unit]) => sheet === 'Chỉ tiêu' && /tuyên truyền/.test(String(figure)) && unit === 'Vinh',
    );
    expect(vinh?.slice(4, 9)).toEqual([null, 2018, 240, 'cơ sở', expect.stringContaining('Mẫu A')]);
    expect(vinh?.slice(9, 13)).toEqual(['câu 2', 'VINH-2018-01', 1, 'Điều phối viên']);
    const models = sheetOf(oneYear, 'Nguồn số liệu').find(
      ([sheet, , figure, unit]) =>
        sheet === 'Phụ lục II' && /2\.1.*giải ngân/.test(String(figure)) && unit === 'Sở Công Thương',
    );
    expect(models?.slice(9, 10)).toEqual(['câu 8']);
    // 10/11/2018, 07 giờ 00 in Viet Nam.
    const answered = vinh?.[13] as unknown as Date;
    expect(Math.round(answered.getTime() / 1000)).toBe(Date.UTC(2018, 10, 10, 7) / 1000);
    expect(vinh?.[15]).toBe('đơn vị tự nhập');
  });

  test('an empty cell of which a unit says two things leads to both, and to what the others say', () => {
    const ofCell = sheetOf(oneYear, 'Nguồn số liệu').filter(
      ([sheet, , figure]) => sheet === 'Phụ lục II' && /1\.3.*[Ss]ố lượng/.test(String(figure)),
    );
    expect(ofCell.map(([, , , unit, , year, value]) => [unit, year, value])).toEqual(
      expect.arrayContaining([
        ['Sở Công Thương', 2018, 3],
        ['Sở Công Thương', 2018, 1],
      ]),
    );
  });

  test('what is planned, assigned and disbursed stands by source, as in the document', () => {
    const models = rowOf(oneYear, 'Phụ lục II', '2.1', /./);
    expect(models.slice(8, 19)).toEqual([1500, 1500, 3000, null, null, null, null, 480, 450, 1000, null]);
    expect(rowOf(oneYear, 'Phụ lục II', '1.1', /./).slice(8, 11)).toEqual([
      null,
      'Ngân sách tỉnh; KP Khuyến công',
      null,
    ]);
    const total = sheetOf(oneYear, 'Phụ lục II').find(([, content]) => content === 'Tổng') ?? [];
    expect(total.slice(8, 11)).toEqual([1500, 1500, 3400]);
    const leads = sheetOf(oneYear, 'Đơn vị chủ trì').filter(([code]) => code === '2.1');
    expect(leads.map(([, year, unit, quantity]) => [year, unit, quantity])).toEqual([
      ['2018', 'Sở Công Thương', 1],
      ['2018', 'Sở Tài nguyên và Môi trường', 1],
    ]);
    // Of a source that a report does not name nothing is known, in the row of the lead as in Phụ lục II.
    const spent = leads.map((row) => row.slice(-9, -1).filter((amount) => amount !== null));
    expect(spent.flat().filter((amount) => amount === 0)).toEqual([]);
    expect(spent.every((amounts) => amounts.length > 0)).toBe(true);
  });

  test('what is added up or divided is a formula over what units gave, and so is whether a bound is reached', () => {
    const cells = cellsOf(oneYear.bytes);
    const rowAt = (sheet: string, find: (row: Value[]) => boolean): number =>
      sheetOf(oneYear, sheet).findIndex(find) + 1;
    const target = rowAt('Chỉ tiêu', ([, figure]) => /được tuyên truyền/.test(String(figure)));
    const formulaOf = (sheet: string, cell: string) => cells.get(sheet)?.get(cell)?.formula;
    expect(formulaOf('Chỉ tiêu', `C${target}`)).toMatch(/^SUM\('Chỉ tiêu theo đơn vị'!D\d+:D\d+\)$/);
    expect(formulaOf('Chỉ tiêu', `D${target}`)).toMatch(/^SUM\('Chỉ tiêu theo đơn vị'!E\d+:E\d+\)$/);
    expect(formulaOf('Chỉ tiêu', `I${target}`)).toMatch(/^IF\(H/);
    const models = rowAt('Phụ lục II', ([code]) => code === '2.1');
    expect(formulaOf('Phụ lục II', `E${models}`)).toMatch(/^SUM\('Đơn vị chủ trì'!D\d+:D\d+\)$/);
    expect(formulaOf('Phụ lục II', `H${models}`)).toMatch(/^SUM\('Đơn vị chủ trì'!/);
  });

  test('how many units gave a figure has its row, and no code or mark of the plan’s own data reaches a reader', () => {
    const units = sheetOf(oneYear, 'Nguồn số liệu').filter(([, , figure]) =>
      /^Số đơn vị: .*tuyên truyền/.test(String(figure)),
    );
    expect(units.map((row) => row[6])).toEqual([4, 22]);
    expect(units[0]?.[8]).toMatch(/chưa có số liệu: .*Quỳ Hợp/);
    const texts = [...oneYear.rows.values()].flat(2).map(String);
    expect(texts.filter((text) => /~~|MT\d/.test(text))).toEqual([]);
    const bounds = sheetOf(oneYear, 'Nguồn số liệu').filter(([, , , , , , , , place]) =>
      String(place).startsWith('Kế hoạch, mục tiêu'),
    );
    expect(new Set(bounds.map(([, , , unit]) => unit))).toEqual(new Set([null]));
  });

  test('what stays in view on a phone is narrow', () => {
    for (const [name, xml] of Object.entries(partsOf(oneYear.bytes))) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      const frozen = Number(/xSplit="(\d+)"/.exec(xml)?.[1] ?? 0);
      const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
      expect([name, widths.slice(0, frozen).reduce((sum, width) => sum + width, 0)]).toEqual([
        name,
        expect.toSatisfy((width: number) => width <= 23),
      ]);
    }
  });

  test('nobody else gets it', async () => {
    await trial.contact.says('/tonghop 2018', /dành cho/);
  });

  describe.skipIf(WITHOUT_LIBRE_OFFICE)('in LibreOffice', () => {
    test('every formula comes to the result that stands beside it', async () => {
      for (const sent of [oneYear, allYears]) await expectSameResults(sent);
    });
  });
});
