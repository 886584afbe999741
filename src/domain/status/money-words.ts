import { searchKey } from '../text/normalize.ts';

/** Words that say where money is from. */
const SOURCE = /\b(?:ngan sach|ns|nst|nstw|nguon|khuyen cong|kc|su nghiep|sn|doi ung|vien tro|trung uong|tw)\b/;
/** What is said of a source and names none. */
const ABOUT_SOURCE = /\b(?:nguon|tu|von|kinh phi|tien|da|chi|het|la|cua)\b/g;
const ALL_MONEY = /^(?:so tien|tien|kinh phi|chi|tien da chi|kinh phi da chi|so da chi|da chi)$/;

/** Returns whether words say where money is from. */
export function namesSource(words: string): boolean {
  return SOURCE.test(searchKey(words));
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
