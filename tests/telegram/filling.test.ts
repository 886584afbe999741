import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('filling Mẫu A in chat', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
  });
  afterAll(() => trial.stop());

  test('the whole form takes at most 18 messages from the person', async () => {
    const { contact } = trial;
    const asked = (): number => trial.chat.messages(contact.id).filter(({ from }) => from === 'person').length;
    const before = asked();
    let pressed = 0;
    const press = async (label: string, expected: RegExp): Promise<void> => {
      pressed += 1;
      await contact.presses(label, expected);
    };
    await contact.says('/baocao', /14 câu/);
    await press('Bắt đầu', /Câu 1\/14/);
    for (const [at, figure] of ['126', '82', '41', '12', '6', '5', '3', '1.200', '1'].entries())
      await contact.says(figure, new RegExp(`Câu ${at + 2}/14`));
    await press('Đã phân công, chưa có văn bản', /Câu 11\/14/);
    await press('Đủ cả hai', /Câu 12\/14/);
    await contact.says('9', /Câu 13\/14/);
    await contact.says('khuyến công 12,5 triệu', /Khuyến công 12,5 triệu đồng/);
    await press('Đủ rồi, sang tiếp', /Câu 14\/14/);
    await contact.says('Thiếu kinh phí tập huấn.', /Đủ 14\/14 câu/);
    await press('Nộp số liệu', /Số liệu đã đủ đến 30\/11\/2018 chưa/);
    await press('Đã đủ đến 30/11/2018, nộp', /mã nhận QUYHOP-2018-01/);
    const typed = asked() - before;
    expect(typed + pressed).toBeLessThanOrEqual(18 + 2);
    expect(typed).toBeLessThanOrEqual(18);
  });
});

describe('a figure typed before a report is begun', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test.each(['126', '126 cơ sở', '1.260'])('%s is answered with how to begin, and nothing is kept', async (figure) => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.says(figure, /chưa ghi[\s\S]*“bắt đầu”/);
    expect(contact.labels()).toEqual(['Bắt đầu']);
    expect(await trial.application.store.database.answer.count()).toBe(0);
    await contact.says('bat dau', /Câu 1\/14/);
    await contact.says('126', /Đã ghi câu 1: 126/);
  });
});

describe('correcting, and filling together', () => {
  let trial: Trial;
  let deputyId: number;
  beforeAll(async () => {
    trial = await startTrial();
    const { contact } = trial;
    await trial.openRound();
    await contact.reads(/Kính gửi/);
    ({ id: deputyId } = await admitPerson(trial, 'QUY_HOP', 'deputy', 'Lê Thị C'));
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The contact answers the first questions, one message each. */
  async function answersFirst(...figures: string[]): Promise<void> {
    for (const [at, figure] of figures.entries()) await trial.contact.says(figure, new RegExp(`Câu ${at + 2}/14`));
  }

  test('editing a sent message corrects the answer that it gave, and the open question stays', async () => {
    const { contact } = trial;
    await answersFirst('126', '82');
    await contact.edits('82', '85', /Đã nhận bản sửa[\s\S]*Đã ghi câu 2: 85 cơ sở \(67,5%\)[\s\S]*Câu 3\/14/);
    await contact.edits('85', 'nhiều lắm', /chưa thay được[\s\S]*Chưa đọc được số[\s\S]*Câu 3\/14/);
    await contact.says('130', /130 lớn hơn tổng số 126/);
    await contact.edits('130', '41', /Đã ghi câu 3: 41 cơ sở[\s\S]*Câu 4\/14/);
    await contact.edits('126', '80', /Đã ghi câu 1: 80 cơ sở[\s\S]*Câu 2 nay chưa hợp lệ: 85 lớn hơn tổng số 80/);
    await contact.says('70', /Đã ghi câu 2: 70 cơ sở[\s\S]*Câu 4\/14/);
    const { database } = trial.application.store;
    const entries = await database.auditEntry.findMany({ where: { action: 'answer.save' }, orderBy: { id: 'asc' } });
    expect(entries.filter(({ before }) => before !== null).map(({ after }) => Object.keys(after as object))).toEqual([
      ['facilities_informed'],
      ['facilities_total'],
      ['facilities_informed'],
    ]);
  });

  test('editing something else, or after a restart: nothing is lost and nothing is made up', async () => {
    await answersFirst('126', '82', '41');
    await trial.restart();
    const { contact } = trial;
    await contact.edits('41', '40', /Đã ghi câu 3: 40 cơ sở[\s\S]*Câu 4\/14/);
    trial.chat.editText(contact.id, trial.chat.messages(contact.id).find(({ text }) => text === '/baocao')!.id, 'abc');
    await contact.says('12', /Đã ghi câu 4: 12 cơ sở[\s\S]*Câu 5\/14/);
  });

  test('a message that was answered again by a later one does not take its place when it is edited', async () => {
    const { contact } = trial;
    await answersFirst('90');
    await contact.says('câu 1', /Câu 1\/14[\s\S]*Đang ghi: 90/);
    await contact.says('95', /Đã ghi câu 1: 95/);
    await contact.edits(
      '90',
      '85',
      /Câu 1 đã được trả lời lại bằng tin gửi sau, đang ghi 95 cơ sở; số liệu này được giữ/,
    );
    await contact.edits('95', '96', /Đã ghi câu 1: 96/);
    await contact.edits('85', '84', /đang ghi 96 cơ sở/);
    await contact.says('câu 1', /Đang ghi: 96/);
    // What was refused does not stand in the way.
    await contact.says('nhiều lắm', /Chưa đọc được số/);
    await contact.edits('96', '97', /Đã ghi câu 1: 97/);
  });

  test('a text in parts that is too long is taken once its last part was edited into a short one', async () => {
    const { contact } = trial;
    await contact.says('câu 14', /Câu 14\/14/);
    contact.mark();
    trial.chat.sendText(contact.id, 'Thiếu kinh phí. '.repeat(255).trim());
    trial.chat.sendText(contact.id, 'Đề nghị Sở hỗ trợ.');
    await contact.reads(/Nội dung dài 4\.098 ký tự, tối đa 4\.000/);
    await contact.edits('Đề nghị Sở hỗ trợ.', 'Thiếu kinh phí tập huấn.', /Đã ghi câu 14: Thiếu kinh phí tập huấn/);
    await contact.says('câu 14', /Đang ghi: Thiếu kinh phí tập huấn/);
  });

  test('a colleague is told who is at work, and both write into one draft', async () => {
    await answersFirst('126', '82', '41', '12');
    const { contact } = trial;
    const deputy = trial.person(deputyId);
    await deputy.says('/baocao', /đã nhập 4\/14 câu/);
    await deputy.presses('Làm tiếp', /đang được đồng chí Đầu mối Quỳ Hợp soạn, ghi gần nhất lúc[\s\S]*Câu 5\/14/);
    const own = await deputy.says('6', /Đã ghi câu 5: 6 người[\s\S]*Câu 6\/14/);
    expect(own.text).toContain('Đầu mối Quỳ Hợp');
    const next = await deputy.says('5', /Câu 7\/14/);
    expect(next.text).not.toContain('đang được');
    await contact.presses(
      'Xem bản nháp',
      /đang được đồng chí Lê Thị C soạn[\s\S]*5\. Cán bộ chuyên trách về SXSH: 6 người/,
    );
  });

  test('the reason of an earlier answer is asked when a later one makes it doubtful', async () => {
    await answersFirst('126', '82', '41', '12', '6', '5');
    const { contact } = trial;
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.presses('6', /Câu 6\/14/);
    await contact.says('0', /Đã ghi câu 6: 0 người/);
    await contact.presses('5', /Câu 5\/14/);
    await contact.says('0', /Đã ghi câu 5: 0 người/);
    await contact.presses('10', /Câu 10\/14/);
    await contact.presses(
      'Đã phân công, chưa có văn bản',
      /Đã ghi câu 10[\s\S]*Câu 5 đang ghi 0 người\. Câu 10 ghi đã phân công đầu mối, nhưng số cán bộ chuyên trách là 0/,
    );
    await contact.says('Cán bộ kiêm nhiệm.', /Đã ghi câu 5[\s\S]*Câu 11\/14/);
    await contact.presses('Xem bản nháp', /Lý do: Cán bộ kiêm nhiệm/);
  });

  test('a document that is named at question 10 says that there is one', async () => {
    const { contact } = trial;
    await contact.says('câu 10', /Câu 10\/14/);
    await contact.says('qd 12 ngay 5/3/2018', /Đã ghi câu 10: Đã có văn bản \(Quyết định số 12 ngày 05\/3\/2018\)/);
    await contact.says('câu 10', /Câu 10\/14/);
    await contact.says('qd 12', /Câu 10\/14\. Đã có văn bản\. Xin cho biết số, ngày/);
    await contact.says('so 45/QD-UBND 3/4/2018', /Đã ghi câu 10: Đã có văn bản \(số 45\/QĐ-UBND ngày 03\/4\/2018\)/);
  });

  test('“đủ rồi” where an amount or a name is asked ends the sources, or says what is missing', async () => {
    const { contact } = trial;
    await contact.says('câu 13', /Câu 13\/14/);
    await contact.presses('Khuyến công', /Khuyến công: bao nhiêu/);
    await contact.says('đủ rồi', /chưa ghi khoản nào[\s\S]*Câu 13\/14[\s\S]*theo nguồn\?/);
    await contact.says('khuyến công', /Khuyến công: bao nhiêu/);
    await contact.says('12,5', /Còn nguồn nào khác/);
    await contact.presses('Ngân sách tỉnh', /Ngân sách tỉnh: bao nhiêu/);
    await contact.says('du roi', /Đã ghi câu 13: Khuyến công 12,5 triệu[^\n]*\n\nCâu 14\/14/);
    await contact.says('câu 13', /Đang ghi: Khuyến công 12,5 triệu/);
    await contact.presses('Viện trợ và nguồn hợp pháp khác', /bao nhiêu/);
    await contact.says('5 triệu', /ghi rõ tên nguồn/);
    await contact.says('đủ rồi', /cần ghi rõ tên nguồn[\s\S]*ghi rõ tên nguồn của khoản/);
    await contact.says('Quỹ Bảo vệ môi trường', /\(Quỹ Bảo vệ môi trường\) 5 triệu[\s\S]*Còn nguồn nào khác/);
  });

  test('a digit at choices that bear none is asked about among these alone, and the choices are said for any other', async () => {
    const { contact } = trial;
    await contact.says('câu 10', /Câu 10\/14/);
    await contact.says('2', /chọn mục này/);
    expect(contact.labels()).toEqual(['Đã phân công, chưa có văn bản']);
    for (const digit of ['4', '5', '6', '7']) {
      const again = await contact.says(digit, /chọn một nút bên dưới[\s\S]*Câu 10\/14/);
      expect(again.text).not.toMatch(/Chưa có số/);
      expect(contact.labels()).toContain('Chưa phân công');
    }
  });

  test('a picture where the form takes none: told where it belongs, and the question again', async () => {
    const { contact } = trial;
    await answersFirst('126');
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.presses('7', /Câu 7\/14/);
    await contact.sendsFile('photo', /Mẫu này không có câu nhận ảnh[\s\S]*Câu 7\/14/);
  });
});
