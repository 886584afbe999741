import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/domain/text/normalize.ts';
import { spellNames } from '../../../src/domain/text/spell-names.ts';

const NAMES = [
  'UBND huyện Quỳ Hợp',
  'huyện Quỳ Hợp',
  'Quỳ Hợp',
  'Đô Lương',
  'Vinh',
  'Sở Công Thương',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Trần Văn Bình',
  'Trần Văn Bính',
  'Vi Thị Chín',
  'Lan Anh',
];

describe('names of a text that were typed without marks', () => {
  test.each([
    ['De nghi UBND huyen Quy Hop gui truoc 17 gio.', 'De nghi UBND huyện Quỳ Hợp gui truoc 17 gio.'],
    ['Huyen Quy Hop va so cong thuong du hop.', 'Huyện Quỳ Hợp va Sở Công Thương du hop.'],
    ['QUY HOP, VINH: GUI BAO CAO', 'QUỲ HỢP, VINH: GUI BAO CAO'],
    ['gui dong chi vi thi chin', 'gui dong chi Vi Thị Chín'],
    ['So Van hoa, The thao va Du lich', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['huyen do luong', 'huyen Đô Lương'],
    // Two words of the language, names apart by their marks alone, other marks, and another sentence.
    ['do luong chat thai', 'do luong chat thai'],
    ['Tran Van Binh', 'Tran Van Binh'],
    ['Quý Hop', 'Quý Hop'],
    ['gui Quy. Hop luc 8 gio', 'gui Quy. Hop luc 8 gio'],
    ['gui Quy\nHop luc 8 gio', 'gui Quy\nHop luc 8 gio'],
    ['Đề nghị Quỳ Hợp gửi.', 'Đề nghị Quỳ Hợp gửi.'],
    ['', ''],
  ])('“%s”: “%s”', (typed, spelled) => {
    expect(spellNames(typed, NAMES)).toBe(spelled);
  });

  test('length and letters stay, and nothing is left to spell', () => {
    const part = fc.constantFrom('quy', 'Hop', 'huyen', 'UBND', 'so', 'cong', 'thuong', 'vi', 'thi', 'chin', 'đ', '8');
    const gap = fc.constantFrom(' ', ', ', '\n', '. ', '-');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, gap)), (parts) => {
        const typed = parts.flat().join('');
        const spelled = spellNames(typed, NAMES);
        expect(spelled).toHaveLength(typed.length);
        expect(searchKey(spelled)).toBe(searchKey(typed));
        expect(spellNames(spelled, NAMES)).toBe(spelled);
      }),
    );
  });
});
