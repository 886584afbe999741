import { describe, expect, test } from 'vitest';
import { findFormHelp, readAskedAbout } from '../../../src/domain/reporting/form-help.ts';

const SECTIONS = {
  number: 4,
  text: 'Trong số ở câu 1, bao nhiêu cơ sở có bộ phận chuyên trách về SXSH?',
  help: 'Phòng KT&HT',
};
const STAFF = { number: 5, text: 'Huyện (gồm cấp xã) có bao nhiêu cán bộ chuyên trách về SXSH?' };
const RULES = [
  'Câu 1 - 6, 10, 11 tính tại ngày chốt. Câu 7 - 9, 12, 13 ("trong kỳ") tính từ ngày liền sau ngày chốt kỳ trước.',
  'Cơ sở trong khu kinh tế, khu công nghiệp do Ban Quản lý KKT Đông Nam báo cáo.',
];

describe('what is asked about the open question', () => {
  test.each([
    ['lấy số này ở đâu', 'source'],
    ['lay so lieu nay o dau a', 'source'],
    ['hỏi ai để có số này?', 'source'],
    ['phòng nào có số liệu này', 'source'],
    ['bộ phận chuyên trách là thế nào', 'meaning'],
    ['bo phan chuyen trach nghia la gi', 'meaning'],
    ['câu này nghĩa là gì', 'meaning'],
    ['câu này tính cả xã không', 'scope'],
    ['có tính cả khu công nghiệp không ạ', 'scope'],
    ['tính đến ngày nào', 'scope'],
    ['huyện nào chưa nộp?', null],
    ['nhiệm vụ 2.2 là gì', null],
    ['sản xuất sạch hơn là gì', null],
    ['bao giờ đến hạn', null],
    ['kinh phí năm 2018 bao nhiêu', null],
    ['tình hình nộp thế nào', null],
    ['tỉnh đã duyệt chưa', null],
    ['có kế hoạch năm sau không', null],
    ['12', null],
    ['12 cơ sở', null],
    ['không có', null],
  ])('%s: %s', (typed, about) => {
    expect(readAskedAbout(typed, SECTIONS)).toBe(about);
  });

  test('is answered by its own words, by rules that name it, and by rules that speak of the same', () => {
    expect(findFormHelp('source', 'lấy số này ở đâu', SECTIONS, RULES)).toEqual({
      asked: 'source',
      source: 'Phòng KT&HT',
      basis: null,
      rules: [],
    });
    expect(findFormHelp('scope', 'câu này tính cả xã không', STAFF, RULES).rules).toEqual([
      'gồm cấp xã',
      'Câu 1 - 6, 10, 11 tính tại ngày chốt.',
    ]);
    expect(findFormHelp('scope', 'có tính khu công nghiệp không', { ...STAFF, number: 20 }, RULES).rules).toEqual([
      RULES[1],
    ]);
  });
});
