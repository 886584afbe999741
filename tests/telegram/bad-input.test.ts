import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('input that cannot be taken gets a helpful answer and loses nothing', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    const { contact } = trial;
    await trial.openRound();
    await contact.presses('Làm báo cáo', /Câu 1\/14|14 câu/);
    await contact.says('/baocao', /14 câu/);
    await contact.presses(/Bắt đầu|Làm tiếp/, /Câu 1\/14/);
    await contact.says('126', /Câu 2\/14/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a sticker and a voice message in a form: told what is needed, and asked again', async () => {
    await trial.contact.sendsFile('sticker', /Ở đây cần tin bằng chữ hoặc số[\s\S]*Câu 2\/14/);
    await trial.contact.sendsFile('voice', /Ở đây cần tin bằng chữ hoặc số[\s\S]*Câu 2\/14/);
  });

  test('a button of a question that was answered: refused in words, and the open question again', async () => {
    const before = trial.contact.heard().length;
    await trial.contact.presses('Chưa có số, để sau', /Câu 2 để sau/);
    await trial.contact.presses('Quay lại', /Câu 2\/14/);
    const old = trial.chat.messages(trial.contact.id).find(({ text }) => text.startsWith('Câu 1/14'));
    const data = old?.buttons.flat().find(({ text }) => text === 'Chưa có số, để sau')?.callback_data;
    trial.contact.mark();
    await trial.chat.press(trial.contact.id, old!.id, data!);
    await trial.contact.reads(/Nút vừa bấm thuộc câu đã qua[\s\S]*Câu 2\/14/);
    expect(trial.contact.heard().length).toBeGreaterThan(before);
  });

  test('an unknown command in a form: named, and the open question again', async () => {
    await trial.contact.says('/khongco', /Chưa có lệnh \/khongco/);
    await trial.contact.reads(/Câu 2\/14/);
  });

  test('a question in a form is answered, and the open question put again', async () => {
    await trial.contact.says('nhiệm vụ đánh giá nhanh tới đâu rồi?', /Nhiệm vụ 2\.2/);
    await trial.contact.reads(/Câu 2\/14/);
    await trial.contact.says('/nhiemvu 1.4', /Nhiệm vụ 1\.4/);
    await trial.contact.reads(/Câu 2\/14/);
  });

  test('5,000 characters come as two messages and are one answer; what is too long is refused once', async () => {
    await trial.contact.says('82', /Câu 3\/14/);
    await trial.contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await trial.contact.presses('14', /Câu 14\/14/);
    await trial.contact.says('vướng mắc '.repeat(500).trim(), /Nội dung dài 4\.999 ký tự, tối đa 4\.000/);
    const refusals = trial.contact.heard().filter((text) => text.startsWith('Nội dung dài'));
    expect(refusals).toHaveLength(1);
    await trial.contact.says('Thiếu kinh phí. '.repeat(240).trim(), /Đã ghi câu 14/);
  });

  test('a figure that can be read in two ways is asked back with buttons', async () => {
    await trial.contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await trial.contact.presses('13', /Câu 13\/14/);
    await trial.contact.presses('Ngân sách tỉnh', /bao nhiêu/);
    await trial.contact.says('2 tỷ 50', /“2 tỷ 50” đọc được hai cách\. Đồng chí muốn ghi số nào/);
    await trial.contact.presses(
      /2\.050 triệu đồng/,
      /2\.050 triệu đồng \(2\.050\.000\.000 đồng\) là nhiều hơn|nhiều hơn 1\.000 triệu đồng/,
    );
    await trial.contact.says('Hỗ trợ mô hình của xã.', /Đã ghi câu 13: Ngân sách tỉnh 2\.050 triệu đồng/);
  });

  test('forged button data is refused, and so is a report of another unit', async () => {
    const stranger = trial.newcomer();
    await stranger.says('/start', /xin lưu/);
    const forge = (data: string): Promise<unknown> => {
      const message = stranger.newest();
      message.buttons.push([{ text: data, callback_data: data }]);
      stranger.mark();
      return trial.chat.press(stranger.id, message.id, data);
    };
    await forge('answer-keep:1:1');
    await stranger.reads(/dành cho đầu mối của đơn vị/);
    await forge('report-submit:1:complete');
    await stranger.reads(/dành cho đầu mối của đơn vị/);
    await forge('review-approve:1');
    await stranger.reads(/dành cho cán bộ điều phối/);
    await forge('registration-approve:1:coordinator');
    await stranger.reads(/dành cho cán bộ điều phối/);
    await forge('nonsense:1:2:3');
    await stranger.reads(/không còn dùng được/);
  });

  test('a message that means nothing is answered with what can be done', async () => {
    const { coordinator } = trial;
    await coordinator.says('abc xyz', /không thuộc phạm vi Kế hoạch/);
    expect(coordinator.labels()).toContain('Duyệt');
    await coordinator.sendsFile('sticker', /Ở đây chỉ đọc được chữ/);
    await coordinator.says('/huy', /không có việc nào đang làm dở/);
  });

  test('a restart in the middle of a form costs nothing', async () => {
    await trial.contact.says('82', /Câu 3\/14/);
    await trial.contact.says('/baocao', /đã nhập 2\/14 câu/);
    await trial.contact.presses('Làm tiếp', /Câu 3\/14/);
    await trial.restart();
    await trial.contact.says('41', /Đã ghi câu 3: 41 cơ sở[\s\S]*Câu 4\/14/);
  });

  test('thousands of signs of markup are not told back in halves', async () => {
    const reply = await trial.contact.says('<&>'.repeat(1150), /./);
    expect(reply.text).not.toMatch(/&(?:lt|gt|amp)/);
    expect(reply.text.length).toBeLessThan(4096);
  });
});
