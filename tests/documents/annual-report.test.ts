import { describe, expect, test } from 'vitest';
import { writeAnnualReport } from '../../src/documents/annual-report/annual-report.ts';
import type { ReportFacts } from '../../src/documents/annual-report/report-facts.ts';
import type { ReportSection, SectionWords } from '../../src/domain/annual-report/report-words.ts';
import { cellsOfRow } from '../support/row-cells.ts';
import { sampleFacts, sampleTask } from '../support/sample-report-facts.ts';

const DRAFTED: Record<ReportSection, SectionWords> = {
  direction: { kind: 'drafted' },
  results: { kind: 'drafted' },
  obstacles: { kind: 'drafted' },
  'tasks-ahead': { kind: 'drafted' },
  proposals: { kind: 'drafted' },
};

const write = (facts: ReportFacts = sampleFacts(), words: Partial<typeof DRAFTED> = {}) =>
  writeAnnualReport(facts, { ...DRAFTED, ...words }, { targets: [], money: [] });
const linesOf = (document = write()): string[] =>
  document.body.flatMap((block) => ('text' in block ? [block.text] : []));
const rowsOf = (annex: number, document = write()): (readonly string[])[] =>
  (document.annexes[annex]?.table.rows ?? []).map(cellsOfRow);

describe('the annual report', () => {
  test('goes to the province, with its five parts in their order', () => {
    const document = write();
    expect(document.addressees).toEqual(['Ủy ban nhân dân tỉnh Nghệ An']);
    expect(linesOf(document).filter((line) => /^[IV]+\. /.test(line))).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      'II. KẾT QUẢ THỰC HIỆN',
      'III. KHÓ KHĂN, VƯỚNG MẮC',
      'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ',
      'V. KIẾN NGHỊ',
    ]);
  });

  test('tells how many have reported and names who has not', () => {
    expect(linesOf()).toContain('Đến ngày 16/12/2018 đã có báo cáo của 20/21 huyện, thành phố, thị xã.');
    expect(linesOf()).toContain('Các đơn vị chưa có báo cáo: UBND huyện Kỳ Sơn.');
  });

  test('tells each task by its state, quantity and money; what nobody told is never zero', () => {
    expect(linesOf()).toContain(
      '- Nhiệm vụ 1.3. Tổ chức tập huấn, hội nghị, hội thảo: đang thực hiện; thực hiện 01 lớp (kế hoạch 02 lớp); giải ngân 55,5 triệu đồng. Đã tổ chức 01 lớp tại huyện Quỳ Hợp.',
    );
    expect(linesOf()).toContain(
      '- Nhiệm vụ 1.4. Điều tra, đánh giá hiện trạng: Sở Công Thương chưa báo cáo; kế hoạch 02 lớp, chưa có số thực hiện.',
    );
    expect(linesOf()).toContain('Chưa có số giải ngân của các nhiệm vụ: 1.4.');
  });

  test('names each lead where there are several', () => {
    const states = [
      { year: 2018, unit: 'Sở Công Thương', state: 'Đã hoàn thành' },
      { year: 2018, unit: 'Sở Tài nguyên và Môi trường', state: null },
    ];
    const task = sampleTask({ leads: ['Sở Công Thương', 'Sở Tài nguyên và Môi trường'], states });
    const facts = sampleFacts({ groups: [{ code: '1', title: 'Nâng cao nhận thức', tasks: [task] }] });
    expect(linesOf(write(facts)).join('\n')).toContain(
      'Sở Công Thương: đã hoàn thành, Sở Tài nguyên và Môi trường chưa báo cáo;',
    );
  });

  test('measures targets against both bounds, with on how many of how many units they rest', () => {
    expect(linesOf()).toContain(
      '- Tỷ lệ cơ sở SXCN áp dụng SXSH (mục tiêu đến năm 2020: 25 - 50%): cơ sở đang áp dụng SXSH: 41/126, bằng 32,5% (số liệu của 20/22 đơn vị), đạt mức 25%, chưa đạt mức 50%.',
    );
  });

  test('gives the sum of the money in words, and by source', () => {
    expect(linesOf()).toContain(
      'Kinh phí thực hiện các nhiệm vụ năm 2018: theo Kế hoạch 120 triệu đồng; được giao 60 triệu đồng; đã giải ngân 55,5 triệu đồng (bằng chữ: Năm mươi lăm triệu, năm trăm nghìn đồng), trong đó khuyến công 55,5 triệu đồng.',
    );
  });

  test('puts obstacles under their tasks, those of none last, each with its unit', () => {
    const lines = linesOf();
    const at = lines.indexOf('III. KHÓ KHĂN, VƯỚNG MẮC');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      'Nhiệm vụ 1.3. Tổ chức tập huấn:',
      '- UBND huyện Anh Sơn: Chưa có giảng viên.',
      'Vướng mắc chung:',
      '- UBND huyện Quỳ Hợp: Thiếu kinh phí và cán bộ.',
    ]);
  });

  test('has the coordinator’s words after the figures of the results, and in the place of the draft elsewhere', () => {
    const lines = linesOf(
      write(sampleFacts(), {
        results: { kind: 'typed', text: 'Kết quả chung đạt khá.' },
        proposals: { kind: 'typed', text: 'Đề nghị bố trí kinh phí.' },
        'tasks-ahead': { kind: 'left-out' },
      }),
    );
    expect(lines).toContain('Kết quả chung đạt khá.');
    expect(lines.join('\n')).toContain('Nhiệm vụ 1.3. Tổ chức tập huấn, hội nghị');
    expect(lines).toContain('IV. KIẾN NGHỊ');
    expect(lines).toContain('Đề nghị bố trí kinh phí.');
    expect(lines.join('\n')).not.toContain('Trong năm 2019');
  });

  test('leaves no section empty in silence', () => {
    const lines = linesOf(write(sampleFacts({ obstacles: [], ahead: null, coverage: [] })));
    expect(lines).toContain('Các đơn vị không nêu khó khăn, vướng mắc.');
    expect(lines).toContain('Tiếp tục thực hiện các nhiệm vụ theo Kế hoạch.');
    expect(lines[lines.indexOf('V. KIẾN NGHỊ') + 1]).toBe('Không có.');
  });

  test('has annexes across the page with the money of groups and of all, own activity and who is missing', () => {
    const document = write();
    expect(document.annexes.map(({ across }) => across === true)).toEqual([true, true, true, false]);
    expect(rowsOf(1)).toEqual([
      ['1', 'Nâng cao nhận thức', '', '', '', '120', '60', '55,5'],
      ['1.3', 'Tổ chức tập huấn, hội nghị, hội thảo', 'Lớp', '2', '1', '60', '60', '55,5'],
      ['1.4', 'Điều tra, đánh giá hiện trạng', 'Lớp', '2', '', '60', '', ''],
      ['', 'Tổng cộng', '', '', '', '120', '60', '55,5'],
    ]);
    expect(rowsOf(2)).toEqual([
      ['1', 'UBND huyện Anh Sơn', '4'],
      ['2', 'UBND huyện Quỳ Hợp', '3'],
      ['', 'Tổng cộng', '7'],
    ]);
    expect(rowsOf(3)).toEqual([['1', 'UBND huyện Kỳ Sơn', 'huyện, thành phố, thị xã']]);
  });

  test('of several years says of which year each state and result is, in the annex in a row for each', () => {
    const [year] = sampleTask().years;
    if (year === undefined) throw new Error('The sample has a year.');
    const state = (of: number, unit: string, said: string | null) => ({ year: of, unit, state: said });
    const [SCT, STNMT] = ['Sở Công Thương', 'Sở Tài nguyên và Môi trường'];
    const task = (leads: string[]) =>
      sampleTask({
        leads,
        states: [
          state(2017, SCT, 'Đang thực hiện'),
          ...(leads.length > 1 ? [state(2017, STNMT, null), state(2018, STNMT, 'Đang thực hiện')] : []),
          state(2018, SCT, 'Đã hoàn thành'),
          state(2019, SCT, 'Đang thực hiện'),
        ],
        results: [
          { year: 2017, unit: SCT, text: 'đã mở 01 lớp' },
          { year: 2018, unit: SCT, text: 'đã mở 02 lớp.' },
        ],
        years: [2017, 2018, 2019].map((one) => ({ ...year, year: one })),
      });
    const document = write(
      sampleFacts({
        years: { from: 2017, to: 2020 },
        groups: [{ code: '1', title: 'Nâng cao nhận thức', tasks: [task([SCT]), task([SCT, STNMT])] }],
      }),
    );
    const said = linesOf(document).join('\n');
    expect(said).toContain(
      ': đang thực hiện (2017, 2019), đã hoàn thành (2018); thực hiện 03 lớp (kế hoạch 06 lớp); giải ngân 166,5 triệu đồng. Năm 2017: đã mở 01 lớp. Năm 2018: đã mở 02 lớp.',
    );
    expect(said).toContain(
      'đã hoàn thành (2018); Sở Tài nguyên và Môi trường: chưa báo cáo (2017), đang thực hiện (2018); thực hiện',
    );
    expect(said).toContain('Năm 2017, Sở Công Thương: đã mở 01 lớp.');
    const rows = rowsOf(0, document);
    expect(rows[1]?.slice(0, 2)).toEqual(['1.3', 'Tổ chức tập huấn, hội nghị, hội thảo']);
    expect(rows.slice(1, 4).map((row) => row.slice(6))).toEqual([
      ['2017', 'Đang thực hiện', 'đã mở 01 lớp'],
      ['2018', 'Đã hoàn thành', 'đã mở 02 lớp.'],
      ['2019', 'Đang thực hiện', ''],
    ]);
  });

  test('says of what a number is where the plan counts without a unit', () => {
    const task = sampleTask({ quantityUnit: null });
    const facts = sampleFacts({ groups: [{ code: '1', title: 'Nhóm', tasks: [task] }] });
    expect(linesOf(write(facts)).join('\n')).toContain('; số lượng thực hiện 01 (kế hoạch 02); giải ngân');
  });

  test('of several years is a review, each year with its columns and all together', () => {
    const { years } = sampleTask();
    const [year] = years;
    if (year === undefined) throw new Error('The sample has a year.');
    const task = sampleTask({ years: [2017, 2018, 2019, 2020].map((one) => ({ ...year, year: one })) });
    const document = write(
      sampleFacts({
        years: { from: 2017, to: 2020 },
        ahead: null,
        groups: [{ code: '1', title: 'Nâng cao nhận thức', tasks: [task] }],
      }),
    );
    for (const { title } of document.annexes) expect(title).not.toMatch(/2017 - 2020.*2017 - 2020/);
    expect(document.summary).toMatch(/^Tổng kết thực hiện Kế hoạch hành động .+ giai đoạn 2017 - 2020$/);
    expect(linesOf(document).join('\n')).toContain('thực hiện 04 lớp (kế hoạch 08 lớp); giải ngân 222 triệu đồng');
    const { columns } = document.annexes[1]?.table ?? { columns: [] };
    expect([...new Set(columns.map(({ above }) => above))]).toEqual([
      undefined,
      'Năm 2017',
      'Năm 2018',
      'Năm 2019',
      'Năm 2020',
      'Cả giai đoạn',
    ]);
    expect(rowsOf(1, document).at(-1)?.slice(-2)).toEqual(['240', '222']);
  });
});
