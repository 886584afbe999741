import { hasMarks, searchKey } from '../text/normalize.ts';

/** Words that say where money is from. */
const SOURCE = /\b(?:ngan sach|ns|nst|nstw|nguon|khuyen cong|kc|su nghiep|sn|doi ung|vien tro|trung uong|tw)\b/;
/** What is said of a source and names none. */
const ABOUT_SOURCE = /\b(?:nguon|tu|von|kinh phi|tien|da|chi|het|la|cua)\b/g;
/** Sources as documents write them, by how they are typed without marks. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  [
    'ngân sách tỉnh',
    'ngân sách huyện',
    'ngân sách Trung ương',
    'ngân sách địa phương',
    'ngân sách nhà nước',
    'khuyến công',
    'sự nghiệp khoa học và công nghệ',
    'sự nghiệp môi trường',
    'sự nghiệp bảo vệ môi trường',
    'đối ứng của cơ sở',
    'đối ứng',
    'viện trợ',
  ].map((source) => [searchKey(source), source]),
);
const AMOUNT_BEFORE = /^(\d[\d.,]*\s*(?:(?:trieu|tr|ty|ti)\s+)?)(\D.*)$/isu;
const ALL_MONEY = /^(?:so tien|tien|kinh phi|chi|tien da chi|kinh phi da chi|so da chi|da chi)$/;

/** Returns whether words say where money is from. */
export function namesSource(words: string): boolean {
  return SOURCE.test(searchKey(words));
}

/** Writes a source that was typed without marks as documents do, where it is one that is known. */
export function spellSource(words: string): string {
  if (hasMarks(words)) return words;
  const [, amount = '', source = words] = AMOUNT_BEFORE.exec(words) ?? [];
  const spelled = SPELLED.get(sourceKey(source));
  return spelled === undefined ? words : `${amount.replace(/trieu/iu, 'triệu').replace(/t[yi]\b/iu, 'tỷ')}${spelled}`;
}

/** Returns whether words say that the money is meant, whatever its source. */
export function namesMoney(words: string): boolean {
  return ALL_MONEY.test(searchKey(words));
}

/** Returns what tells sources apart; spelled short or in full they are the same. */
export function sourceKey(words: string): string {
  return searchKey(words)
    .replaceAll(/\bkc\b/g, 'khuyen cong')
    .replaceAll(/\bnstw\b/g, 'ngan sach trung uong')
    .replaceAll(/\bnst\b/g, 'ngan sach tinh')
    .replaceAll(/\bns\b/g, 'ngan sach')
    .replaceAll(/\btw\b/g, 'trung uong')
    .replaceAll(/\bsn\b/g, 'su nghiep')
    .replaceAll(ABOUT_SOURCE, ' ')
    .replaceAll(/[^a-z\d]+/g, ' ')
    .trim();
}
