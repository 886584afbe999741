import { describe, expect, test } from 'vitest';
import { findAnswerBy } from '../../../src/domain/text/find-answer-by.ts';
import { parseMoment } from '../../../src/domain/text/parse-moment.ts';
import { atLocalTime } from '../../../src/domain/text/local-date.ts';

// Monday, 20/8/2018, 14:00 in Viet Nam.
const NOW = atLocalTime('2018-08-20', 14);

describe('a day and an hour', () => {
  test.each([
    ['14 giờ ngày 24/8', '2018-08-24', 14, 0],
    ['8h30 thứ sáu', '2018-08-24', 8, 30],
    ['mai 9 giờ', '2018-08-21', 9, 0],
    ['9h sáng mai', '2018-08-21', 9, 0],
    ['2 giờ chiều thứ ba', '2018-08-21', 14, 0],
    ['8 giờ rưỡi ngày mai', '2018-08-21', 8, 30],
    ['16h 24/8', '2018-08-24', 16, 0],
    ['16h24/8', '2018-08-24', 16, 0],
    ['17 giờ 24 tháng 8', '2018-08-24', 17, 0],
    ['17:00', '2018-08-20', 17, 0],
    ['8 giờ', '2018-08-21', 8, 0],
    ['24/8', '2018-08-24', 17, 0],
    ['thứ Sáu 24/8/2018', '2018-08-24', 17, 0],
    ['ngày 24 tháng 8', '2018-08-24', 17, 0],
    ['trước 17 giờ 00 thứ Sáu 24/8/2018', '2018-08-24', 17, 0],
    ['trước 16h 30/8/2018', '2018-08-30', 16, 0],
    ['trước 16 giờ ngày 30/8/2018', '2018-08-30', 16, 0],
    ['5 giờ kém 15 chiều 28/8', '2018-08-28', 16, 45],
    ['8 rưỡi sáng ngày 24/8', '2018-08-24', 8, 30],
    ['1 giờ trưa mai', '2018-08-21', 13, 0],
    ['9h thứ sáu tuần tới', '2018-08-31', 9, 0],
    ['dạ 16h chiều mai ạ', '2018-08-21', 16, 0],
    ['ba gio chieu 28/8', '2018-08-28', 15, 0],
    ['mười bốn giờ ngày 28/8', '2018-08-28', 14, 0],
    ['muoi bon gio ngay hai muoi tam thang tam', '2018-08-28', 14, 0],
    ['8h tối 28/8', '2018-08-28', 20, 0],
    ['bàn giao 10h ngày 28/8, nay lùi sang 15h ngày 29/8', '2018-08-29', 15, 0],
    ['hạn cũ 10h 28/8, gia hạn đến 15h 30/8', '2018-08-30', 15, 0],
    ['bữa mốt 9h', '2018-08-22', 9, 0],
  ])('%s', (typed, day, hour, minute) => {
    expect(parseMoment(typed, NOW, 17)).toEqual({ kind: 'moment', at: atLocalTime(day, hour, minute) });
  });

  test.each([
    ['8 giờ hôm nay', 'past'],
    ['17/8', 'past'],
    ['31/11', 'impossible'],
    ['25 giờ mai', 'impossible'],
    ['5h ngày mai', 'morning-or-afternoon'],
    ['rằm tháng Tám', 'not-a-moment'],
    ['khi nào xong', 'not-a-moment'],
    ['', 'not-a-moment'],
  ])('%s is %s', (typed, kind) => {
    expect(parseMoment(typed, NOW, 17).kind).toBe(kind);
  });
});

describe('the time by which a text asks for an answer', () => {
  test.each([
    [
      'cử 01 cán bộ dự tập huấn lúc 08 giờ 00 thứ Ba 28/8/2018 và trả lời trước 17 giờ 00 thứ Sáu 24/8/2018.',
      '2018-08-24',
      17,
    ],
    ['Đề nghị phản hồi chậm nhất ngày 24/8/2018.', '2018-08-24', 17],
    ['Xác nhận tham dự về Sở trước ngày 24/8/2018.', '2018-08-23', 17],
    ['Đề nghị trả lời trước 16h ngày 24/8.', '2018-08-24', 16],
    ['Các đơn vị đăng ký trước 16h ngày 24/8', '2018-08-24', 16],
    ['Đề nghị trả lời trước 17 giờ thứ Sáu, 24/8', '2018-08-24', 17],
    ['Kết quả báo về Sở trước 16 giờ 00 ngày 24/8/2018.', '2018-08-24', 16],
    ['Gửi báo cáo về Sở trước 16 giờ ngày 24/8/2018.', '2018-08-24', 16],
    ['Đề nghị trả lời trước 17 giờ ngày mai.', '2018-08-21', 17],
    ['De nghi tra loi truoc 17h ngay mai', '2018-08-21', 17],
    ['Đề nghị các đồng chí trả lời trước 9 giờ sáng mai để kịp tổng hợp.', '2018-08-21', 9],
    ['Đề nghị trả lời trước 16 giờ hôm nay, không để chậm.', '2018-08-20', 16],
    ['Đề nghị trả lời chậm nhất 10 giờ thứ Sáu tuần sau.', '2018-08-31', 10],
    ['Đề nghị phản hồi chậm nhất ngày mai', '2018-08-21', 17],
    ['Đề nghị trả lời trước 17h chiều thứ tư', '2018-08-22', 17],
    ['truoc 17 gio ngay mai bao lai', '2018-08-21', 17],
    ['Trước 17 giờ ngày mai, các đơn vị báo lại số người dự.', '2018-08-21', 17],
    ['truoc 17h ngay mai cac don vi gui danh sach', '2018-08-21', 17],
    ['Trước 17h00 ngày 24/8 đề nghị phản hồi', '2018-08-24', 17],
    ['De nghi cac don vi nop bao cao, cham nhat 9h sang mai', '2018-08-21', 9],
    ['Chậm nhất 9h sáng mai.', '2018-08-21', 9],
    ['Cử 01 người dự tập huấn ngày 28/8. Hạn trả lời: 17h ngày 24/8/2018', '2018-08-24', 17],
    ['Nộp danh sách muộn nhất là 10 giờ thứ Sáu', '2018-08-24', 10],
    ['Góp ý trước 16h thứ năm', '2018-08-23', 16],
    ['Có mặt trước 8 giờ ngày 28/8. Trả lời chậm nhất 17 giờ ngày 24/8.', '2018-08-24', 17],
  ])('%s', (text, day, hour) => {
    expect(findAnswerBy(text, NOW)).toEqual(atLocalTime(day, hour));
  });

  test.each([
    ['Đề nghị gửi trước 17 giờ hôm nay.', '2018-08-20', 17],
    ['Đề nghị gửi trước 17h ngày 25/8', '2018-08-25', 17],
    ['Đề nghị báo cáo trước ngày 18/12/2018.', '2018-12-17', 17],
    ['Đề nghị gửi số liệu trước ngày 18/12.', '2018-12-17', 17],
    ['gui so lieu truoc 16h ngay mai', '2018-08-21', 16],
    ['Đề nghị hoàn thiện hồ sơ và chuyển về Sở trước 17 giờ ngày 24/8.', '2018-08-24', 17],
    ['Trước ngày 24/8 gửi danh sách.', '2018-08-23', 17],
  ])('when something is to be sent in: “%s”', (text, day, hour) => {
    expect(findAnswerBy(text, NOW)).toEqual(atLocalTime(day, hour));
  });

  test.each([
    'Họp lúc 8 giờ ngày 28/8/2018.',
    'Báo cáo số liệu trước hội nghị ngày 24/8.',
    'Sở đã gửi công văn trước ngày 24/8.',
    'Đề nghị trả lời sớm.',
    'Trả lời trước ngày 01/8/2018.',
    'Đề nghị trả lời trước 17 giờ.',
    'Đề nghị trả lời trước khi họp.',
    'Họp trước 16 giờ ngày 24/8.',
    'Có mặt trước 8 giờ ngày mai.',
    'Hoàn thành nhà xưởng trước ngày 24/8. Sở sẽ kiểm tra.',
    'Trước 8 giờ ngày mai có mặt tại hội trường, nộp giấy tờ.',
  ])('none in “%s”', (text) => {
    expect(findAnswerBy(text, NOW)).toBeNull();
  });
});
