import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findUnits } from '../../../src/domain/people/find-unit.ts';
import { buildUnitIndex } from '../../../src/domain/people/unit-index.ts';
import type { PlanDocument } from '../../../src/domain/plan/plan-schema.ts';
import type { Rosters } from '../../../src/domain/plan/rosters-schema.ts';

const FOLDER = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/', import.meta.url);
const plan = JSON.parse(readFileSync(new URL('plan.json', FOLDER), 'utf8')) as PlanDocument;
const { rosters } = JSON.parse(readFileSync(new URL('rosters.json', FOLDER), 'utf8')) as Rosters;

const units = [
  ...rosters[0]!.units.map(({ key, name, shortName, fullName, kind }) => ({
    key,
    name,
    shortName,
    kind,
    aliases: [fullName],
  })),
  ...plan.units
    .filter(({ kind }) => kind !== 'group' && kind !== 'ministry')
    .map(({ key, name, shortName, kind, aliases, nameVariants }) => ({
      key,
      name,
      shortName,
      kind,
      aliases: [...aliases, ...nameVariants],
    })),
].map((unit, id) => ({ ...unit, id }));
const index = buildUnitIndex(units);
const keyOf = (id: number): string => units[id]!.key;

describe('finding the unit that somebody typed', () => {
  test.each([
    ['Quỳ Hợp', 'QUY_HOP'],
    ['h. qhop', 'QUY_HOP'],
    ['huyen quy hop', 'QUY_HOP'],
    ['QUY HOP', 'QUY_HOP'],
    ['quyhop', 'QUY_HOP'],
    ['quyf howpj', 'QUY_HOP'],
    ['Quỳ Hợp'.normalize('NFD'), 'QUY_HOP'],
    ['quy chau', 'QUY_CHAU'],
    ['TX hoang mai', 'HOANG_MAI'],
    ['tp vinh', 'VINH'],
    ['Thành phố Vinh', 'VINH'],
    ['ubnd huyen nam dan', 'NAM_DAN'],
    ['Nghĩa Đàn', 'NGHIA_DAN'],
    ['thai hoa', 'THAI_HOA'],
    ['Thái Hoà', 'THAI_HOA'],
    ['quinh luu', 'QUYNH_LUU'],
    ['hung nguen', 'HUNG_NGUYEN'],
    ['ddoo luowng', 'DO_LUONG'],
    ['so cong thuong', 'SCT'],
    ['SCT', 'SCT'],
    ['sở tn&mt', 'STNMT'],
    ['tài nguyên môi trường', 'STNMT'],
    ['skhcn', 'SKHCN'],
    ['so tttt', 'STTTT'],
    ['bql kkt dong nam', 'BQLKKT'],
    ['đài phát thanh', 'DPTTH'],
    ['bao nghe an', 'BAO_NA'],
  ])('%s is %s', (typed, key) => {
    const found = findUnits(index, typed);
    expect(found.kind === 'one' ? keyOf(found.id) : found).toBe(key);
  });

  test.each([
    ['quy', ['QUY_CHAU', 'QUY_HOP', 'QUYNH_LUU']],
    ['đàn', ['NAM_DAN', 'NGHIA_DAN']],
  ])('%s fits several, and is asked back', (typed, keys) => {
    const found = findUnits(index, typed);
    expect(found.kind === 'several' ? found.ids.map(keyOf) : found).toEqual(keys);
  });

  test.each(['', '👍', 'abc xyz', 'Hà Nội'])('%s fits none', (typed) => {
    expect(findUnits(index, typed).kind).toBe('none');
  });

  test.each([
    ['em làm ở phòng kinh tế hạ tầng huyện Anh Sơn ạ', 'ANH_SON'],
    ['p.ktht yên thành', 'YEN_THANH'],
    ['văn phòng HĐND và UBND huyện Thanh Chương', 'THANH_CHUONG'],
    ['văn phòng sở tài chính', 'STC'],
    ['phòng công thương quỳ hợp', 'QUY_HOP'],
    ['huyện Quỳ Hợp (phòng KTHT)', 'QUY_HOP'],
    ['phòng KTHT huyện thanh chuog', 'THANH_CHUONG'],
  ])('%s is found within what is said around it, and is to be confirmed', (typed, key) => {
    const found = findUnits(index, typed);
    expect(found.kind === 'one' ? [keyOf(found.id), found.certainty] : found).toEqual([key, 'likely']);
  });

  test.each([
    ['tân kỳ và nghĩa đàn', ['NGHIA_DAN', 'TAN_KY']],
    ['con anh sơn', ['ANH_SON', 'CON_CUONG']],
    ['các thị xã', ['CUA_LO', 'HOANG_MAI', 'THAI_HOA']],
    ['sở công thương, sở tài chính', ['SCT', 'STC']],
    ['ky', ['KY_SON', 'TAN_KY']],
  ])('%s names several', (typed, keys) => {
    const found = findUnits(index, typed);
    expect(found.kind === 'several' ? found.ids.map(keyOf).sort() : found).toEqual(keys);
  });

  test.each([
    'Thanh Hoá',
    'sở tnmt hà tĩnh',
    'huyện Kỳ Anh',
    'Bộ Tư pháp',
    'cục công thương địa phương',
    'xã Diễn Kỷ',
    'sở giao thông vận tải',
    'công an huyện Yên Thành',
    'cty xi măng Đô Lương',
    'Lê Anh Sơn',
    'anh Hùng',
    'qwerty',
    'đăng ký',
    'các huyện thị',
  ])('%s is no unit here, and has no neighbours', (typed) => {
    expect(findUnits(index, typed)).toEqual({ kind: 'none', nearest: [] });
  });

  test.each([
    ['sở khoa học kỹ thuật', ['SKHCN']],
    ['sở công nghệ thông tin', ['SKHCN', 'STTTT']],
    ['Hưng Nguyển', ['HUNG_NGUYEN']],
    ['Tượng Dương', ['TUONG_DUONG']],
    ['quê em ở diễn châu', ['DIEN_CHAU']],
  ])('%s is only asked about', (typed, keys) => {
    const found = findUnits(index, typed);
    expect(found.kind === 'none' ? found.nearest.map(keyOf) : found).toEqual(keys);
  });

  const firms = ['Công ty cổ phần xi măng Hùng Phát', 'Công ty TNHH Gạch Hòa Bình'].map((name, id) => ({
    id,
    name,
    shortName: name.replace(/^Công ty (?:cổ phần xi măng|TNHH) /, ''),
    kind: 'công ty',
    aliases: [],
  }));
  const known = buildUnitIndex(firms);

  test.each([
    'Công ty cổ phần xi măng Hưng Phát',
    'Hưng Phát',
    'hưng phát',
    'Hưng Phatt',
    'xi măng Hứng Phát',
    'cty xi măng Hưng Phát',
  ])('%s has other marks than the only unit like it, and is only asked about', (typed) => {
    expect(findUnits(known, typed)).toEqual({ kind: 'none', nearest: [0] });
    expect(findUnits(known, typed.normalize('NFD'))).toEqual({ kind: 'none', nearest: [0] });
  });

  test.each([
    ['Hùng Phát', 0],
    ['hung phat', 0],
    ['Hùng phat', 0],
    ['cty xi mang hung phat', 0],
    ['Công ty CP xi măng Hùng Phát', 0],
    ['Hoà Bình', 1],
    ['Cty TNHH gạch Hòa Bình', 1],
  ])('%s is one of two companies', (typed, id) => {
    expect(findUnits(known, typed)).toMatchObject({ kind: 'one', id });
  });

  test('a commune that does not exist yet is only a guess', () => {
    expect(findUnits(index, 'xã Quỳ Hợp')).toMatchObject({ kind: 'one', certainty: 'likely' });
  });
});
