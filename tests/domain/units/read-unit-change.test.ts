import { describe, expect, test } from 'vitest';
import { lackingInName, readEnding, readNameAndDay } from '../../../src/domain/units/read-unit-change.ts';

const TODAY = '2025-02-10';

describe('changes of units as they are typed', () => {
  test.each([
    ['Sở Nông nghiệp và Môi trường, từ 01/03/2025', 'Sở Nông nghiệp và Môi trường', 'department', '2025-03-01'],
    ['UBND xã Tam Hợp từ ngày 1/7/2025', 'UBND xã Tam Hợp', 'commune', '2025-07-01'],
    ['UBND huyện Thử', 'UBND huyện Thử', 'district', TODAY],
    ['Ban Quản lý KKT, kể từ hôm nay', 'Ban Quản lý KKT', 'board', TODAY],
    ['Trung tâm Từ thiện', 'Trung tâm Từ thiện', 'agency', TODAY],
    ['từ ngày 1 tháng 3 năm 2025 Sở Y tế', 'Sở Y tế', 'department', '2025-03-01'],
  ])('%s', (typed, name, kind, from) => {
    expect(readNameAndDay(typed, TODAY)).toMatchObject({ kind: 'read', from, unit: { name, kind } });
  });

  test.each([
    ['cong ty cp xi mang hoang mai', 'Cong ty cp xi mang hoang mai', 'marks'],
    ['công ty cp xi măng hoàng mai', 'Công ty cp xi măng hoàng mai', 'capitals'],
    ['Công ty CP Xi măng Hoàng Mai', 'Công ty CP Xi măng Hoàng Mai', null],
    ['sở Y tế', 'Sở Y tế', null],
    ['Gạch Thử', 'Gạch Thử', null],
  ])('“%s” becomes “%s”, which lacks %s', (typed, name, lacking) => {
    expect(readNameAndDay(typed, TODAY)).toMatchObject({ unit: { name } });
    expect(lackingInName(name)).toBe(lacking);
  });

  test.each([
    ['UBND huyện Quỳ Hợp', 'Quỳ Hợp'],
    ['UBND xã Tam Hợp', 'xã Tam Hợp'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('%s is shortened to %s', (typed, shortName) => {
    expect(readNameAndDay(typed, TODAY)).toMatchObject({ unit: { shortName } });
  });

  test.each([
    ['', 'name'],
    ['12', 'name'],
    ['Sở Y tế từ 31/11/2025', 'date'],
    ['Sở Y tế 01/03/2025', 'date'],
  ] as const)('%j is refused for its %s', (typed, reason) => {
    expect(readNameAndDay(typed, TODAY)).toEqual({ kind: 'refused', reason });
  });

  test.each([
    ['từ 01/03/2025, nhập vào Sở Khoa học và Công nghệ', '2025-03-01', ['Sở Khoa học và Công nghệ']],
    ['nhập vào Sở Tài chính từ 01/03/2025', '2025-03-01', ['Sở Tài chính']],
    ['từ 01/07/2025 chia thành xã Quỳ Hợp; xã Tam Hợp', '2025-07-01', ['xã Quỳ Hợp', 'xã Tam Hợp']],
    ['chia thành UBND xã A, UBND xã B', TODAY, ['UBND xã A', 'UBND xã B']],
    ['từ 01/03/2025', '2025-03-01', []],
    ['giải thể từ 01/03/2025', '2025-03-01', []],
  ])('%s', (typed, from, names) => {
    expect(readEnding(typed, TODAY)).toEqual({ kind: 'read', from, names });
  });
});
