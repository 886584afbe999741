import { describe, expect, test } from 'vitest';
import { findReasonRefusal, leavesReason } from '../../../src/domain/reporting/reason-words.ts';

describe('where a reason is asked', () => {
  test.each([
    'quay lai',
    'Quay lại ạ',
    'thôi',
    'thoi em nham',
    'thôi không miễn nữa',
    'thoi khong dinh chinh nua',
    'không mở lại nữa',
    'để sau',
    'de em lam sau nhe',
    'bỏ qua',
    'bo qua di',
    'thôi để sau',
    'hủy',
    'không cần nữa',
    'dừng lại',
  ])('“%s” leaves it, and is no reason', (text) => {
    expect(leavesReason(text)).toBe(true);
    expect(findReasonRefusal(text)).toEqual({ kind: 'no-reason' });
  });

  test.each([
    'ok',
    'xong',
    'xong rồi',
    'hoàn thành',
    '126',
    '12/5',
    'được',
    'đồng ý',
    'vâng ạ',
    'nộp',
    'tiếp tục',
    'để trống',
  ])('“%s” neither leaves it nor is a reason', (text) => {
    expect(leavesReason(text)).toBe(false);
    expect(findReasonRefusal(text)).toEqual({ kind: 'no-reason' });
  });

  test.each([
    'Huyện sáp nhập.',
    'Nhập nhầm câu 1.',
    'Thôi hoạt động từ tháng 6',
    'không còn cơ sở nào hoạt động nữa',
    'quay lại rà soát số liệu câu 3',
    'bỏ qua cơ sở đã giải thể',
    'để sau Tết mới có số liệu',
    'theo CV 12/2018',
    'Không thuộc đơn vị này',
    'chưa xong quyết toán',
    'Chưa nộp.',
    'chưa hoàn thành',
  ])('“%s” is a reason', (text) => {
    expect(leavesReason(text)).toBe(false);
    expect(findReasonRefusal(text)).toBeNull();
  });
});
