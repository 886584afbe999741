import { describe, expect, test } from 'vitest';
import { isOfUnit } from '../../../src/domain/people/is-of-unit.ts';

const VINH = { name: 'UBND thành phố Vinh', shortName: 'Vinh', aliases: ['TP Vinh'] };
const QUY_HOP = { name: 'UBND huyện Quỳ Hợp', shortName: 'Quỳ Hợp', aliases: ['Quỳ Hợp'] };
const THAI_HOA = { name: 'UBND thị xã Thái Hòa', shortName: 'Thái Hòa', aliases: [] };
const STC = { name: 'Sở Tài chính tỉnh Nghệ An', shortName: 'Sở Tài chính', aliases: ['STC'] };

describe('whether an organisation is a unit or an office of it', () => {
  test.each([
    ['UBND thành phố Vinh', VINH, true],
    ['UBND TP Vinh', VINH, true],
    ['tp. vinh', VINH, true],
    ['Vinh', VINH, true],
    ['Phòng Kinh tế thành phố Vinh', VINH, true],
    ['Phòng Kinh tế - UBND TP. Vinh, tỉnh Nghệ An', VINH, true],
    ['UBND phường Bến Thủy, thành phố Vinh', VINH, true],
    ['Công ty Vinh Phát', VINH, false],
    ['Công ty CP Vinh', VINH, false],
    ['Công ty Bê tông thành phố Vinh', VINH, false],
    ['Trường Đại học Vinh', VINH, false],
    ['Văn phòng Trường Đại học Vinh', VINH, false],
    ['Phòng Tổ chức, Công ty Đá Vinh', VINH, false],
    ['Trung tâm Thương mại Vinh', VINH, false],
    ['Phòng khám Vinh', VINH, false],
    ['UBND xã Vinh', VINH, false],
    ['phong KTHT quy hop', QUY_HOP, true],
    ['Phòng KT&HT Quỳ Hợp', QUY_HOP, true],
    ['Phòng Lao động - Thương binh và Xã hội huyện Quỳ Hợp', QUY_HOP, true],
    ['Phòng KT&HT Quý Hợp', QUY_HOP, false],
    ['Phòng Tài nguyên và Môi trường huyện Quỳ Hợp', QUY_HOP, true],
    ['UBND huyện Quỳ Châu', QUY_HOP, false],
    ['Phòng Kinh tế thị xã Thái Hoà', THAI_HOA, true],
    ['Sở Tài chính', STC, true],
    ['Phòng Ngân sách, Sở Tài chính Nghệ An', STC, true],
    ['Phòng Ngân sách STC', STC, true],
    ['Phòng Kế hoạch - Tài chính', STC, false],
    ['', STC, false],
  ])('%s, %o: %s', (organisation, unit, is) => {
    expect(isOfUnit(organisation, unit)).toBe(is);
  });
});
