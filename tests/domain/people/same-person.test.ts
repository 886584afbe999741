import { expandTitle } from '../../../src/domain/text/parse-name-and-title.ts';
import { describe, expect, test } from 'vitest';
import { compareIdentities, isHeadTitle } from '../../../src/domain/people/same-person.ts';

describe('telling people apart', () => {
  test.each([
    ['Lô Văn Tám', '0912345678', 'LÔ VĂN TÁM', '0912345678', 'name-and-phone'],
    ['Lo Van Tam', '0912345678', 'Lô Văn Tám', null, 'name'],
    ['Lô Văn Tám', '0912345678', 'Vi Thị Chín', '0912345678', 'phone'],
    ['Lô Văn Tám', '0912345678', 'Vi Thị Chín', '0987654321', null],
    ['Lô Văn Tám', null, 'Vi Thị Chín', null, null],
    ['Nguyễn Văn Hùng', null, 'Nguyễn Văn Hưng', null, null],
    ['Nguyễn Văn Hùng', '0912345678', 'Nguyễn Văn Hưng', '0912345678', 'phone'],
    ['Nguyen Van Hung', null, 'Nguyễn Văn Hưng', null, 'name'],
    ['Trần Thị Hà', null, 'Trần Thị Hạ', null, null],
    ['Lê Thị Hoà', null, 'LÊ THỊ HÒA', null, 'name'],
    ['Lê Thị Thuý', null, 'Lê Thị Thúy'.normalize('NFD'), null, 'name'],
    ['Đặng Văn Đô', null, 'Dang Van Do', null, 'name'],
  ] as const)('%s %s and %s %s: %s', (fullName, phone, otherName, otherPhone, agreement) => {
    expect(compareIdentities({ fullName, phone }, { fullName: otherName, phone: otherPhone })).toBe(agreement);
  });

  test.each([
    ['Phó Chủ tịch UBND huyện', true],
    ['Giám đốc Sở', true],
    ['Chi cục trưởng', true],
    ['PGĐ Sở', true],
    ['P. Giám đốc', true],
    ['GĐ Sở', true],
    ['P.GĐ Sở', true],
    ['Q. Giám đốc', true],
    ['P. Kinh tế và Hạ tầng', false],
    ['chuyên viên Sở CT', false],
    ['Quyền Giám đốc', true],
    ['PCT UBND huyện', true],
    ['Tổng Giám đốc Công ty', true],
    ['Phó Trưởng ban', true],
    ['Tổng Biên tập', true],
    ['Chuyên viên Văn phòng Giám đốc', false],
    ['Trưởng phòng Kinh tế và Hạ tầng', false],
    ['chuyên viên', false],
  ])('%s is the title of a head: %s', (title, head) => {
    expect(isHeadTitle(expandTitle(title))).toBe(head);
  });
});
