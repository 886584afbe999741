import { describe, expect, test } from 'vitest';
import { findPartOfYear } from '../../../src/domain/questions/find-part-of-year.ts';

describe('the part of a year in a question', () => {
  test.each([
    ['quý III ai chưa nộp', 'Q3'],
    ['quý 3 năm 2026 ai chưa nộp', 'Q3'],
    ['q4/2026 còn ai', 'Q4'],
    ['Quý IV còn ai', 'Q4'],
    ['quý này ai chưa nộp', 'Q2'],
    ['báo cáo 6 tháng đầu năm còn ai', 'H1'],
    ['báo cáo 06 tháng cuối năm 2026', 'H2'],
    ['báo cáo sáu tháng đầu năm ai chưa gửi', 'H1'],
    ['báo cáo 9 tháng ai chưa nộp', '9M'],
    ['báo cáo tháng 9 ai chưa nộp', 'M09'],
    ['báo cáo tháng 12/2026 ai chưa nộp', 'M12'],
    ['tháng này ai chưa nộp', 'M05'],
    ['hạn ngày 05 tháng 9 là gì', null],
    ['Quỳ Hợp nộp chưa', null],
    ['năm 2026 ai chưa nộp', null],
  ])('%s: %o', (text, part) => {
    expect(findPartOfYear(text, '2026-05-12')).toBe(part);
  });
});
