import { describe, expect, test } from 'vitest';
import { compareIdentities, isHeadTitle } from '../../../src/domain/people/same-person.ts';

describe('telling people apart', () => {
  test.each([
    ['Lô Văn Tám', '0912345678', 'LÔ VĂN TÁM', '0912345678', 'name-and-phone'],
    ['Lo Van Tam', '0912345678', 'Lô Văn Tám', null, 'name'],
    ['Lô Văn Tám', '0912345678', 'Vi Thị Chín', '0912345678', 'phone'],
    ['Lô Văn Tám', '0912345678', 'Vi Thị Chín', '0987654321', null],
    ['Lô Văn Tám', null, 'Vi Thị Chín', null, null],
  ] as const)('%s %s and %s %s: %s', (fullName, phone, otherName, otherPhone, agreement) => {
    expect(compareIdentities({ fullName, phone }, { fullName: otherName, phone: otherPhone })).toBe(agreement);
  });

  test.each([
    ['Phó Chủ tịch UBND huyện', true],
    ['Giám đốc Sở', true],
    ['Chi cục trưởng', true],
    ['Trưởng phòng Kinh tế và Hạ tầng', false],
    ['chuyên viên', false],
  ])('%s is the title of a head: %s', (title, head) => {
    expect(isHeadTitle(title)).toBe(head);
  });
});
