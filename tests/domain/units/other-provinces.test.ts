import { expect, test } from 'vitest';
import { searchKey } from '../../../src/domain/text/normalize.ts';
import { findOtherProvinces, otherProvinces } from '../../../src/domain/units/other-provinces.ts';

const others = otherProvinces(['nghe an', 'quy hop']);
const isElsewhere = (text: string): boolean => {
  const written = text.split(' ');
  return findOtherProvinces({ written, keys: written.map(searchKey) }, others, []).length > 0;
};

test.each([
  'cong ty bia sai gon',
  'Công ty cổ phần Bia Sài Gòn - Sông Lam',
  'cty xi mang bim son thanh hoa',
  'Nhà máy gạch Hà Tĩnh',
  'HTX Thái Bình',
  'Bia Hà Nội',
])('“%s” is an enterprise', (text) => {
  expect(isElsewhere(text)).toBe(false);
});

test.each(['hà tĩnh nộp chưa', 'tinh thanh hoa', 'công ty ở Hà Nội', 'nhà máy của tỉnh Hà Tĩnh', 'Sài Gòn'])(
  '“%s” is another province',
  (text) => {
    expect(isElsewhere(text)).toBe(true);
  },
);
