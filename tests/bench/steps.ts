import type { Step } from './crowd.ts';

/** Registering as contact of the unit with this name. */
export const registration = (unitName: string): readonly Step[] => [
  [{ says: '/dangky' }, 'xin lưu'],
  [{ presses: 'Đồng ý' }, 'đơn vị nào'],
  [{ says: unitName }, 'Có phải'],
  [{ presses: 'Đúng' }, 'họ tên, chức vụ'],
  [{ says: 'Nguyễn Văn A, chuyên viên' }, 'điện thoại'],
  [{ says: '0912 345 678' }, 'kiểm tra'],
  [{ presses: 'Gửi đăng ký' }, '01 ngày làm việc'],
];

/** Opening the annual report. */
export const OPENING: readonly Step[] = [
  [{ says: '/baocao' }, '14 câu'],
  [{ presses: 'Bắt đầu' }, 'Câu 1/14'],
];

/** Its questions, answered by texts and buttons. */
export const FORM: readonly Step[] = [
  [{ says: '126' }, 'Câu 2/14'],
  [{ says: '82' }, 'Câu 3/14'],
  [{ says: '41' }, 'Câu 4/14'],
  [{ says: '12' }, 'Câu 5/14'],
  [{ says: '6' }, 'Câu 6/14'],
  [{ says: '5' }, 'Câu 7/14'],
  [{ presses: 'Không phát sinh' }, 'Câu 8/14'],
  [{ says: '1.200' }, 'Câu 9/14'],
  [{ says: '1' }, 'Câu 10/14'],
  [{ presses: 'Đã phân công, chưa có văn bản' }, 'Câu 11/14'],
  [{ presses: 'Chỉ 1.4' }, 'Câu 12/14'],
  [{ says: '9' }, 'Câu 13/14'],
  [{ presses: 'Khuyến công' }, 'bao nhiêu'],
  [{ says: '12,5 triệu' }, 'Còn nguồn nào khác'],
  [{ presses: 'Đủ rồi, sang tiếp' }, 'Câu 14/14'],
  [{ says: 'Thiếu kinh phí.' }, 'Đủ 14/14 câu'],
];

/** Handing it in. */
export const SUBMITTING: readonly Step[] = [
  [{ presses: 'Nộp số liệu' }, 'Số liệu đã đủ đến'],
  [{ presses: 'Đã đủ đến 30/11/2018, nộp' }, 'mã nhận'],
];
