import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { approveSubmitted, draftReport, postponeQuestion, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the main job, until the round is open', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a newcomer registers step by step, the coordinator approves with one button, and the newcomer is told', async () => {
    const newcomer = trial.newcomer();
    await newcomer.says('/start', /Sở Công Thương.* xin lưu/s);
    await newcomer.presses('Đồng ý', /Đồng chí công tác ở đơn vị nào/);
    await newcomer.says('h. con cuong', /Có phải UBND huyện Con Cuông không ạ/);
    await newcomer.presses('Đúng', /Đã ghi đơn vị: UBND huyện Con Cuông[\s\S]*họ tên, chức vụ/);
    await newcomer.says(
      'nguyễn văn a, cv phòng KTHT',
      /Đã ghi: Nguyễn Văn A, chuyên viên Phòng Kinh tế và Hạ tầng[\s\S]*điện thoại/,
    );
    await newcomer.says('📞', /Chưa đọc được số điện thoại/);
    await newcomer.sharesPhone(/Đề nghị đồng chí kiểm tra[\s\S]*0912 345 678/);
    await newcomer.presses('Gửi đăng ký', /Sở trả lời trong 01 ngày làm việc/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.coordinator.says('/duyet', /Đăng ký chờ xác nhận: 01/);
    await trial.coordinator.presses(/Nguyễn Văn A/, /UBND huyện Con Cuông/);
    await trial.coordinator.presses('Duyệt', /Đã xác nhận đồng chí Nguyễn Văn A là đầu mối/);
    await newcomer.reads(/đã xác nhận đồng chí là đầu mối của UBND huyện Con Cuông/);
  });

  test('the coordinator opens the round of 2018 for the 21 districts with closing and due dates', async () => {
    const newcomer = await admitPerson(trial, 'CON_CUONG', 'contact', 'Nguyễn Văn A');
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/kybaocao', /Chưa mở kỳ báo cáo nào/);
    await trial.coordinator.presses('Báo cáo năm 2018', /21[\s\S]*thứ Sáu 30\/11\/2018[\s\S]*thứ Sáu 14\/12\/2018/);
    await trial.coordinator.says('chốt 14/12', /ít nhất 01 ngày làm việc/);
    await trial.coordinator.says(
      'so lieu tinh den 27/11',
      /Chốt số liệu: thứ Ba 27\/11\/2018[\s\S]*thứ Sáu 14\/12\/2018/,
    );
    await trial.coordinator.says(
      'số liệu tính đến 26/11, nộp 13/12',
      /thứ Hai 26\/11\/2018[\s\S]*thứ Năm 13\/12\/2018/,
    );
    await trial.coordinator.says('hạn nộp số liệu 14/12', /thứ Hai 26\/11\/2018[\s\S]*thứ Sáu 14\/12\/2018/);
    await trial.coordinator.says('chốt 28/11', /thứ Tư 28\/11\/2018/);
    await trial.coordinator.presses('Mở kỳ', /Đã mở kỳ Báo cáo năm 2018 cho 21 đơn vị/);
    await trial.contact.reads(/Kính gửi: Đồng chí Đầu mối Quỳ Hợp[\s\S]*chậm nhất thứ Sáu 14\/12\/2018/);
    await newcomer.reads(/Kính gửi: Đồng chí Nguyễn Văn A/);
    await trial.contact.says('/baocao', /14 câu, số liệu chốt đến 28\/11\/2018/);
  });
});

describe('the main job, from the open round to an approved report', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const submitted = async (): Promise<number> => {
    const reportId = await draftReport(trial, { facilities_informed: 82, facilities_applying: 41 });
    await submitDraft(trial, reportId);
    await trial.coordinator.reads(/đã nộp Báo cáo năm 2018/);
    return reportId;
  };

  test('the contact fills the report answer by answer, corrected where it cannot be', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu, số liệu chốt đến 30\/11\/2018/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('nhiều lắm', /Chưa đọc được số/);
    await contact.says('khoảng 126', /“khoảng 126” là số ước chừng/);
    await contact.says('126', /Đã ghi câu 1: 126 cơ sở[\s\S]*Câu 2\/14/);
    await contact.says('130', /130 lớn hơn tổng số 126 cơ sở ở câu 1/);
    await contact.says('82 cơ sở', /Đã ghi câu 2: 82 cơ sở \(65,1%\)[\s\S]*Câu 3\/14/);
    await contact.presses('Chưa có số, để sau', /Câu 3 để sau[\s\S]*Câu 4\/14/);
    await contact.says('10', /Câu 5\/14/);
    await contact.presses('Quay lại', /Câu 4\/14[\s\S]*Đang ghi: 10 cơ sở/);
    await contact.says('12', /Đã ghi câu 4: 12 cơ sở/);
    await contact.says('5', /Câu 6\/14/);
    await contact.says('5', /Đã ghi câu 6: 5 người \(100%\)[\s\S]*Câu 7\/14/);
    await contact.presses('Không phát sinh', /Đã ghi câu 7: 0[\s\S]*Câu 8\/14/);
    await contact.says('1.200', /Đã ghi câu 8: 1\.200 bản[\s\S]*Câu 9\/14/);
    await contact.says('1', /Câu 10\/14/);
    await contact.presses('Đã có văn bản', /số, ngày của văn bản/);
    await contact.says('Quyết định 12/QĐ-UBND ngày 05/3/2018', /Đã có văn bản \(Quyết định số 12[\s\S]*Câu 11\/14/);
    await contact.presses('Chỉ 1.4', /Câu 12\/14/);
    await contact.says('9', /Câu 13\/14/);
    await contact.presses('Khuyến công', /bao nhiêu/);
    await contact.says('12,5 trieu', /Khuyến công 12,5 triệu đồng \(12\.500\.000 đồng\)[\s\S]*Còn nguồn nào khác/);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 14\/14/);
    // What ends with a full stop gets no second one.
    await contact.says(
      'Thiếu kinh phí tập huấn.',
      /^Đã ghi câu 14: Thiếu kinh phí tập huấn\.\n[\s\S]*xem lại trước khi nộp[\s\S]*Chưa có số: câu 3/,
    );
  });

  test('submitting warns of the missing figure, takes it, and gives a receipt', async () => {
    const { contact, coordinator } = trial;
    await postponeQuestion(trial, await draftReport(trial, { facilities_informed: 82 }), 3);
    await contact.says('/baocao', /đã nhập 13\/14 câu/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await contact.presses('Nộp số liệu', /Câu 3 chưa có số/);
    await contact.presses('Làm câu 3', /Câu 3\/14/);
    await contact.says('41', /Đã ghi câu 3: 41 cơ sở[\s\S]*Đủ 14\/14 câu/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến 30\/11\/2018 chưa/);
    await contact.presses('Đã đủ đến 30/11/2018, nộp', /đã nhận số liệu[\s\S]*mã nhận QUYHOP-2018-01/);
    await coordinator.reads(/UBND huyện Quỳ Hợp đã nộp Báo cáo năm 2018/);
  });

  test('the coordinator returns one question with a comment; the contact corrects it; the audit log has every change', async () => {
    const { contact, coordinator } = trial;
    await submitted();
    await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
    await coordinator.presses('Quỳ Hợp', /mã nhận QUYHOP-2018-01/);
    await coordinator.presses('Trả lại', /Trả lại câu nào/);
    await coordinator.presses('3', /nhập ý kiến cho câu 3[\s\S]*41 cơ sở/);
    await coordinator.says('Đề nghị kiểm tra lại <số liệu>.', /Câu 3[\s\S]*Đề nghị kiểm tra lại <số liệu>/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại Quỳ Hợp, câu 3/);
    await contact.reads(/đề nghị đồng chí xem lại[\s\S]*“Đề nghị kiểm tra lại <số liệu>\.”/);
    await contact.presses('Sửa câu 3', /Câu 3\/14[\s\S]*Ý kiến của Sở/);
    await contact.says('14', /Đã ghi câu 3: 14 cơ sở[\s\S]*Đủ 14\/14/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /mã nhận QUYHOP-2018-02/);
    await coordinator.reads(/đã sửa và nộp lại/);
    await coordinator.presses('Duyệt', /mã nhận QUYHOP-2018-02[\s\S]*Lần nộp thứ 2/);
    await coordinator.presses('Duyệt', /Đã duyệt số liệu Quỳ Hợp\. [^.]*: đã duyệt 01\/21 đơn vị/);
    await contact.reads(/đã được duyệt ngày 12\/11\/2018/);
    const entries = await trial.application.store.database.auditEntry.findMany({ orderBy: { id: 'asc' } });
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of [
      'round.open',
      'report.start',
      'answer.save',
      'report.submit',
      'report.returned',
      'report.approved',
    ]) {
      expect(actions).toContain(action);
    }
    const corrected = entries.filter(({ action, before }) => action === 'answer.save' && before !== null).at(-1);
    expect(corrected?.before).toMatchObject({ facilities_applying: { value: { number: 41 } } });
    expect(corrected?.after).toMatchObject({ facilities_applying: { value: { number: 14 } } });
    for (const { at, telegramUserId } of entries.filter(({ action }) => action !== 'plan.import')) {
      expect(at.toISOString().slice(0, 10)).toBe('2018-11-12');
      expect(telegramUserId).not.toBeNull();
    }
  });

  test('the state is told with names to the coordinator and with counts to a contact', async () => {
    const { contact, coordinator } = trial;
    await approveSubmitted(trial, await submitted());
    const all = await coordinator.says('/tinhhinh', /đã nộp 01\/21, đã duyệt 01/);
    expect(all.text).toContain('Chưa nộp 20');
    expect(all.text).toContain('Con Cuông');
    const own = await contact.says('huyen nao chua nop', /đã nộp 01\/21/);
    expect(own.text).toContain('UBND huyện Quỳ Hợp: số liệu đã duyệt ngày 12/11/2018');
    expect(own.text).not.toContain('Con Cuông');
  });

  test('a task is found by number and by words, quoting each place where the plan contradicts itself', async () => {
    const { contact } = trial;
    const task = await contact.says('nhiem vu danh gia nhanh toi dau roi', /Nhiệm vụ 2\.2/);
    expect(task.text).toContain('mục II.2.d ghi mỗi năm 03 - 05');
    expect(task.text).toContain('Phụ lục I mục 2.2 ghi mỗi năm 05');
    await contact.says('/nhiemvu 3.1', /Nhiệm vụ 3\.1[\s\S]*2018: số lượng để trống, 30 triệu đồng/);
    await contact.says('/nhiemvu', /12 nhiệm vụ/);
  });
});
