import { describe, expect, test } from 'vitest';
import { breakName } from '../../src/documents/break-name.ts';

const letters = (text: string): number => text.length;

describe('a name in the head of a document', () => {
  test.each([
    ['SỞ CÔNG THƯƠNG', ['SỞ CÔNG THƯƠNG']],
    ['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', ['SỞ TÀI NGUYÊN', 'VÀ MÔI TRƯỜNG']],
    ['BAN QUẢN LÝ KHU KINH TẾ ĐÔNG NAM', ['BAN QUẢN LÝ', 'KHU KINH TẾ ĐÔNG NAM']],
    ['ĐÀI PHÁT THANH - TRUYỀN HÌNH NGHỆ AN', ['ĐÀI PHÁT THANH -', 'TRUYỀN HÌNH NGHỆ AN']],
    ['TRUNG TÂM XÚC TIẾN VÀ HỖ TRỢ ĐẦU TƯ', ['TRUNG TÂM XÚC TIẾN', 'VÀ HỖ TRỢ ĐẦU TƯ']],
    [
      'TRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP',
      ['TRUNG TÂM KHUYẾN CÔNG', 'VÀ TƯ VẤN', 'PHÁT TRIỂN CÔNG NGHIỆP'],
    ],
  ])('%s', (name, lines) => {
    expect(breakName(name, 24, letters)).toEqual(lines);
  });

  test('loses no word, and keeps a word that is longer than the line', () => {
    expect(breakName('MỘT TỪDÀIHƠNCẢMỘTDÒNGVĂNBẢN', 10, letters).join(' ')).toBe('MỘT TỪDÀIHƠNCẢMỘTDÒNGVĂNBẢN');
  });
});
