import { describe, expect, test } from 'vitest';
import { isOwnOffice } from '../../../src/domain/people/is-own-office.ts';

const QUY_HOP = { name: 'UBND huyện Quỳ Hợp', shortName: 'Quỳ Hợp', aliases: [] };
const SCT = { name: 'Sở Công Thương Nghệ An', shortName: 'Sở Công Thương', aliases: ['SCT'] };

describe('whether an organisation that a district wrote is an office of it', () => {
  test.each([
    ['Phòng Kinh tế và Hạ tầng', true],
    ['phong kinh te ha tang', true],
    ['Phòng KT&HT', true],
    ['Phòng KTHT huyện', true],
    ['Phòng Tài nguyên - Môi trường', true],
    ['Phòng TN&MT', true],
    ['Văn phòng HĐND và UBND', true],
    ['UBND huyện', true],
    ['Lãnh đạo UBND huyện', true],
    ['Trưởng phòng Kinh tế', true],
    ['UBND xã Châu Quang', true],
    ['Thị trấn Quỳ Hợp', true],
    ['Phòng KT&HT Nghi Lộc', false],
    ['Phòng Kinh tế thành phố Vinh', false],
    ['UBND xã Nghi Kim, thành phố Vinh', false],
    ['Phòng Kỹ thuật, Công ty Đá', false],
    ['Phòng Quản lý Công nghiệp', false],
    ['Công ty CP Hạ tầng', false],
    ['Sở Công Thương', false],
    ['', false],
  ])('%s: %s', (organisation, expected) => {
    expect(isOwnOffice(organisation, QUY_HOP)).toBe(expected);
  });

  test('an agency has other offices', () => {
    expect(isOwnOffice('Phòng Kinh tế và Hạ tầng', SCT)).toBe(false);
  });
});
