import { searchKey } from '../../text/normalize.ts';
import type { RuledQuestion } from '../question.ts';
import { FILLER_WORDS, placesOf, PLAN_WORDS, containsPhrase } from '../sentence.ts';
import { forUnits, placesAll } from './matching.ts';

const ALL = ['co so du lieu', 'csdl', 'cac co so du lieu'];
const ASKED = [
  'tim',
  'tra cuu',
  'danh sach',
  'liet ke',
  'xem',
  'xin',
  'cho xin',
  'nao',
  'nao khong',
  'co khong',
  'o dau',
  'bao nhieu',
  'nhung',
  'cac',
  'gioi thieu',
  'tai ve',
];
/** What is asked of tasks, reports and money, and of no entry. */
const OTHERS = [
  'nhiem vu',
  'tien do',
  'toi dau',
  'den dau',
  'xong',
  'xong chua',
  'hoan thanh',
  'chu tri',
  'phoi hop',
  'han nop',
  'kinh phi',
  'ngan sach',
  'giai ngan',
  'chi tieu',
  'nop',
  'bao cao',
  'dieu tra',
  'in',
  'bien soan',
  'dau moi',
  'vuong mac',
  'kho khan',
  'khi nao',
  'bao gio',
  'trach nhiem',
  'ky bao cao',
  'dua vao',
  'lop',
];
/** Words that lead to what is looked for and are not looked for themselves. */
const LEADING = new Set(['nganh', 'linh', 'vuc', 'loai', 'dung', 'danh', 'chuyen']);
/** Words of every entry, where they stand together. */
const COMMON = ['san xuat sach hon', 'mo hinh', 'san pham', 'co so'];
/** Words that fill a question, but are a part of what is looked for behind another word of it: "dệt may", "thủy sản". */
const PARTS = new Set(['may', 'san', 'da']);

declare module '../reading.ts' {
  interface QuestionKinds {
    databases: true;
  }
}

/** What a database of the plan has, about some words or in a district. */
export const databasesQuestion: RuledQuestion = {
  examples: [
    'có chuyên gia nào về sản xuất sạch hơn không',
    'tài liệu tập huấn SXSH',
    'điển hình áp dụng SXSH ở Quỳ Hợp',
  ],
  phrases: [...ALL, ...ASKED, 'nganh', 'linh vuc', 'san pham'],
  places: { takes: ['database', 'unit'] },
  match: (question) => {
    const { database, numbered, units, words, keys, year } = question;
    const all = placesOf(question, ALL);
    if (numbered !== null || containsPhrase(question, OTHERS)) return [];
    if (database === null) {
      const places = placesAll(all, placesOf(question, ASKED));
      return all.length === 0 ? [] : [{ reading: { kind: 'databases' }, score: 4, places }];
    }
    const asked = placesOf(question, ASKED);
    const known = placesAll(database, all, asked, units);
    const common = placesOf(question, COMMON);
    const isSought = (at: number): boolean => {
      const key = keys[at] ?? '';
      if (known.includes(at) || common.includes(at) || LEADING.has(key) || key.length < 2) return false;
      return (
        !(FILLER_WORDS.has(key) || PLAN_WORDS.has(key)) ||
        (PARTS.has(key) && (words[at]?.written === 'đá' || (at > 0 && isSought(at - 1))))
      );
    };
    // A year is nothing that an entry is found by: what is asked with one is asked back about.
    const places = keys.map((_, at) => at).filter((at) => year?.places.includes(at) !== true);
    const searched = places.filter(isSought);
    const sought = searched.map((at) => searchKey(words[at]?.written ?? ''));
    const slots = { database: database.value, ...(sought.length === 0 ? {} : { words: sought.join(' ') }) };
    // A sentence of many other words speaks of something else, in which the name only occurs.
    const score = 4 + (asked.length > 0 ? 0.4 : 0) - Math.max(0, searched.length - 4) * 0.6;
    if (units !== null) return forUnits(question, 'databases', slots, score, places);
    return [{ reading: { kind: 'databases', ...slots }, score, places }];
  },
};
