import { MONEY_SCALE } from '../text/money-scale.ts';
import { searchKey } from '../text/normalize.ts';
import { isOtherUnit, isUnitAlone } from '../text/units-of-measure.ts';
import { fieldOf } from './fields/index.ts';
import type { Question } from './form-schema.ts';

/** A figure in a text that may be the answer; `plain`: nothing else is said but that it is. */
export interface FigureSaid {
  text: string;
  plain: boolean;
}

/** Words that may stand beside a figure without making it a sentence. */
const FIGURE_WORDS = new Set('ty trieu tr nghin ngan k dong d vnd tu den phan tram'.split(' '));

/** What is said before a figure that takes the place of another. */
const BEFORE = phrases(
  'sua thanh, sua lai thanh, sua lai la, sua lai, sua la, sua, xin sua, cho sua, de nghi sua, doi thanh, doi lai thanh, ' +
    'doi lai la, thay bang, ghi lai la, ghi lai, ghi, ghi nham, go nham, bam nham, danh nham, nham, nham roi, nham lan, ' +
    'xin loi, thuc te, thuc te la, thuc ra, thuc ra la, dung ra, dung ra la, dung la, phai la, chinh xac la, so dung la, ' +
    'con so dung la, so lieu dung la, chi co, chi la, chi, la, em, toi, minh, da, vang, khong, cau nay, cau nay la, so nay la, huyen chi co, ' +
    'don vi chi co',
);

/** What is said behind it. */
const BEHIND = phrases('thoi, a, nhe, nha, day, chu, moi dung, moi la dung, la dung, em nham, toi nham, nham');

/** "không phải 30 mà là 3", up to the figure that is right. */
const NOT_BUT = /^(?:không|khong|ko)\s+(?:phải|phai)\s+\D*\d[\d.,]*?\D*?(?:,|\s(?:mà|ma|là|la|thì|thi))\s+(?=\D*\d)/iu;

/** Words before a figure that make it a difference, a date, or the number of something. */
const NOT_THE_ANSWER = new Set(
  (
    'tang giam them bot hon gap ngay thang nam quy so cau muc dieu khoan diem qd dinh tu luat kh vb bc cv ql lan thu khoa ' +
    'phu trang mau'
  ).split(' '),
);

/** So many words at the most name a unit. */
const LONGEST_UNIT = 3;

/** Whether a text is a figure of the question, with its unit or without, and nothing else. */
function isFigureAlone(question: Question, text: string): boolean {
  const { figure, unitOf } = fieldOf(question.type);
  if (figure === undefined || !/\d/.test(text)) return false;
  const asked = unitOf?.(question) ?? '';
  const [, behind] = /^\d[\d.,]*\s*(\p{L}.*)$/su.exec(text.trim()) ?? [];
  if (behind !== undefined && isUnitAlone(asked, behind)) return true;
  const unit = new Set(lettersOf(asked));
  return lettersOf(text).every((word) => FIGURE_WORDS.has(word) || unit.has(word));
}

/** Returns the one amount of money that a text says without its source, as it was typed; null where it says none, or several. */
export function amountIn(question: Question, written: string): string | null {
  const text = withoutCorrecting(question, written);
  return isFigureAlone(question, text) ? text : null;
}

/** Returns a text without what only says that it corrects something: "chỉ có 3 thôi" is "3". */
export function withoutCorrecting(question: Question, text: string): string {
  const named = [...(question.words ?? []), question.shortLabel].map((words) => searchKey(words).split(' '));
  const stripped = text.replace(NOT_BUT, '');
  let words = stripped.split(/\s+/).filter((word) => word !== '');
  for (;;) {
    const [before, behind] = [lengthAt(words, [...BEFORE, ...named], 'start'), lengthAt(words, BEHIND, 'end')];
    if (before + behind === 0 || before + behind >= words.length) break;
    words = words.slice(before, words.length - behind);
  }
  return words.join(' ').replace(/^[\s,.:;–-]+|[\s,.:;!–-]+$/gu, '');
}

/** Returns the correction that a text plainly is, without the words that say so; null where it is none. */
export function plainFigureIn(question: Question, text: string): string | null {
  const figure = withoutCorrecting(question, text);
  return isFigureAlone(question, figure) ? figure : null;
}

/** Lists the figures in a text that may be the answer to the question, the likeliest first. */
export function figuresSaidIn(question: Question, text: string): FigureSaid[] {
  const plain = plainFigureIn(question, text);
  if (plain !== null) return [{ text: plain, plain: true }];
  const words = text.split(/\s+/);
  const unit = fieldOf(question.type).unitOf?.(question) ?? '';
  // A figure with another unit, and nothing besides, is no reason either: “6 người thôi” where enterprises are counted.
  const [, alone, other = ''] = /^(\d[\d.,]*)\s+(\p{L}.*)$/su.exec(withoutCorrecting(question, text)) ?? [];
  if (alone !== undefined && isOtherUnit(unit, other) && other.split(/\s+/).length <= LONGEST_UNIT)
    return [{ text: alone, plain: false }];
  return words.flatMap((word, at) => {
    const [, figure] = /^[("“]?(\d[\d.,]*?)[.,;:)”]*$/u.exec(word) ?? [];
    if (figure === undefined || NOT_THE_ANSWER.has(searchKey(words[at - 1] ?? ''))) return [];
    const behind = /[,;:]$/.test(word) ? '' : words.slice(at + 1).join(' ');
    if (isOtherUnit(unit, behind) || /^(?:%|phan tram\b|nam\b|thang\b|ngay\b|quy\b)/.test(searchKey(behind))) return [];
    return [{ text: `${figure} ${unitBehind(behind)}`.trim(), plain: false }];
  });
}

const MONEY_BEHIND = new RegExp(String.raw`^${MONEY_SCALE}(?:\s+(?:đồng|dong))?(?![\p{L}\p{M}])`, 'iu');

/** The words of money behind a figure; of another unit the figure alone is read. */
function unitBehind(behind: string): string {
  return MONEY_BEHIND.exec(behind)?.[0] ?? '';
}

function lengthAt(words: readonly string[], among: readonly (readonly string[])[], end: 'start' | 'end'): number {
  const lengths = among.map((phrase) => {
    const there = end === 'start' ? words.slice(0, phrase.length) : words.slice(-phrase.length);
    return searchKey(there.join(' ')) === phrase.join(' ') ? phrase.length : 0;
  });
  return Math.max(0, ...lengths);
}

function phrases(list: string): string[][] {
  return list.split(', ').map((phrase) => phrase.split(' '));
}

function lettersOf(text: string): string[] {
  return searchKey(text).match(/\p{L}+/gu) ?? [];
}
