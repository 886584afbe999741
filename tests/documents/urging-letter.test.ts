import { describe, expect, test } from 'vitest';
import { isWeekend } from '../../src/domain/calendar/statutory-days.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { draftUrgingLetter, writeCallList, type UrgingLetter } from '../../src/documents/urging-letter.ts';
import { rowsOf } from '../support/rows-of.ts';
import { CITED_PLAN, PROVINCE } from '../support/sample-report.ts';
import { readDocx } from '../support/unzip.ts';

const KY_SON = { name: 'UBND huyện Kỳ Sơn', missing: 'figures', given: 0, questions: 14 } as const;
const CON_CUONG = { name: 'UBND huyện Con Cuông', missing: 'figures', given: 6, questions: 14 } as const;
const QUY_HOP = { name: 'UBND huyện Quỳ Hợp', missing: 'document', given: 14, questions: 14 } as const;

const LETTER: UrgingLetter = {
  isDayOff: isWeekend,
  coordinator: { key: 'SCT', name: 'Sở Công Thương tỉnh Nghệ An', shortName: 'Sở Công Thương', kind: 'department' },
  province: PROVINCE,
  plan: CITED_PLAN,
  year: 2018,
  dueOn: '2018-12-14',
  asOf: new Date('2018-12-17T01:00:00Z'),
  units: [KY_SON, CON_CUONG, QUY_HOP],
};

describe('the draft of a letter to late units', () => {
  test('has no number, no date and no signer', async () => {
    const said = readDocx(await writeOfficialDocument(draftUrgingLetter(LETTER)));
    expect(said).toContain('Số:        /SCT-…');
    expect(said).toContain('Nghệ An, ngày … tháng … năm …');
    expect(said).toContain('(chức vụ, chữ ký, họ tên của người ký)');
    expect(said).not.toMatch(/GIÁM ĐỐC/);
    expect(said).toMatch(/UBND TỈNH NGHỆ AN\nSỞ CÔNG THƯƠNG\n/);
    expect(said).toMatch(/V\/v đôn đốc báo cáo/);
    expect(said).not.toContain('BÁO CÁO\n');
  });

  test('names each unit with what it owes, and the deadline as the plan set it', async () => {
    const said = readDocx(await writeOfficialDocument(draftUrgingLetter(LETTER)));
    expect(said).toMatch(/Kính gửi:\n- UBND huyện Kỳ Sơn;\n- UBND huyện Con Cuông;\n- UBND huyện Quỳ Hợp\.\n/);
    expect(said).toContain('trước ngày 15/12/2018.');
    expect(said).toContain('Tính đến 08 giờ 00 ngày 17/12/2018');
    expect(said).toContain('của 03 đơn vị');
    expect(said).toContain('1\nUBND huyện Kỳ Sơn\nSố liệu và văn bản đã ký\n');
    expect(said).toContain('2\nUBND huyện Con Cuông\nSố liệu (đã nhập 6/14 câu) và văn bản đã ký\n');
    expect(said).toContain('3\nUBND huyện Quỳ Hợp\nVăn bản đã ký (đã nộp số liệu)\n');
  });

  test('says until when it was on time where the last day was off', () => {
    const [ground] = draftUrgingLetter({ ...LETTER, year: 2019, dueOn: '2019-12-14' }).body;
    expect(ground).toMatchObject({
      text: expect.stringContaining('trước ngày 15/12/2019 (ngày cuối là ngày nghỉ') as string,
    });
    expect(ground).toMatchObject({ text: expect.stringContaining('tính đến hết thứ Hai 16/12/2019') as string });
  });

  test('comes with a list of calls, where a column waits for what each came to', async () => {
    const contact = { fullName: 'Nguyễn Văn A', title: 'chuyên viên', phone: '0912345678' };
    const rows = await rowsOf(
      await writeCallList([
        { unit: CON_CUONG, contact },
        { unit: KY_SON, contact: null },
      ]),
    );
    expect(rows[0]).toEqual([
      'TT',
      'Đơn vị',
      'Còn thiếu',
      'Đầu mối',
      'Chức vụ',
      'Điện thoại',
      'Gọi lúc',
      'Kết quả cuộc gọi',
    ]);
    expect(rows[1]?.slice(1, 6)).toEqual([
      'UBND huyện Con Cuông',
      'Số liệu (đã nhập 6/14 câu) và văn bản đã ký',
      'Nguyễn Văn A',
      'chuyên viên',
      '0912345678',
    ]);
    expect(rows[2]?.[3]).toBe('Chưa có đầu mối');
  });
});
