import { describe, expect, test } from 'vitest';
import { isWeekend } from '../../src/domain/calendar/statutory-days.ts';
import { writeCallList } from '../../src/documents/call-list.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { draftUrgingLetter, type UrgingLetter } from '../../src/documents/urging-letter.ts';
import { rowsOf } from '../support/rows-of.ts';
import { CITED_PLAN, PROVINCE } from '../support/sample-report.ts';
import { readDocx } from '../support/unzip.ts';

const KY_SON = { name: 'UBND huyện Kỳ Sơn', missing: 'figures' } as const;
const CON_CUONG = { name: 'UBND huyện Con Cuông', missing: 'figures' } as const;
const QUY_HOP = { name: 'UBND huyện Quỳ Hợp', missing: 'document' } as const;
const MANY = [
  ...['Anh Sơn', 'Con Cuông', 'Kỳ Sơn', 'Quỳ Châu'].map((name) => ({ name: `UBND huyện ${name}` })),
  { name: 'UBND thị xã Cửa Lò' },
  { name: 'Sở Tài chính tỉnh Nghệ An' },
].map((unit) => ({ ...unit, missing: 'figures' as const }));

const LETTER: UrgingLetter = {
  isDayOff: isWeekend,
  coordinator: { key: 'SCT', name: 'Sở Công Thương tỉnh Nghệ An', shortName: 'Sở Công Thương', kind: 'department' },
  province: PROVINCE,
  plan: CITED_PLAN,
  period: '2018',
  dueOn: '2018-12-14',
  until: '2018-12-24',
  asOf: new Date('2018-12-17T01:00:00Z'),
  units: [KY_SON, CON_CUONG, QUY_HOP],
};
const said = async (change: Partial<UrgingLetter> = {}): Promise<string> =>
  readDocx(await writeOfficialDocument(draftUrgingLetter({ ...LETTER, ...change })));

describe('the draft of a letter to late units', () => {
  test('has no number and no date, and is signed as other letters are', async () => {
    const text = await said();
    expect(text).toContain('Số:        /SCT-…');
    expect(text).toContain('Nghệ An, ngày … tháng … năm …');
    expect(text).toContain('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n');
    expect(text).toMatch(/UBND TỈNH NGHỆ AN\nSỞ CÔNG THƯƠNG\n/);
    expect(text).not.toContain('BÁO CÁO\n');
  });

  test('asks for the report until a new day, and names the one that has passed', async () => {
    const text = await said();
    expect(text).toContain('trước ngày 15/12/2018.');
    expect(text).toContain('Tính đến 08 giờ 00 ngày 17/12/2018');
    expect(text).toContain('trước 17 giờ 00 ngày 24/12/2018.');
  });

  test.each([
    [[KY_SON], 'gửi số liệu và văn bản đã ký về'],
    [[QUY_HOP], 'hoàn thành báo cáo, gửi văn bản đã ký về'],
    [[KY_SON, QUY_HOP], 'gửi số liệu và văn bản đã ký (đơn vị đã gửi số liệu thì gửi văn bản đã ký) về'],
  ])('asks for what is missing: %#', async (units, asked) => {
    expect(await said({ units })).toContain(asked);
  });

  test('is cited by the plan’s own title, never by the short one of the house', async () => {
    const text = await said();
    expect(text).toContain('V/v đôn đốc gửi báo cáo kết quả thực hiện Kế hoạch năm 2018\n');
    expect(text).not.toMatch(/SXSH|\d–/);
  });

  test('names each unit once, at its head', async () => {
    const text = await said();
    expect(text).toMatch(/Kính gửi:\n- UBND huyện Kỳ Sơn;\n- UBND huyện Con Cuông;\n- UBND huyện Quỳ Hợp\.\n/);
    for (const { name } of LETTER.units) expect(text.split(name)).toHaveLength(2);
    expect(text).toContain('của 03 đơn vị nêu trên.');
    expect(text).not.toContain('Phụ lục');
  });

  test('names many once, in a list that goes with it', async () => {
    const text = await said({ units: MANY });
    expect(text).toContain(
      'Kính gửi:\n- UBND các huyện, thị xã (danh sách kèm theo);\n- Thủ trưởng các cơ quan, đơn vị (danh sách kèm theo).\n',
    );
    expect(text).toContain('của 06 đơn vị có tên trong danh sách kèm theo.');
    expect(text).toMatch(
      /Phụ lục\nDANH SÁCH ĐƠN VỊ [^\n]+\n\(Kèm theo Công văn số[^\n]+\nTT\nĐơn vị\n1\nUBND huyện Anh Sơn\n/,
    );
    for (const { name } of MANY) expect(text.split(name)).toHaveLength(2);
  });

  test('tells nobody what another has or has not handed in', async () => {
    for (const text of [await said(), await said({ units: [...MANY, QUY_HOP] })])
      expect(text).not.toMatch(/đã nhập|câu\b|Còn thiếu|chưa nộp/);
  });

  test('says until when it was on time where the last day was off', () => {
    const [ground] = draftUrgingLetter({ ...LETTER, period: '2019', dueOn: '2019-12-14' }).body;
    expect(ground).toMatchObject({
      text: expect.stringContaining('trước ngày 15/12/2019 (ngày cuối là ngày nghỉ') as string,
    });
    expect(ground).toMatchObject({ text: expect.stringContaining('tính đến hết thứ Hai 16/12/2019') as string });
  });

  test('comes with a list of calls, where a column waits for what each came to', async () => {
    const contact = { fullName: 'Nguyễn Văn A', title: 'chuyên viên', phone: '0912345678' };
    const calls = await writeCallList(
      [
        { unit: { ...CON_CUONG, given: 6, questions: 14 }, contact },
        { unit: { ...KY_SON, given: 0, questions: 14 }, contact: null },
      ],
      'Báo cáo năm 2018',
      LETTER.asOf,
    );
    const rows = await rowsOf(calls);
    expect(rows.slice(0, 2).map(([text]) => text)).toEqual([
      'DANH SÁCH GỌI ĐIỆN ĐÔN ĐỐC: Báo cáo năm 2018',
      'Đến 08 giờ 00 ngày 17/12/2018',
    ]);
    expect(rows[3]).toEqual([
      'TT',
      'Đơn vị',
      'Còn thiếu',
      'Đầu mối',
      'Chức vụ',
      'Điện thoại',
      'Gọi lúc',
      'Kết quả cuộc gọi',
    ]);
    expect(rows[4]?.slice(1, 6)).toEqual([
      'UBND huyện Con Cuông',
      'Số liệu (đã nhập 6/14 câu) và văn bản đã ký',
      'Nguyễn Văn A',
      'chuyên viên',
      '0912345678',
    ]);
    expect(rows[5]?.[3]).toBe('Chưa có đầu mối');
  });
});
