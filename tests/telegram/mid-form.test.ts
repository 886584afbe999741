import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerThree } from '../support/begun-report.ts';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { draftReport } from '../support/prepared.ts';

describe('in the middle of a form', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await answerThree(trial);
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

  test('the words below a picture are the answer, and it is said that the picture is not kept', async () => {
    const { contact } = trial;
    await contact.sendsFile('photo', /Đã ghi câu 4: 12 cơ sở[\s\S]*Câu 5\/14/, undefined, '12');
    expect(contact.heard().at(-2)).toMatch(/chưa nhận ảnh, tệp/);
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

  test.each(['huyện nào chưa nộp', 'huyện tôi nộp chưa', 'han nop khi nao', 'lay so nay o dau', '126'])(
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
