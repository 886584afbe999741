import { searchKey } from '../text/normalize.ts';
import { SHORT_WORDS } from './short-words.ts';

/** A word of a question: its folded key, and as it was typed, in small letters with its marks. */
export interface Word {
  key: string;
  written: string;
}

/** Words of Nghệ An, where the folded form can mean nothing else. */
const DIALECT: Readonly<Record<string, string>> = {
  cay: 'cai',
  tui: 'toi',
  mieng: 'minh',
  choa: 'chung toi',
  ni: 'nay',
  giu: 'bay gio',
  bua: 'hom',
};

/**
 * Splits a question into words: folded, numbers such as 2.2 kept whole, abbreviations and dialect put into the words
 * of the standard language.
 */
export function readWords(text: string): Word[] {
  const written = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('%', ' tỷ lệ ')
    // "KH&CN" is one abbreviation.
    .replaceAll(/(\p{L})&(\p{L})/gu, '$1$2');
  const plain = [
    ...withoutVniDigits(written).matchAll(
      /(?<![\p{L}\p{M}\d])(?:n|nam|2k)\d\d(?!\d)|\d+(?:[.,-]\d+)+|\d+(?:\/\d+)+|\d+|[\p{L}\p{M}]+/gu,
    ),
  ].map(([word], at, all) => ({
    key: isCode(word, all[at - 1]?.[0] ?? '') ? word.replace(/[,-]/, '.') : /\d/.test(word) ? word : searchKey(word),
    written: word,
  }));
  return plain.flatMap((word, at) => expand(word, plain[at - 1]?.key ?? '', plain[at + 1]?.key ?? ''));
}

/** A word in raw VNI, where digits stand for marks: "nhie65m", "d9o6". */
const VNI = /(?<![\p{L}\d])(?=[a-z]*\d)[a-z]{2,}(?:\d{1,2}[a-z]*)+(?![\p{L}\d])/gu;

/** Takes the digits out of raw VNI, which is taken for such where three words of it stand together. */
function withoutVniDigits(text: string): string {
  const found = text.match(VNI) ?? [];
  return found.length < 3 ? text : text.replace(VNI, (word) => word.replace(/\d/g, ''));
}

/** Words after which "1-2" is a range: "ghi 1-2 mô hình", "từ 25-50%". */
const BEFORE_RANGE = [
  'ghi',
  'từ',
  'tu',
  'khoảng',
  'khoang',
  'là',
  'la',
  'đạt',
  'dat',
  'tiêu',
  'tieu',
  'hỗ trợ',
  'năm',
  'nam',
];

/** "2,1" and "2-1" are the number 2.1 of a task, where no range is said. */
function isCode(word: string, before: string): boolean {
  return /^\d+,\d+$/.test(word) || (/^\d-\d$/.test(word) && !BEFORE_RANGE.includes(before));
}

function expand(word: Word, before: string, after: string): Word[] {
  // "25-50%" is two numbers.
  if (/^\d+-\d+$/.test(word.key)) return word.key.split('-').map((key) => ({ key, written: key }));
  const said = standard(word, before, after);
  return said === null ? [word] : said.split(' ').map((key) => ({ key, written: key }));
}

/** What a word stands for; null where it stands for itself. */
function standard({ key, written }: Word, before: string, after: string): string | null {
  switch (key) {
    case 'mo':
      // Mô hình, mở kỳ, mở lớp are words of their own.
      return (written === 'mô' || written === 'mo') && !['hinh', 'ky', 'lop', 'dot', 'rong'].includes(after)
        ? ['toi', 'den', 'o', 'cho'].includes(before)
          ? 'dau'
          : 'nao'
        : null;
    case 'chi':
      return written === 'chi' && ASKED_THINGS.has(before) && !['tieu', 'tiet', 'phi', 'bao'].includes(after)
        ? 'gi'
        : null;
    case 'cua':
      // A slip of "chưa", where "của" cannot stand: before a verb, and at the end.
      return written !== 'của' && (NEGATED.has(after) || (after === '' && NEGATED.has(before))) ? 'chua' : null;
    case 'no':
      return written === 'nỏ' || written === 'nọ' || after === 'nop' ? 'chua' : null;
    case 'rang':
      return before === 'ra' || written === 'răng' || written === 'rang' ? 'the nao' : null;
    case 'chu':
      if (written === 'chư' || (written === 'chu' && NEGATED.has(after) && before !== 'bay')) return 'chua';
      return written === 'chừ' || (written === 'chu' && (before === 'bay' || before === 'bao' || after === 'lam'))
        ? before === 'bay' || before === 'bao'
          ? 'gio'
          : 'bay gio'
        : null;
    case 'man':
      return written === 'mần' || written === 'man' ? 'lam' : null;
    case 'kh':
      return after === '' && ['gi', 'j', 'chi', 'nao', 'chua', 'nua', 'duoc'].includes(before) ? 'khong' : 'ke hoach';
    case 'hn':
      return ['chua', 'da'].includes(after) ? 'huyen nao' : after === 'nop' ? 'han' : 'hom nay';
    case 'nghe':
      // "Nghe nói" is no technology.
      return before === 'cong' || written === 'nghệ' || written === 'nghề' ? null : 'biet';
    case 'h':
      return ['may', 'nhieu', 'cac', 'nhung', 'moi', 'so'].includes(before) || ['nao', 'chua', 'da'].includes(after)
        ? 'huyen'
        : null;
    case 'te':
      return before === 'nam' ? 'kia' : null;
    case 'rua':
      return written === 'rứa' || written === 'rua' ? 'the' : null;
    case 'ct':
      return written === 'ct' && before !== 'so' ? 'chi tieu' : null;
    case 'th':
      // Đài PT-TH is phát thanh, truyền hình.
      return before === 'pt' ? null : 'tinh hinh';
    case 'dc':
      return after === 'toi' ? null : 'duoc';
    default:
      return Object.hasOwn(SHORT_WORDS, key)
        ? (SHORT_WORDS[key] ?? null)
        : Object.hasOwn(DIALECT, key)
          ? (DIALECT[key] ?? null)
          : null;
  }
}

/** Verbs of states, each of which "chưa" turns into another one. */
const NEGATED: ReadonlySet<string> = new Set('nop gui duyet xong hoan bat lam trien thuc dat ky bao kip'.split(' '));

/** Words after which "chi" of Nghệ An asks what, and is no spending. */
const ASKED_THINGS = new Set(
  'nhung lam man viec thieu vuong no co cai cay con can hoi vu khan nhung mac noi'.split(' '),
);
