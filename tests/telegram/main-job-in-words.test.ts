import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the whole main job with choices as text, without a button', { shuffle: false }, () => {
  let trial: Trial;
  let newcomer: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    newcomer = trial.newcomer();
  });
  afterAll(async () => {
    for (const person of [newcomer, trial.coordinator])
      for (const { buttons, text } of trial.chat.messages(person.id)) {
        expect(buttons).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(4096);
      }
    await trial.stop();
  });

  test('choices are shown as text from the first word on, for a newcomer too', async () => {
    await newcomer.says(
      '/dangchu',
      /Từ nay các lựa chọn hiện dạng chữ[\s\S]*1\. Đăng ký[\s\S]*Gõ số hoặc chữ của lựa chọn/,
    );
    await trial.coordinator.says('/dangchu', /Từ nay các lựa chọn hiện dạng chữ[\s\S]*1\. Việc của tôi/);
  });

  test('registering', async () => {
    await newcomer.says('1', /xin lưu[\s\S]*1\. Đồng ý\n2\. Không đồng ý/);
    await newcomer.says('ok dong y', /Đồng chí công tác ở đơn vị nào/);
    await newcomer.says('h. con cuong', /Có phải UBND huyện Con Cuông không ạ[\s\S]*Đúng/);
    await newcomer.says('dung roi', /Đã ghi đơn vị: UBND huyện Con Cuông[\s\S]*họ tên, chức vụ/);
    await newcomer.says('Nguyễn Văn A, chuyên viên Phòng Kinh tế và Hạ tầng', /điện thoại/);
    await newcomer.says('0912 345 678', /kiểm tra[\s\S]*– Gửi đăng ký \(gõ “gửi”\)/);
    await newcomer.says('ok', /Để gửi, đồng chí gõ “gửi” ạ/);
    await newcomer.says('gửi', /Sở trả lời trong 01 ngày làm việc/);
  });

  test('being approved', async () => {
    const { coordinator } = trial;
    await trial.allDelivered();
    await coordinator.says('/duyet', /Đăng ký chờ xác nhận: 01[\s\S]*1\. Nguyễn Văn A/);
    await coordinator.says('1', /UBND huyện Con Cuông[\s\S]*Duyệt/);
    await coordinator.says('duyệt', /Đã xác nhận đồng chí Nguyễn Văn A là đầu mối/);
    await newcomer.reads(/đã xác nhận đồng chí là đầu mối của UBND huyện Con Cuông/);
  });

  test('opening the round', async () => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Chưa mở kỳ báo cáo nào[\s\S]*Báo cáo năm 2018/);
    await coordinator.says('báo cáo năm 2018', /Hạn nộp[\s\S]*– Mở kỳ/);
    await coordinator.says('chốt 12/11', /./);
    await coordinator.says('mo ky', /Đã mở kỳ Báo cáo năm 2018/);
    await newcomer.reads(/Kính gửi: Đồng chí Nguyễn Văn A/);
    await trial.allDelivered();
  });

  test('reporting and handing in', async () => {
    await newcomer.says('/baocao', /14 câu[\s\S]*Bắt đầu/);
    await newcomer.says('bắt đầu', /Câu 1\/14[\s\S]*Gõ chữ của lựa chọn, hoặc gõ “chọn \d+”/);
    await newcomer.says('126', /Đã ghi câu 1: 126 cơ sở[\s\S]*Câu 2\/14/);
    await newcomer.says('82', /Câu 3\/14/);
    await newcomer.says('để sau', /Câu 3 để sau[\s\S]*Câu 4\/14/);
    await newcomer.says('12', /Câu 5\/14/);
    await newcomer.says('5', /Câu 6\/14/);
    await newcomer.says('5', /Câu 7\/14/);
    await newcomer.says('không phát sinh', /Câu 8\/14/);
    await newcomer.says('1.200', /Câu 9\/14/);
    await newcomer.says('1', /Đã ghi câu 9: 1[\s\S]*Câu 10\/14/);
    await newcomer.says('chọn 1', /số, ngày của văn bản/);
    await newcomer.says('Quyết định 12/QĐ-UBND ngày 05/3/2018', /Câu 11\/14/);
    await newcomer.says('2', /Câu 12\/14/);
    await newcomer.says('9', /Câu 13\/14/);
    await newcomer.says('khuyến công', /bao nhiêu/);
    await newcomer.says('12,5 trieu', /Còn nguồn nào khác/);
    await newcomer.says('xong rồi', /Câu 14\/14/);
    await newcomer.says('Thiếu kinh phí tập huấn.', /xem lại trước khi nộp[\s\S]*1, 2, 3/);
    await newcomer.says('3', /Câu 3\/14/);
    await newcomer.says('41', /Đã ghi câu 3: 41 cơ sở[\s\S]*Nộp số liệu \(gõ “nộp”\)/);
    await newcomer.says('đúng rồi', /Để nộp, đồng chí gõ “nộp” ạ/);
    await newcomer.says('nop luon', /đã đủ đến \d\d\/11\/2018 chưa|mã nhận/);
    if (!/mã nhận/.test(newcomer.newest().text)) await newcomer.says('nộp', /mã nhận CONCUONG-2018-01/);
  });

  test('reviewing and approving', async () => {
    const { coordinator } = trial;
    await coordinator.reads(/Con Cuông đã nộp Báo cáo năm 2018/);
    await trial.allDelivered();
    await coordinator.says('1', /mã nhận CONCUONG-2018-01[\s\S]*Trả lại/);
    await coordinator.says('duyet', /Đã duyệt số liệu Con Cuông/);
    await newcomer.reads(/đã được duyệt/);
  });

  test('telling everybody', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.says('con cuông', /Gửi đến: Con Cuông[\s\S]*nhập nội dung|nhập nội dung/);
    await coordinator.says('Mời dự họp giao ban sản xuất sạch hơn lúc 14h ngày 20/11/2018 tại Sở Công Thương.', /./);
    await coordinator.says('tham dự hoặc không tham dự', /Gửi ngay/);
    await coordinator.says('ok', /Để gửi, đồng chí gõ/);
    await coordinator.says('gửi ngay', /Đang gửi|Đã bắt đầu gửi|TB-/);
    await newcomer.reads(/Mời dự họp giao ban/);
    await trial.allDelivered();
    await newcomer.says('có', /đã chọn tham dự\. Xin cho biết người dự/);
    await newcomer.says('Trần Thị B, phó trưởng phòng', /Đã ghi người dự của .*Con Cuông.*Trần Thị B/);
  });

  test('freezing the consolidation, with a reason that reads like a question', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop', /Tổng hợp năm 2018[\s\S]*Chốt bản/);
    await coordinator.says('chốt bản', /Chốt bản tổng hợp năm 2018: còn \d+ đơn vị chưa có số liệu/);
    await coordinator.says('Huyện nào chưa nộp thì nộp sau', /Đây là câu hỏi, hay là nội dung[\s\S]*Là nội dung/);
    await coordinator.says('là nội dung', /Lý do chốt khi còn thiếu đơn vị: Huyện nào chưa nộp thì nộp sau/);
    await coordinator.says('ok', /Để chốt, đồng chí gõ “chốt” ạ/);
    await coordinator.says('chốt', /Đã chốt bản tổng hợp năm 2018, lần 01/);
  });
});
