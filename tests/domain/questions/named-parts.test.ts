import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/domain/questions/analyse.ts';
import { readQuestion } from '../../../src/domain/questions/read-question.ts';
import type { Reading } from '../../../src/domain/questions/reading.ts';
import { withoutExcluded } from '../../../src/domain/questions/without-excluded.ts';
import { ASKING, VOCABULARY } from '../../support/questions.ts';

const find = (text: string) => analyse(VOCABULARY, text, ASKING);
const unitOf = (name: string): number => find(name).mentions[0]?.value[0] ?? 0;

describe('what a question names', () => {
  test.each([
    ['nhóm 2 chi bao nhiêu', '2'],
    ['nhóm hai chi chậm', '2'],
    ['phần nâng cao nhận thức gồm nhiệm vụ nào', '1'],
    ['nhom mang luoi duoc may trieu', '3'],
    ['nhiệm vụ 2.1 thuộc ai', undefined],
  ])('the group of “%s”', (text, group) => {
    expect(find(text).group?.value).toBe(group);
  });

  test.each([
    ['chi tieu 90% dat chua', 'MT1'],
    ['chỉ tiêu thứ tư', 'MT4'],
    ['chỉ tiêu 5-13%', 'MT2B'],
    // The words of a target count more than a number that another has as its bound.
    ['chỉ tiêu 90% cán bộ chuyên trách được đào tạo', 'MT4'],
    // Two targets have these bounds.
    ['25-50% đạt chưa', undefined],
  ])('the target of “%s”', (text, target) => {
    expect(find(text).target?.value).toBe(target);
  });

  test.each([
    ['câu 13 của Cửa Lò', 'money_spent'],
    ['thanh chuong tu chi bao nhieu tien cho sxsh', 'money_spent'],
    ['tân kỳ có bao nhiêu cơ sở', 'facilities_total'],
    // What kind of units is asked about tells no figure, though some are of what a district did.
    ['huyện nào có nhiều cơ sở nhất', 'facilities_total'],
    ['huyen mo it co so nhat', 'facilities_total'],
    ['địa phương nào nhiều cơ sở nhất', 'facilities_total'],
    ['huyện nào hướng dẫn nhiều cơ sở nhất', 'facilities_guided'],
    ['huyện nào tuyên truyền được nhiều cơ sở nhất', 'facilities_informed'],
    ['huyện nào có nhiều cơ sở áp dụng nhất', 'facilities_applying'],
    ['huyện nào tổ chức nhiều lớp nhất', 'trainings_held'],
    ['số liệu Con Cuông năm 2018', undefined],
  ])('the figure of “%s”', (text, figure) => {
    expect(find(text).figures?.value[0]).toBe(figure);
  });

  test.each([
    ['mục tiêu đến năm 2020 là gì', []],
    ['đến năm 2018 được bao nhiêu cơ sở', [2018]],
    ['kinh phí năm 2020', [2020]],
  ])('the years of “%s”', (text, years) => {
    expect(find(text).years).toEqual(years);
  });

  test.each([
    ['kế hoạch tỉnh Hoà Bình', true],
    ['ke hoach tinh nam dinh', true],
    ['so ct ninh binh nop bc chua', true],
    ['Sang năm định hỗ trợ mấy dự án', false],
  ])('another province in “%s”: %s', (text, isElsewhere) => {
    expect(find(text).elsewhere.length > 0).toBe(isElsewhere);
  });

  test.each([
    ['nhiem vu 2-1 den dau', '2.1'],
    ['25-50% đạt chưa', '25 50'],
    ['So73 Ta2i chi1nh ca61p bao nhie6u', 'so tai chinh'],
    ['còn mấy h chưa nộp', 'may huyen chua'],
  ])('“%s” has the words “%s”', (text, words) => {
    expect(` ${find(text).keys.join(' ')} `).toContain(` ${words} `);
  });

  test('who asks, and who approves, is not asked about', () => {
    const asked = 'Em ở huyện Nam Đàn, trưởng phòng nhờ em hỏi giúp xem huyện Anh Sơn đã gửi báo cáo chưa ạ';
    expect(find(asked).mentions.map(({ value }) => value)).toEqual([[unitOf('Anh Sơn')]]);
    expect(find('bao cao cua em so cong thuong duyet chua').mentions).toEqual([]);
  });
});

describe('what is said not to be asked', () => {
  test.each([
    ['Tôi không hỏi Quỳ Hợp, tôi hỏi Quỳ Châu nộp chưa', 'tôi hỏi Quỳ Châu nộp chưa'],
    ['Thôi khỏi nhắc Hưng Nguyên, nhắc Tân Kỳ giúp tôi', 'nhắc Tân Kỳ giúp tôi'],
    ['kp 2.1 đc cấp bn r, k hỏi kp dự kiến nha', 'kp 2.1 đc cấp bn r'],
    ['đơn vị nào không phải nộp báo cáo', 'đơn vị nào không phải nộp báo cáo'],
    ['không hỏi nữa', 'không hỏi nữa'],
  ])('“%s” asks “%s”', (text, rest) => {
    expect(withoutExcluded(text)).toBe(rest);
  });
});

describe('what goes on with the question before', () => {
  const figure: Reading = { kind: 'figure', figure: 'facilities_applying', unit: unitOf('Tân Kỳ'), year: 2018 };
  const report: Reading = { kind: 'unit-report', unit: unitOf('Quỳnh Lưu') };
  test.each<[Reading, string, readonly Reading[]]>([
    [figure, 'Anh Sơn?', [{ ...figure, unit: unitOf('Anh Sơn') }]],
    [figure, 'thế năm 2017?', [{ ...figure, year: 2017 }]],
    [
      report,
      'thế Hưng Nguyên và Nam Đàn?',
      [
        { kind: 'unit-report', unit: unitOf('Hưng Nguyên') },
        { kind: 'unit-report', unit: unitOf('Nam Đàn') },
      ],
    ],
    [
      { kind: 'round', state: 'without-document' },
      'mấy huyện?',
      [{ kind: 'round', state: 'without-document', how: 'count' }],
    ],
    [{ kind: 'tasks', state: 'late' }, 'lý do?', [{ kind: 'obstacles' }]],
    [{ kind: 'tasks', state: 'late' }, 'liet ke ra di', [{ kind: 'tasks', state: 'late' }]],
    [{ kind: 'round', state: 'submitted', how: 'count' }, 'cho danh sách', [{ kind: 'round', state: 'submitted' }]],
    [{ kind: 'tasks', state: 'late' }, 'nhóm 3 thôi', [{ kind: 'tasks', state: 'late', group: '3' }]],
    [
      { kind: 'figure', figure: 'facilities_applying', how: 'sum' },
      'huyện nào nhiều nhất?',
      [{ kind: 'figure', figure: 'facilities_applying', how: 'most', unitKind: 'district' }],
    ],
    [
      { kind: 'figure', figure: 'money_spent', how: 'most', year: 2018 },
      'it nhat thi sao',
      [{ kind: 'figure', figure: 'money_spent', how: 'least', year: 2018 }],
    ],
    [
      { kind: 'round', state: 'submitted', unitKind: 'district', how: 'count' },
      'con so nganh?',
      [{ kind: 'round', state: 'submitted', unitKind: 'department', how: 'count' }],
    ],
    [
      { kind: 'figure', figure: 'news_items', year: 2018, unit: unitOf('Quỳ Hợp') },
      'còn tờ rơi?',
      [{ kind: 'figure', figure: 'leaflets', year: 2018, unit: unitOf('Quỳ Hợp') }],
    ],
    [
      { kind: 'unit-report', unit: unitOf('Nam Đàn') },
      'nhac ho giup toi',
      [{ kind: 'order', do: 'remind', unit: unitOf('Nam Đàn') }],
    ],
  ])('after %o “%s”', (before, text, readings) => {
    const decision = readQuestion(VOCABULARY, text, { ...ASKING, topic: [before] });
    expect(decision).toEqual({ kind: 'answer', readings });
  });
});
