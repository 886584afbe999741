import { describe, expect, test } from 'vitest';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import { cellsOfRow } from '../support/row-cells.ts';
import { given, sampleReport } from '../support/sample-report.ts';
import { readDocx } from '../support/unzip.ts';

const bodyOf = (report = sampleReport()): string[] =>
  draftUnitReport(report).body.map((block) => ('text' in block ? block.text : ''));
const rowOf = (number: number, report = sampleReport()): readonly string[] =>
  cellsOf(report).find(([first]) => first === String(number)) ?? [];
const cellsOf = (report = sampleReport()): (readonly string[])[] =>
  (draftUnitReport(report).annexes[0]?.table.rows ?? []).map(cellsOfRow);

describe("the draft of a unit's own report", () => {
  test('stands on the plan as the plan cites itself, and leaves the number open that it does not have', () => {
    const [ground] = bodyOf();
    expect(ground).toContain(
      'Thực hiện Kế hoạch số …/KH-UBND ngày 06/6/2017 của Ủy ban nhân dân tỉnh Nghệ An về hành động thực hiện Chiến lược',
    );
    expect(ground).toContain('số liệu tính đến ngày 30/11/2018');
    const numbered = sampleReport();
    const plan = { ...numbered.plan, number: '315/KH-UBND' };
    expect(bodyOf({ ...numbered, plan })[0]).toContain('Kế hoạch số 315/KH-UBND ngày 06/6/2017');
  });

  test('says each figure with its share and that of the year before', () => {
    expect(bodyOf()).toContain('1. Tổng số cơ sở sản xuất công nghiệp: 126 cơ sở; năm 2017: 120 cơ sở.');
    expect(bodyOf()).toContain(
      '2. Cơ sở đã được tuyên truyền, hướng dẫn: 82 cơ sở; bằng 65,1% so với tổng số cơ sở sản xuất công nghiệp; năm 2017: 70 cơ sở.',
    );
  });

  test('never makes a missing figure a zero, nor a zero a missing figure', () => {
    expect(bodyOf()).toContain('3. Cơ sở đang áp dụng SXSH: chưa có số.');
    expect(rowOf(3).slice(2, 5)).toEqual(['cơ sở', '', 'chưa có số']);
    expect(bodyOf()).toContain('7. Tin, bài, chuyên mục đã đăng, phát: không có.');
    expect(rowOf(7)[4]).toBe('0');
  });

  test('lists money by source, and says where there was none', () => {
    const lines = bodyOf();
    const at = lines.findIndex((line) => line.startsWith('Kinh phí đã chi theo nguồn'));
    expect(lines.slice(at, at + 4)).toEqual([
      'Kinh phí đã chi theo nguồn: tổng số 35,5 triệu đồng (35.500.000 đồng), trong đó:',
      '- Ngân sách tỉnh: 20 triệu đồng (20.000.000 đồng);',
      '- Khuyến công: 12,5 triệu đồng (12.500.000 đồng);',
      '- Viện trợ và nguồn hợp pháp khác (Quỹ A & B): 3 triệu đồng (3.000.000 đồng).',
    ]);
    expect(rowOf(13)[4]).toBe('35,5');
    expect(rowOf(13)[2]).toBe('triệu đồng');
    const nothing = sampleReport();
    const answers = { ...nothing.answers, money_spent: given({ type: 'money-by-source', amounts: {}, names: {} }) };
    expect(bodyOf({ ...nothing, answers })).toContain('Kinh phí đã chi theo nguồn: không có.');
  });

  test('gives the words about obstacles in full, paragraph by paragraph, and points to them from the annex', async () => {
    const report = sampleReport();
    const paragraph = 'Kinh phí bố trí cho công tác tuyên truyền còn hạn chế, cơ sở nhỏ lẻ chưa quan tâm. ';
    const text = Array.from({ length: 12 }, () => paragraph.repeat(4).trim())
      .join('\n')
      .slice(0, 4000);
    const answers = { ...report.answers, obstacles: given({ type: 'long-text', text }) };
    const said = readDocx(await writeOfficialDocument(draftUnitReport({ ...report, answers })));
    for (const part of text.split('\n')) expect(said).toContain(part);
    expect(rowOf(14, { ...report, answers })[4]).toBe('Xem phần III của Báo cáo');
  });

  test('writes small counts with a zero in running text, and as they are in the table', () => {
    expect(bodyOf()).toContain('5. Cán bộ chuyên trách về SXSH: 05 người.');
    expect(rowOf(5)[4]).toBe('5');
  });

  test('puts what was chosen in its column, and its details beside it', () => {
    expect(bodyOf()).toContain(
      '10. Đã có văn bản phân công đầu mối mạng lưới hỗ trợ, thực hiện, giám sát SXSH và bảo vệ môi trường (Quyết định 12/QĐ-UBND ngày 05/3/2018).',
    );
    expect(bodyOf()).toContain(
      '11. Đã gửi số liệu điều tra hiện trạng SXSH (nhiệm vụ 1.4), chưa gửi số liệu điều tra trình độ công nghệ, định mức tiêu hao (nhiệm vụ 1.5).',
    );
    expect(bodyOf()).toContain('9. Đã tổ chức 01 lớp tập huấn, hội nghị, hội thảo về SXSH.');
    expect(rowOf(10).slice(4)).toEqual(['Đã có văn bản', 'Quyết định 12/QĐ-UBND ngày 05/3/2018']);
  });

  test('shows the reason of an unusual figure beside it', () => {
    expect(rowOf(12)[5]).toBe('Trong đó 02 cơ sở mới thành lập.');
  });

  test('has a row for every question of the year, by its short name and not as a question', () => {
    const report = sampleReport();
    const rows = cellsOf(report);
    expect(rows.map(([number, label]) => [number, label])).toEqual(
      report.questions.map(({ shortLabel }, at) => [String(at + 1), shortLabel]),
    );
  });

  test('is issued by a department under the province, and signed in its own way', () => {
    const { letterhead } = draftUnitReport(
      sampleReport({
        unit: {
          key: 'STNMT',
          name: 'Sở Tài nguyên và Môi trường tỉnh Nghệ An',
          shortName: 'Sở Tài nguyên và Môi trường',
          kind: 'department',
        },
      }),
    );
    expect(letterhead).toEqual({
      superior: 'UBND TỈNH NGHỆ AN',
      issuer: ['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG'],
      name: 'Sở Tài nguyên và Môi trường tỉnh Nghệ An',
      code: 'STNMT',
      place: 'Nghệ An',
      authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    });
  });

  test.each([
    ['UBND thành phố Vinh', 'Vinh', 'district', 'THÀNH PHỐ VINH', 'Vinh'],
    ['UBND xã Vân Tụ', 'xã Vân Tụ', 'commune', 'XÃ VÂN TỤ', 'Vân Tụ'],
  ] as const)('%s issues from its own place', (name, shortName, kind, issuer, place) => {
    const { letterhead } = draftUnitReport(sampleReport({ unit: { key: 'X', name, shortName, kind } }));
    expect(letterhead).toMatchObject({ superior: null, issuer: ['ỦY BAN NHÂN DÂN', issuer], place, code: 'UBND' });
  });

  test.each([
    ['BQLKKT', 'board', { code: 'KKT' }, 'UBND TỈNH NGHỆ AN', 'BAN QUẢN LÝ KHU KINH TẾ ĐÔNG NAM', 'TRƯỞNG BAN'],
    ['TTXTDT', 'agency', { code: 'TTXTĐT' }, 'UBND TỈNH NGHỆ AN', 'TRUNG TÂM XÚC TIẾN VÀ HỖ TRỢ ĐẦU TƯ', 'GIÁM ĐỐC'],
    [
      'BAO_NA',
      'press',
      { superior: 'TỈNH ỦY NGHỆ AN', code: 'BNA' },
      'TỈNH ỦY NGHỆ AN',
      'BÁO NGHỆ AN',
      'TỔNG BIÊN TẬP',
    ],
  ] as const)(
    '%s is headed in full, under who stands above it, with its code',
    (key, kind, stated, superior, issuer, head) => {
      const names = {
        BQLKKT: ['Ban Quản lý Khu kinh tế Đông Nam', 'BQL KKT Đông Nam'],
        TTXTDT: ['Trung tâm Xúc tiến và hỗ trợ đầu tư tỉnh Nghệ An', 'TT Xúc tiến và hỗ trợ đầu tư'],
        BAO_NA: ['Báo Nghệ An', 'Báo Nghệ An'],
      } as const;
      const [name, shortName] = names[key];
      const unit = { key, name, shortName, kind, letterhead: stated };
      expect(draftUnitReport(sampleReport({ unit })).letterhead).toMatchObject({
        superior,
        issuer: [issuer],
        code: stated.code,
        authority: [`KT. ${head}`, `PHÓ ${head}`],
      });
    },
  );

  test('leaves open what is not known of another kind of unit', () => {
    const unit = { key: 'HTX', name: 'Hợp tác xã Nam Sơn', shortName: 'HTX Nam Sơn', kind: 'enterprise' } as const;
    const { letterhead } = draftUnitReport(sampleReport({ unit }));
    expect(letterhead).toMatchObject({ superior: null, issuer: ['HỢP TÁC XÃ NAM SƠN'], code: null, authority: [] });
  });
});
