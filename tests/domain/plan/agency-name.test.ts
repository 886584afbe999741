import { expect, test } from 'vitest';
import { shortAgencyName } from '../../../src/domain/plan/agency-name.ts';

test.each([
  ['Sở Công Thương', 'Sở'],
  ['Chi cục Bảo vệ môi trường', 'Chi cục'],
  ['Ban Quản lý Khu kinh tế Đông Nam', 'Ban'],
  ['UBND huyện Quỳ Hợp', 'UBND huyện Quỳ Hợp'],
  ['Sởi', 'Sởi'],
])('%s is called %s', (name, short) => {
  expect(shortAgencyName(name)).toBe(short);
});
