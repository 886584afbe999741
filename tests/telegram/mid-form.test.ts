import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { draftReport } from '../support/prepared.ts';

describe('in the middle of a form', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    const { contact } = trial;
    await trial.openRound();
    await contact.reads(/Kính gửi/);
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    for (const [at, figure] of ['126', '82', '41'].entries())
      await contact.says(figure, new RegExp(`Câu ${at + 2}/14`));
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('after a correction from the draft, the next open question comes, and the one after it', async () => {
    const { contact } = trial;
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.presses('2', /Câu 2\/14/);
    await contact.says('80', /Đã ghi câu 2: 80 cơ sở[\s\S]*Câu 4\/14/);
    await contact.says('12', /Đã ghi câu 4[\s\S]*Câu 5\/14/);
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.presses('Làm câu 5', /Câu 5\/14/);
    await contact.says('6', /Đã ghi câu 5[\s\S]*Câu 6\/14/);
  });

  test('what is asked about the open question is answered from the form first, and the question put again', async () => {
    const { contact } = trial;
    const again = async (): Promise<void> => {
      await expect.poll(() => contact.newest().text).toMatch(/Câu 4\/14/);
    };
    await contact.says('lấy số này ở đâu', /Số liệu câu 4 ở: Phòng KT&HT[\s\S]*Căn cứ trong Kế hoạch: I\.2\.b/);
    await again();
    await contact.says('câu này tính đến ngày nào ạ', /Biểu mẫu ghi về câu 4:[\s\S]*tính tại ngày chốt/);
    await again();
    await contact.says('có tính cả khu công nghiệp không', /khu công nghiệp do Ban Quản lý KKT Đông Nam báo cáo/);
    await again();
    await contact.says('bộ phận chuyên trách là thế nào', /câu 4 ở: Phòng KT&HT/);
    await again();
    await contact.says('12', /Đã ghi câu 4: 12 cơ sở/);
    await contact.says('câu này tính cả xã không', /– gồm cấp xã/);
    await contact.says('câu 14', /Câu 14\/14/);
    await contact.says('Không biết lấy số này ở đâu', /Đây là câu hỏi, hay là nội dung/);
    await contact.presses('Là nội dung', /Đã ghi câu 14: Không biết lấy số này ở đâu/);
  });

  test.each(['huyện nào chưa nộp', 'han nop khi nao', 'lay so nay o dau', '126'])(
    'where words are asked, “%s” is asked about before it is kept',
    async (text) => {
      const { contact } = trial;
      await contact.says('câu 14', /Câu 14\/14/);
      await contact.says(text, /Đây là câu hỏi, hay là nội dung/);
      await contact.says('Không có cán bộ nào chuyên trách.', /Đã ghi câu 14: Không có cán bộ nào chuyên trách/);
    },
  );

  test('where words are asked, what is asked of the question itself is answered from the form', async () => {
    const { contact } = trial;
    await contact.says('câu 14', /Câu 14\/14/);
    await contact.says('lay so nay o dau', /Đây là câu hỏi, hay là nội dung/);
    await contact.presses('Là câu hỏi', /câu 14/);
    await expect.poll(() => contact.newest().text).toMatch(/Câu 14\/14/);
    await contact.says('bieu do', /^(?!.*Đã ghi câu 14)/s);
    const { answer } = trial.application.store.database;
    expect(await answer.count({ where: { questionKey: 'obstacles' } })).toBe(0);
  });

  test('the rule of a question is told by its number in the year of the round', async () => {
    const { contact } = trial;
    await trial.application.store.database.round.updateMany({ data: { year: 2017 } });
    await contact.says('câu 11', /Câu 11\/13/);
    await contact.says(
      'câu này tính từ ngày nào',
      /Biểu mẫu ghi về câu 11:\n(?!.*tính tại ngày chốt).*Câu 7 - 9, 11, 12 .*tính từ ngày liền sau/,
    );
  });

  test('in the draft the number of a question goes to it, and “tiếp” to the next open one', async () => {
    const { contact } = trial;
    await contact.presses('Xem bản nháp', /gõ “tiếp” để làm tiếp/);
    await contact.says('3', /Câu 3\/14[\s\S]*Đang ghi: 41/);
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.says('câu 2.', /Câu 2\/14/);
    await contact.says('80', /Câu 4\/14/);
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.says('41', /không có câu 41/);
    await contact.says('Tiếp', /Câu 4\/14/);
    await contact.says('tiep tuc', /Câu 4\/14/);
    await contact.says('12', /Câu 5\/14/);
  });

  test('other words in the draft are answered with what can be typed there', async () => {
    const { contact } = trial;
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.says('xong rồi', /Chưa rõ “xong rồi”\. Đồng chí gõ số câu để sửa[\s\S]*xem lại trước khi nộp/);
  });

  test('“nộp” in the draft says what is missing, asks for what was postponed, and hands in', async () => {
    const { contact } = trial;
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.says('nộp', /Chưa nhập câu 4/);
    const { database } = trial.application.store;
    const reportId = await draftReport(trial);
    await database.answer.update({
      where: { reportId_questionKey: { reportId, questionKey: 'news_items' } },
      data: { state: 'later', value: null as never },
    });
    await contact.says('/baocao', /đã nhập/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await contact.says('Nộp báo cáo', /Câu 7 chưa có số/);
    await contact.says('7', /Câu 7\/14/);
    await contact.says('3', /xem lại trước khi nộp/);
    await contact.says('nộp', /nay chưa đến ngày đó/);
    await moveClockTo(trial.chat, '2018-12-03', 9);
    await contact.says('nộp', /mã nhận QUYHOP-2018-01/);
    await trial.contact.says('5', /^(?!.*Câu 5\/14)/s);
  });

  test('a command that leads into nothing of its own puts the open question again', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.reads(/Câu 4\/14/);
    await contact.says('12', /Đã ghi câu 4[\s\S]*Câu 5\/14/);
    await contact.says('vuong mac', /Không có vướng mắc nào đang mở/);
    await contact.reads(/Câu 5\/14/);
  });

  test('more said of an obstacle in the middle keeps the place too', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('Chưa có cán bộ chuyên trách ở xã.', /hoặc bấm Gửi/);
    await contact.presses('Gửi', /mã VM-001/);
    await contact.says('/vuongmac', /VM-001/);
    await contact.reads(/Câu 4\/14/);
    await contact.presses(/VM-001/, /“Chưa có cán bộ/);
    await contact.presses('Bổ sung', /./);
    await contact.says('Đã báo UBND huyện.', /Đã gửi bổ sung cho VM-001/);
    await contact.reads(/Câu 4\/14/);
    await contact.says('12', /Đã ghi câu 4[\s\S]*Câu 5\/14/);
  });

  test('an obstacle told in the middle keeps the place: its end puts the open question again', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('Chưa có cán bộ chuyên trách ở xã.', /hoặc bấm Gửi/);
    await trial.restart();
    await trial.contact.presses('Gửi', /mã VM-001/);
    await trial.contact.reads(/Câu 4\/14/);
    await trial.contact.says('tiếp', /^Câu 4\/14/);
    await trial.contact.says('12', /Đã ghi câu 4[\s\S]*Câu 5\/14/);
  });

  test('an obstacle that is given up leads back into the form, and a second /huy out of it', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('/huy', /Câu 4\/14/);
    await contact.says('/huy', /Phần đã nhập được giữ nguyên/);
    const report = { where: { kind: 'report', telegramUserId: BigInt(contact.id) } };
    expect(await trial.application.store.database.conversation.count(report)).toBe(0);
  });

  test('a button of the form, pressed while something else is asked, shows its question once', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    const heard = contact.heard().length;
    await contact.presses('Chưa có số, để sau', /./);
    await contact.says('/baocao', /đã nhập/);
    await contact.presses('Làm tiếp', /Câu [45]\/14/);
    await contact.says('6', /Đã ghi câu [45]/);
    expect(contact.heard().slice(heard)).toHaveLength(4);
  });

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

describe('a report of which one answer still wants a reason', () => {
  test('“tiếp”, the button of the draft and the one of the report lead to it', async () => {
    const trial = await startTrial();
    try {
      await trial.openRound();
      const { contact } = trial;
      await contact.reads(/Kính gửi/);
      await draftReport(trial, { facilities_informed: 82, facilities_applying: 100 });
      await contact.says('/baocao', /đã nhập 14\/14 câu/);
      await contact.presses('Làm tiếp', /Câu 3[\s\S]*100 cơ sở áp dụng, nhiều hơn 82/);
      await contact.says('xem bản nháp', /gõ “tiếp” để làm tiếp/);
      expect(contact.labels()).not.toContain('Nộp số liệu');
      expect(contact.labels()).toContain('Sửa câu 3');
      await contact.says('tiếp', /Câu 3[\s\S]*100 cơ sở áp dụng, nhiều hơn 82/);
      await contact.says('Ba cơ sở tự áp dụng trước khi được hướng dẫn.', /Đã ghi câu 3[\s\S]*xem lại trước khi nộp/);
      expect(contact.labels()).toContain('Nộp số liệu');
    } finally {
      await trial.stop();
    }
  });
});
