import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { draftReport, submitDraft } from '../support/prepared.ts';
import { submittedRegistration } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the words of a button, typed', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('do what the button does, with marks or without', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('chua co so, de sau', /Câu 1 để sau[\s\S]*Câu 2\/14/);
    await contact.says('chua co so', /Câu 2 để sau[\s\S]*Câu 3\/14/);
    await contact.says('quay lai', /Câu 2\/14/);
    await contact.says('Xem bản nháp', /1\. [\s\S]*2\. /);
    await contact.says('câu 7', /Câu 7\/14/);
    await contact.says('khong phat sinh', /Đã ghi câu 7: 0 tin, bài/);
    await contact.says('cau 10', /Câu 10\/14/);
    await contact.says('chua phan cong', /Danh bạ đã có 1 đầu mối|Đã ghi câu 10/);
    await contact.says('quay lai', /Câu 10\/14/);
    await contact.says('sửa câu 13', /Câu 13\/14/);
    await contact.says('khuyen cong', /Khuyến công: bao nhiêu/);
    await contact.says('12,5', /Đã ghi câu 13: Khuyến công 12,5 triệu/);
    await contact.says('du roi', /Câu \d+\/14/);
    await contact.says('câu 14', /Câu 14\/14/);
    await contact.says('khong co', /Đã ghi câu 14: không có/);
    await contact.says('câu 99', /không có câu 99/);
    await contact.says('nop', /Chưa nhập câu/);
  });

  test('a slip of the keyboard is asked about, and “ok” is no reason', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('126', /Câu 2\/14/);
    await contact.says('2o', /Đồng chí muốn ghi số nào\?/);
    expect(contact.labels().slice(0, 2)).toEqual(['20 cơ sở', '2 cơ sở']);
    await contact.presses('20 cơ sở', /Đã ghi câu 2: 20 cơ sở/);
    await contact.says('65', /nhiều hơn 20 cơ sở/);
    await contact.says('ok', /“ok” chưa nêu lý do/);
    await contact.says('Mới rà soát.', /Đã ghi câu 3: 65 cơ sở/);
  });

  test('where a reason is asked, are no reason, and the draft can be asked for anywhere', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('126', /Câu 2\/14/);
    await contact.says('20', /Câu 3\/14/);
    await contact.says('65', /nhiều hơn 20 cơ sở/);
    await contact.says('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.says('xem ban nhap', /xem lại trước khi nộp/);
    expect(contact.newest().text).not.toMatch(/Chưa rõ/);
    await contact.says('câu 3', /Câu 3\/14/);
    await contact.says('65', /nhiều hơn 20 cơ sở/);
    await contact.says('Chưa có số, để sau', /Câu 3 để sau[\s\S]*Câu 4\/14/);
    await contact.says('câu 3', /Câu 3\/14/);
    await contact.says('65', /nhiều hơn 20 cơ sở/);
    await contact.says('chỉ có 6 thôi', /Đã ghi câu 3: 06 cơ sở|Đã ghi câu 3: 6 cơ sở/);
    await contact.says('câu 3', /Câu 3\/14/);
    await contact.says('65', /nhiều hơn 20 cơ sở/);
    await contact.says('huyện có 6 cơ sở áp dụng từ trước', /là số sửa lại hay là lý do\?/);
    expect(contact.labels().slice(0, 2)).toEqual(['Sửa thành 6 cơ sở', 'Đây là lý do']);
  });

  test('after the deadline what is owed is said to be overdue', async () => {
    await moveClockTo(trial.chat, '2018-12-14', 9);
    const inTime = await trial.contact.says('/baocao', /14 câu/);
    expect(inTime.text).not.toMatch(/quá hạn/);
    await moveClockTo(trial.chat, '2018-12-17', 9);
    await trial.contact.says('/baocao', /Đã quá hạn nộp thứ Sáu 14\/12\/2018/);
  });
});

describe('what is typed under what was asked last', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('the consent, a unit and the whole of a registration', async () => {
    const newcomer = trial.newcomer();
    await newcomer.says('/start', /xin lưu/);
    await newcomer.says('xem', /quyền của đồng chí|Xem|đầy đủ|xóa/i);
    await newcomer.says('dong y nhe', /Đồng chí công tác ở đơn vị nào/);
    await newcomer.says('h. con cuong', /Có phải UBND huyện Con Cuông không ạ/);
    await newcomer.says('không phải', /Đồng chí chọn|loại|nhóm|đơn vị/i);
    await newcomer.says('h. con cuong', /Có phải UBND huyện Con Cuông không ạ/);
    await newcomer.says('phari', /Đã ghi đơn vị: UBND huyện Con Cuông/);
    await newcomer.says('trở lại', /Đồng chí công tác ở đơn vị nào/);
  });

  test('buttons of a day ago are not meant, nor are those of a notice in the middle of something', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/start', /Kính chào/);
    await contact.says('làm báo cáo', /14 câu/);
    await contact.says('bat dau', /Câu 1\/14/);
    await submittedRegistration(trial, 'NAM_DAN', 'Nguyễn Văn A');
    await trial.allDelivered();
    await coordinator.says('/hoso', /Điều phối viên/);
    await coordinator.says('sua ho ten', /họ tên/);
    await submittedRegistration(trial, 'TAN_KY', 'Nguyễn Văn B');
    await trial.allDelivered();
    await coordinator.says('duyệt', /Chờ|chờ|Duyệt/);
    expect(await trial.application.store.database.registration.count({ where: { state: 'approved' } })).toBe(0);
    await coordinator.says('/huy', /Đã dừng|không có việc nào/);
    await coordinator.says('/hoso', /Điều phối viên/);
    await moveClockTo(trial.chat, '2018-11-14', 9);
    await trial.allDelivered();
    await coordinator.says('sua ho ten', /^(?!.*gõ họ tên)/);
    expect(await trial.application.store.database.conversation.count({ where: { kind: 'profile' } })).toBe(0);
  });

  test('what a text pressed is pressed once, however often its answer is sent', async () => {
    const { contact, chat } = trial;
    const reportId = await draftReport(trial);
    await contact.says('/baocao', /đã nhập 14\/14 câu|xem lại trước khi nộp/);
    await contact.says('làm tiếp', /xem lại trước khi nộp/);
    let refused = 0;
    chat.letFail(({ method }) => {
      if (!method.startsWith('sendmessage')) return undefined;
      refused += 1;
      return { kind: 'refuse', code: 504, description: 'Gateway Timeout' };
    });
    contact.mark();
    chat.sendText(contact.id, 'nop luon');
    await expect.poll(() => refused, { timeout: 20_000 }).toBeGreaterThan(2);
    chat.letFail(() => undefined);
    await contact.reads(/Số liệu đã đủ đến|nay chưa đến ngày đó/);
    await contact.says('đồng ý', /Để nộp, đồng chí gõ “nộp” ạ/);
    await contact.says('nộp', /mã nhận QUYHOP-2018-01/);
    await contact.says('nộp rồi', /^(?!.*mã nhận)/);
    expect(await trial.application.store.database.report.count({ where: { id: reportId, state: 'submitted' } })).toBe(
      1,
    );
  });

  test('questions of a review by their numbers, and what was understood of a question by yes', async () => {
    const { contact, coordinator } = trial;
    await submitDraft(trial, await draftReport(trial));
    await trial.allDelivered();
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.says('quy hop', /mã nhận QUYHOP-2018-01/);
    await coordinator.says('trả lại', /Trả lại câu nào/);
    await coordinator.says('5', /nhập ý kiến cho câu 5/);
    await coordinator.says('Đề nghị kiểm tra lại.', /Câu 5 .*Đề nghị kiểm tra lại/);
    await coordinator.says('3', /nhập ý kiến cho câu 3/);
    await coordinator.says('quay lai', /Thêm câu khác/);
    await coordinator.says('đồng ý', /Để gửi, đồng chí gõ “gửi” ạ/);
    await coordinator.says('gui tra lai', /Đã trả lại Quỳ Hợp, câu 5/);
    await contact.reads(/đề nghị đồng chí xem lại/);
    await trial.allDelivered();
    await contact.says('sửa câu 5', /Câu 5\/14/);
  });

  test('the audience of a broadcast, as the bot itself suggests', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /các huyện, trừ Quỳ Hợp, Nam Đàn/);
    await coordinator.says('các huyện, trừ Quỳ Hợp, Nam Đàn', /Gửi đến: .*trừ Quỳ Hợp, Nam Đàn/);
    await coordinator.says('/thongbao', /chủ trì nhiệm vụ 2\.1/);
    await coordinator.says('chủ trì nhiệm vụ 2.1', /Gửi đến: .*2\.1/);
    await coordinator.says('nguoi nhan', /gõ, ví dụ: quy hop, tan ky; trừ Nam Đàn/);
    await coordinator.says('quy hop, tan ky', /Gửi đến: .*Quỳ Hợp.*Tân Kỳ|Quỳ Hợp, Tân Kỳ/);
    await coordinator.says('trừ Tân Kỳ', /Gửi đến: .*trừ Tân Kỳ[\s\S]*nhập nội dung/);
    await coordinator.says('người nhận', /Bấm để thêm, bớt/);
    await coordinator.says('xong', /nhập nội dung/);
    await coordinator.says('Đề nghị các huyện nộp báo cáo trước 20/11.', /Người nhận cần trả lời thế nào/);
    await coordinator.says('không', /Gửi ngay|xem trước/);
    await coordinator.says('ok', /Để gửi, đồng chí gõ “gửi” ạ/);
    await coordinator.says('bỏ', /Đã bỏ TB-\d+, chưa gửi cho ai/);
  });
});
