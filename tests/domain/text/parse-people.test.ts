import { describe, expect, test } from 'vitest';
import { parseNameAndTitle } from '../../../src/domain/text/parse-name-and-title.ts';
import { parsePhone } from '../../../src/domain/text/parse-phone.ts';

describe('phone numbers', () => {
  test.each([
    ['0912 345 678', '0912345678'],
    ['+84 912.345.678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0238 3123 456', '02383123456'],
  ])('%s is %s', (text, phone) => {
    expect(parsePhone(text)).toEqual({ kind: 'phone', phone });
  });

  test.each(['01612345678', '📞', '12345', '0212', 'không có', '0123456789'])('%s is refused', (text) => {
    expect(parsePhone(text)).toEqual({ kind: 'refused' });
  });
});

describe('name and title in one message', () => {
  test.each([
    ['Nguyễn Văn A, chuyên viên phòng KTHT', 'Nguyễn Văn A', 'chuyên viên Phòng Kinh tế và Hạ tầng'],
    ['nguyễn văn a chuyên viên', 'Nguyễn Văn A', 'chuyên viên'],
    ['TRẦN THỊ B - Phó Trưởng phòng', 'Trần Thị B', 'Phó Trưởng phòng'],
    ['chuyên viên, Nguyễn Văn A', 'Nguyễn Văn A', 'chuyên viên'],
    ['Nguyễn Văn A\nTrưởng phòng', 'Nguyễn Văn A', 'Trưởng phòng'],
    ['em tên là Nguyễn Văn Hùng, chuyên viên phòng KTHT ạ', 'Nguyễn Văn Hùng', 'chuyên viên Phòng Kinh tế và Hạ tầng'],
    ['dạ em là Nguyễn Văn Hùng chuyên viên nhé', 'Nguyễn Văn Hùng', 'chuyên viên'],
    ['sửa lại thành Nguyễn Văn Hùng, phó phòng', 'Nguyễn Văn Hùng', 'phó phòng'],
  ])('%s', (text, fullName, title) => {
    expect(parseNameAndTitle(text)).toEqual({ kind: 'name-and-title', fullName, title, phone: null });
  });

  test.each([
    ['Trần Văn Bình - Phó phòng Kinh tế, 0238 3842 123', 'Trần Văn Bình', 'Phó phòng Kinh tế', '02383842123'],
    ['Trần Văn Bình, 0912.345.678, Phó phòng', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình, Phó phòng (ĐT: +84 912 345 678)', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['0912345678 Trần Văn Bình Phó phòng', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình, Phó phòng, 0912 345 678 - 0238 3123 456', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình, Phó phòng, ĐT CQ 02383123456, DĐ 0912345678', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình Phó phòng 0912345678/0983111222', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình - Phó phòng - 02383123456, 0912345678', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
  ])('the phone beside them is no part of the title: %s', (text, fullName, title, phone) => {
    expect(parseNameAndTitle(text)).toEqual({ kind: 'name-and-title', fullName, title, phone });
  });

  test('a long title is kept whole', () => {
    const title = `Phó Chủ tịch kiêm ${'Trưởng Ban chỉ đạo sản xuất sạch hơn và bảo vệ môi trường '.repeat(2)}huyện`;
    const parsed = parseNameAndTitle(`Vi Thị Bảy, ${title}`);
    expect(parsed).toMatchObject({ kind: 'name-and-title', fullName: 'Vi Thị Bảy' });
    expect(parsed.kind === 'name-and-title' ? parsed.title.length : 0).toBeGreaterThan(120);
  });

  test('names may have an apostrophe', () => {
    expect(parseNameAndTitle('H’HEN NIÊ')).toEqual({ kind: 'title-missing', fullName: 'H’Hen Niê', phone: null });
  });

  test.each([
    ['Nguyễn Văn A', { kind: 'title-missing', fullName: 'Nguyễn Văn A', phone: null }],
    ['tôi là Nguyễn Văn Hùng', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['sửa thành Nguyễn Văn Hùng', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['dạ sửa tên em thành Nguyễn Văn Hùng ạ', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['họ tên đúng là Nguyễn Văn Hùng', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['Đồng Chí Thị Hoa nhé', { kind: 'title-missing', fullName: 'Thị Hoa', phone: null }],
    ['Nguyễn Thị Anh', { kind: 'title-missing', fullName: 'Nguyễn Thị Anh', phone: null }],
    ['Nguyen Van Em', { kind: 'title-missing', fullName: 'Nguyen Van Em', phone: null }],
    ['Lê Thị Bạn', { kind: 'title-missing', fullName: 'Lê Thị Bạn', phone: null }],
    ['tôi là Hùng', { kind: 'refused', reason: 'not-a-name' }],
    ['Phòng Kinh tế thành phố Vinh', { kind: 'refused', reason: 'not-a-name' }],
    ['phong kinh te va ha tang', { kind: 'refused', reason: 'not-a-name' }],
    ['giu nguyen', { kind: 'refused', reason: 'not-a-name' }],
    ['giữ nguyên như cũ', { kind: 'refused', reason: 'not-a-name' }],
    ['thôi không sửa nữa', { kind: 'refused', reason: 'not-a-name' }],
    ['để sau', { kind: 'refused', reason: 'not-a-name' }],
    ['vâng ạ', { kind: 'refused', reason: 'not-a-name' }],
    ['đồng ý', { kind: 'refused', reason: 'not-a-name' }],
    ['không phải', { kind: 'refused', reason: 'not-a-name' }],
    ['A', { kind: 'refused', reason: 'not-a-name' }],
    ['0912345678', { kind: 'refused', reason: 'not-a-name' }],
    ['👍👍', { kind: 'refused', reason: 'not-a-name' }],
    ['<b>x</b> y', { kind: 'refused', reason: 'not-a-name' }],
  ])('%s', (text, expected) => {
    expect(parseNameAndTitle(text)).toEqual(expected);
  });
});
