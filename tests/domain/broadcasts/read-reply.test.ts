import { describe, expect, test } from 'vitest';
import { attendsInPerson, isAcknowledgement, readReply } from '../../../src/domain/broadcasts/read-reply.ts';

describe('words that answer a notice', () => {
  test.each([
    'khong tham du duoc vi trung lich',
    'Không tham dự được vì trùng lịch họp huyện ủy',
    'em bận không dự được',
    'em ban khong di duoc a',
    'không đi được',
    'ko đi được vì bận',
    'Hôm đó tôi không đến dự được',
    'chưa sắp xếp dự được ạ',
    'xin vắng',
    'Xin phép vắng mặt do đi công tác',
    'xin vang vi om',
    'Vâng, nhưng hôm đó em không dự được',
    'vắng mặt',
    'huyện không thể tham gia',
    'khong bo tri hop duoc',
  ])('“%s” declines', (text) => {
    expect(readReply(text, 'attendance')).toBe('declines');
  });

  test.each([
    'không dự được thì có phải cử người thay không?',
    'Không dự được, cử đồng chí Hùng đi thay',
    'không có dự toán cho việc này',
    'không đi muộn nhé',
    'Huyện cử 02 cán bộ được không?',
    'vâng',
    'xin vâng',
    'vâng em sẽ dự',
    'đã gửi tài liệu',
    'không biết họp ở phòng nào',
  ])('“%s” does not', (text) => {
    expect(readReply(text, 'attendance')).toBeNull();
  });

  test.each([
    'ok',
    'vâng',
    'vâng ạ',
    'dạ vâng',
    'đã nhận',
    'da nhan',
    'Em đã nhận được thông báo ạ',
    'nhận rồi',
    'ok em',
    'da ro a',
    'đã rõ, cảm ơn anh',
    'em nhận được rồi ạ',
    'đơn vị đã tiếp thu',
  ])('“%s” says that it was read', (text) => {
    expect(isAcknowledgement(text)).toBe(true);
    expect(readReply(text, 'receipt')).toBe('received');
    expect(readReply(text, 'nothing')).toBeNull();
  });

  test.each([
    'đã nhận chưa',
    'chưa nhận được',
    'Đã nhận nhưng thiếu phụ lục',
    'ok vậy khi nào họp?',
    '126',
    'nhiệm vụ nào chậm',
  ])('“%s” says something else', (text) => {
    expect(isAcknowledgement(text)).toBe(false);
  });
});

test.each(['em đi', 'toi du', 'Tôi sẽ trực tiếp dự ạ', 'em di', 'tôi', 'chính tôi dự'])(
  '“%s” comes in person',
  (text) => {
    expect(attendsInPerson(text)).toBe(true);
  },
);

test.each(['Nguyễn Văn Em', 'Em Hùng, chuyên viên', 'anh Nam đi', 'tôi bận', 'Đinh Thị Du'])(
  '“%s” names somebody, or nobody',
  (text) => {
    expect(attendsInPerson(text)).toBe(false);
  },
);
