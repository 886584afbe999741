import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerThree } from '../support/begun-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('figures and reasons that are changed in the middle of a form', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await answerThree(trial);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test.each(['huyện tôi nộp chưa', 'Quỳ Hợp nộp chưa ạ'])(
    'a question typed where a reason is asked is no reason: “%s”',
    async (text) => {
      const { contact } = trial;
      await contact.says('65', /ghi lý do/);
      await contact.says(text, /Đây là câu hỏi, hay là nội dung/);
      await contact.presses('Là câu hỏi', /ghi lý do/);
      expect(await trial.application.store.database.answer.count({ where: { reason: { not: null } } })).toBe(0);
    },
  );

  test('a figure typed where the reason of another is asked corrects that; with words it is asked which it is', async () => {
    const { contact } = trial;
    await contact.says('65', /65 cơ sở có bộ phận chuyên trách, nhiều hơn 41/);
    await contact.says('6', /Đã ghi câu 4: 6 cơ sở[\s\S]*Câu 5\/14/);
    await contact.edits('6', '7', /Đã nhận bản sửa[\s\S]*Đã ghi câu 4: 7 cơ sở[\s\S]*Câu 5\/14/);
    await contact.presses('Quay lại', /Câu 4\/14/);
    await contact.says('65', /nhiều hơn 41/);
    await contact.says('9 cơ sở mới', /“9 cơ sở mới” là số sửa lại hay là lý do/);
    expect(contact.labels()).toEqual(['Sửa thành 9 cơ sở', 'Đây là lý do', 'Quay lại']);
    await contact.presses('Đây là lý do', /Đã ghi câu 4: 65 cơ sở[\s\S]*Câu 5\/14/);
    await contact.presses('Xem bản nháp', /Lý do: 9 cơ sở mới/);
  });

  test('money typed where the reason of a count is asked is no reason before it was said to be one', async () => {
    const { contact } = trial;
    await contact.says('65', /nhiều hơn 41/);
    await contact.says('14 trieu khuyen cong', /“14 trieu khuyen cong” là số tiền, chưa ghi/);
    expect(contact.labels()).toEqual(['Đây là lý do', 'Mở Kinh phí đã chi theo nguồn', 'Quay lại']);
    await contact.says('đủ cả hai', /chưa nêu lý do/);
    await contact.says('14 trieu khuyen cong', /là số tiền, chưa ghi/);
    await contact.presses('Mở Kinh phí đã chi theo nguồn', /Câu 13\/14/);
    expect(
      await trial.application.store.database.answer.count({ where: { questionKey: 'facilities_with_section' } }),
    ).toBe(0);
    await contact.says('câu 4', /Câu 4\/14/);
    await contact.says('65', /nhiều hơn 41/);
    await contact.says('14 triệu', /là số tiền, chưa ghi/);
    await contact.presses('Đây là lý do', /Đã ghi câu 4: 65 cơ sở/);
  });

  test('amounts typed where it is asked why nothing was spent are the correction, or asked about, with none left out', async () => {
    const { contact } = trial;
    await contact.says('câu 9', /Câu 9\/14/);
    await contact.says('2', /Đã ghi câu 9/);
    await contact.says('câu 13', /Câu 13\/14/);
    await contact.says('khong co', /kinh phí bằng 0/);
    await contact.says(
      '14 trieu, 5 khuyen cong',
      /Chưa rõ nguồn của số tiền trong “14 trieu, 5 khuyen cong”, nên chưa ghi/,
    );
    await contact.says('khong co', /kinh phí bằng 0/);
    await contact.says(
      'khuyen cong 5, con 14 trieu ngan sach tinh',
      /là số sửa lại \(.*14 triệu.*5 triệu.*\) hay là lý do/s,
    );
    await contact.presses(/^Sửa thành /, /Đã ghi câu 13/);
    const { value } = await trial.application.store.database.answer.findFirstOrThrow({
      where: { questionKey: 'money_spent' },
    });
    expect(value).toMatchObject({ amounts: { industry_promotion: 5_000_000, province: 14_000_000 } });
  });

  test('what is answered already is kept with one tap, and “không có” is offered where it may be 0', async () => {
    const { contact } = trial;
    await contact.presses('Quay lại', /Câu 3\/14[\s\S]*Đang ghi: 41/);
    expect(contact.labels()).toContain('Giữ 41');
    await contact.presses('Giữ 41', /Câu 4\/14/);
    await contact.presses('Không có (0)', /Đã ghi câu 4: 0 cơ sở[\s\S]*Câu 5\/14/);
  });

  test('a source of money that was chosen by mistake is taken out again', async () => {
    const { contact } = trial;
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.says('13', /Câu 13\/14/);
    await contact.presses('Khuyến công', /bao nhiêu/);
    await contact.says('20 triệu', /Còn nguồn nào khác/);
    await contact.says('ngân sách tỉnh 5 triệu', /Còn nguồn nào khác/);
    await contact.presses('Bỏ Khuyến công', /Đã bỏ nguồn Khuyến công[\s\S]*Đang ghi: Ngân sách tỉnh 5 triệu đồng/);
    expect(contact.labels()).not.toContain('Bỏ Khuyến công');
    await contact.presses('Ngân sách tỉnh', /bao nhiêu/);
    await contact.says('0', /Còn nguồn nào khác/);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 14\/14/);
    const { value } = await trial.application.store.database.answer.findFirstOrThrow({
      where: { value: { path: ['type'], equals: 'money-by-source' } },
    });
    expect(value).toEqual({ type: 'money-by-source', amounts: {}, names: {} });
  });

  test('money whose only source was taken out is asked again, and not put off, by whoever leaves it', async () => {
    const { contact } = trial;
    const { database } = trial.application.store;
    const ofMoney = { where: { questionKey: 'money_spent' } };
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.says('12', /Câu 12\/14/);
    await contact.says('20', /Đã ghi câu 12/);
    await contact.says('câu 13', /Câu 13\/14/);
    await contact.says('ngân sách tỉnh 5 triệu', /Còn nguồn nào khác/);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 14\/14/);
    await contact.presses('Quay lại', /Câu 13\/14[\s\S]*Đang ghi: Ngân sách tỉnh 5 triệu đồng/);
    await contact.presses('Bỏ Ngân sách tỉnh', /Đã bỏ nguồn Ngân sách tỉnh[\s\S]*Câu 13\/14/);
    expect(await database.answer.count(ofMoney)).toBe(0);
    await contact.says('quay lai', /Câu 12\/14[\s\S]*Đang ghi: 20/);
    await contact.says('giu 20', /^Câu 13\/14/);
    await contact.says('xem bản nháp', /xem lại trước khi nộp/);
    expect(await database.answer.count(ofMoney)).toBe(0);
    await contact.says('13', /Câu 13\/14/);
    await contact.says('để sau', /Câu 13 để sau/);
    expect(await database.answer.findFirstOrThrow(ofMoney)).toMatchObject({ state: 'later' });
  });

  test.each(['không có', '0', 'Không có'])(
    '“%s” where money was given is read back with it, and nothing is taken out before it is right',
    async (nothing) => {
      const { contact } = trial;
      await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
      await contact.says('13', /Câu 13\/14/);
      await contact.says('ngân sách tỉnh 30 triệu', /Còn nguồn nào khác/);
      expect(contact.labels()).not.toContain('Không có');
      await contact.presses('Đủ rồi, sang tiếp', /Câu 14\/14/);
      await contact.says('câu 13', /Câu 13\/14[\s\S]*Đang ghi: Ngân sách tỉnh 30 triệu đồng/);
      const readBack = /phải bỏ điều đã ghi[\s\S]*\(đang ghi: Ngân sách tỉnh 30 triệu đồng/;
      if (nothing === 'Không có') await contact.presses('Không có', readBack);
      else await contact.says(nothing, readBack);
      expect(contact.labels()).toEqual(['Đúng, ghi', 'Quay lại']);
      await contact.presses('Quay lại', /Câu 13\/14[\s\S]*Đang ghi: Ngân sách tỉnh 30 triệu đồng/);
      expect(contact.labels()).toContain('Không có');
      await contact.says('0', readBack);
      await contact.presses('Đúng, ghi', /Câu 14\/14/);
      const { value } = await trial.application.store.database.answer.findFirstOrThrow({
        where: { value: { path: ['type'], equals: 'money-by-source' } },
      });
      expect(value).toEqual({ type: 'money-by-source', amounts: {}, names: {} });
    },
  );

  test('“không có” where words were given is read back with them', async () => {
    const { contact } = trial;
    await contact.says('câu 14', /Câu 14\/14/);
    await contact.says('Thiếu kinh phí tập huấn.', /Đã ghi câu 14/);
    for (const nothing of ['không có', '0']) {
      await contact.says('câu 14', /Đang ghi: Thiếu kinh phí/);
      await contact.says(nothing, /phải bỏ điều đã ghi[\s\S]*\(đang ghi: Thiếu kinh phí tập huấn/);
    }
    await contact.says('đúng', /Đã ghi câu 14: không có/i);
  });

  test('an answer that another one makes impossible is not kept by its button', async () => {
    const { contact } = trial;
    await contact.edits('126', '50', /Câu 2 nay chưa hợp lệ/);
    await contact.presses('Giữ 82', /82 lớn hơn tổng số 50 cơ sở ở câu 1/);
    await contact.says('45', /Đã ghi câu 2: 45/);
  });
});
