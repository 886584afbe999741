import { hasMarks, searchKey } from './normalize.ts';
import { numeralPart } from './numeral-words.ts';
import { readNumeral } from './read-numeral.ts';
import { foldInPlace } from './set-aside.ts';

const WORD = '(?:hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|mot|lam|gieng|chap)(?![a-z])';
const NUMBER = String.raw`(?:\d{1,2}|${WORD}(?: ${WORD}){0,2})`;
const DAY = new RegExp(
  String.raw`\b(?:ngay |hom )?(?:mung |mong )?(${NUMBER}) thang (nay|ni|\d{1,2}(?!\d)|${WORD}(?: (?:mot|hai)(?![a-z]))?)`,
  'g',
);
/** "t6" beside an hour or a week is Friday. */
const SHORT_WEEKDAY = /(?<![\p{L}\p{M}\d/.-])t([2-7])(?=\s+(?:tu[aầ]n|nay|này|ni|sau|tới|toi|trước|truoc)|\s*$)/giu;
const YESTERDAY = /(?<!\p{L})(?:hqua|h qua)(?!\p{L})/giu;
const TODAY = /(?<!\p{L})(?:hnay|h nay)(?!\p{L})/giu;
/** "19-Thg9-18", as spreadsheets write it. */
const SHEET = /(?<!\d)(\d{1,2})[-/ ](?:thg|th)\.?\s?(\d{1,2})[-/ ](\d{4}|\d{2})(?!\d)/giu;

/** "20 thg 9", "20t9" */
const SHORT_MONTH = /(?<![\d/.,-])(\d{1,2}) ?(?:thg\.? ?|t)(\d{1,2})(?![\d/.,-]*\d|\p{L})/giu;

/** Returns a text with its days as they are usually written: "ngày hai mươi tháng ni" is "ngày 20 tháng này", "t6" "thứ 6". */
export function withDaysInFigures(text: string): string {
  const short = text
    .replaceAll(SHEET, '$1/$2/$3')
    .replaceAll(SHORT_MONTH, '$1 tháng $2')
    .replaceAll(SHORT_WEEKDAY, 'thứ $1')
    .replaceAll(YESTERDAY, 'hôm qua')
    .replaceAll(TODAY, 'hôm nay');
  const marked = hasMarks(short);
  let from = 0;
  let written = '';
  for (const { 0: found, 1: day = '', 2: month = '', index } of foldInPlace(short).matchAll(DAY)) {
    const at = index + found.indexOf(day);
    const to = index + found.length;
    // Without marks it may be the next month as well.
    if (month === 'sau' && !marked) continue;
    const isThis = month === 'nay' || month === 'ni';
    const figures = [short.slice(at, at + day.length), short.slice(to - month.length, to)];
    const [dayNumber, monthNumber] = figures.map((words) => numberIn(words, marked));
    if (dayNumber == null || (monthNumber == null && !isThis)) continue;
    written += `${short.slice(from, at)}${dayNumber} tháng ${isThis ? 'này' : monthNumber}`;
    from = to;
  }
  return written + short.slice(from);
}

function numberIn(said: string, marked: boolean): number | null {
  if (/^\d+$/.test(said)) return Number(said);
  const words = searchKey(said).split(' ');
  const parts = said.split(' ').map((word, at) => numeralPart(marked ? word : (words[at] ?? ''), marked, ''));
  const numeral = readNumeral(parts);
  return numeral?.length === parts.length && numeral.sure ? (numeral.values[0] ?? null) : null;
}
