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
    ['bao nhiêu phần trăm cơ sở biết đến SXSH', 'MT1'],
    ['cho biết các chỉ tiêu', undefined],
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
    ['Sở Tư pháp phổ biến pháp luật mấy lần', 'law_sessions'],
    ['các nhà máy bỏ ra bao nhiêu vốn đầu tư', 'co-so-ap-dung-sxsh.investment'],
    ['có mấy dự án khoa học', 'science_projects'],
  ])('the figure of “%s”', (text, figure) => {
    expect(find(text).figures?.value[0]).toBe(figure);
  });

  test.each([
    ['mục tiêu đến năm 2020 là gì', []],
    ['đến năm 2018 được bao nhiêu cơ sở', [2018]],
    ['kinh phí năm 2020', [2020]],
    ['tổng vốn cả giai đoạn 2017-2020', []],
    ['von tu nam 2017 den 2020', []],
    ['so sánh năm 2017 và năm 2018', [2017, 2018]],
    ['so với mục tiêu 2020', []],
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
    ['UBND huyện có trách nhiệm gì', 'UBND cấp huyện'],
    ['UBND huyện Tân Kỳ có trách nhiệm gì', 'Tân Kỳ'],
    ['UBND huyện mình có trách nhiệm gì', undefined],
    ['doanh nghiệp phải thực hiện những gì', 'doanh nghiệp sản xuất công nghiệp'],
    ['trach nhiem cua cac co so', 'doanh nghiệp sản xuất công nghiệp'],
    ['hướng dẫn được mấy doanh nghiệp', undefined],
    ['soạn dự thảo báo cáo gửi UBND tỉnh', undefined],
    ['soạn công văn đôn đốc gửi Tân Kỳ', 'Tân Kỳ'],
    ['còn mấy huyện chưa gửi báo cáo lên Sở Công Thương', undefined],
    ['đôn đốc Nghĩa Đnà', 'Nghĩa Đàn'],
    ['so tai chinnh nop chua', 'Sở Tài chính'],
    ['Tan Ki nop chua', 'Tân Kỳ'],
    ['quý cơ quan cho biết hạn nộp', undefined],
    ['giucquechau', undefined],
    ['nhactanky nop', 'Tân Kỳ'],
  ])('the unit of “%s”', (text, name) => {
    expect(find(text).mentions.flatMap(({ value }) => value)).toEqual(name === undefined ? [] : [unitOf(name)]);
  });

  test('a slip that may be another name is asked back', () => {
    expect(readQuestion(VOCABULARY, 'anh sun nop chua', ASKING)).toMatchObject({ kind: 'confirm' });
    expect(readQuestion(VOCABULARY, 'tan ki nop chua', ASKING)).toMatchObject({ kind: 'answer' });
  });

  test('who belongs to an agency means its work by “sở mình”', () => {
    const asking = { ...ASKING, ownUnit: null, memberOf: unitOf('Sở Công Thương') };
    const decision = readQuestion(VOCABULARY, 'những việc sở mình chủ trì', asking);
    expect(decision.kind === 'out-of-scope' ? [] : decision.readings).toContainEqual({
      kind: 'tasks',
      role: 'lead',
      unit: asking.memberOf,
    });
  });

  test.each([
    ['dinh muc gach op lat', 'gach op lat'],
    ['công nghệ xử lý bụi đá', 'bui da'],
    ['điển hình về chế biến đá', 'che bien da'],
  ])('what “%s” looks for in a database', (text, words) => {
    const decision = readQuestion(VOCABULARY, text, ASKING);
    expect(decision.kind === 'out-of-scope' ? [] : decision.readings).toContainEqual(
      expect.objectContaining({ kind: 'databases', words }),
    );
  });

  test.each([
    ['huyện nào cưa nôp', 'chua nop'],
    ['nhung don vi cua nop', 'chua nop'],
    ['đơn vị nào chư gửi báo cáo', 'chua gui'],
    ['huyen nao cchua nop', 'chua nop'],
    ['báo cáo của Diễn Châu duyệt chưa', 'chau duyet chua'],
    ['báo cáo của huyện tôi', 'cua huyen toi'],
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

test.each([
  'huyen minh co may co so ap dung sxsh',
  'Huyện mình năm nay đã hướng dẫn được bao nhiêu cơ sở?',
  'huyện em có bao nhiêu cơ sở',
])('“%s” asks of the own district, not of all', (text) => {
  const decision = readQuestion(VOCABULARY, text, ASKING);
  const readings: readonly Reading[] = decision.kind === 'out-of-scope' ? [] : decision.readings;
  const figures = readings.filter(({ kind }) => kind === 'figure');
  expect(figures.length).toBeGreaterThan(0);
  for (const reading of figures) expect([reading.unit, reading.unitKind]).toEqual([ASKING.ownUnit, undefined]);
});
