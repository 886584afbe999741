import { normalizeInput, searchKey } from './normalize.ts';
import { numeralPart } from './numeral-words.ts';
import { readNumeral } from './read-numeral.ts';
import { foldInPlace } from './set-aside.ts';
import { withoutTakenBack } from './taken-back.ts';

const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
const IN_WORDS = new RegExp(
  String.raw`\b(?:hai (?:nghin|ngan)|mot (?:nghin|ngan) chin)(?: (?:tram|khong|linh|le|muoi|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)(?![a-z]))*|\b(?:hai khong|mot chin) ${DIGIT} ${DIGIT}(?![a-z])`,
  'g',
);
/** What began in a year, against what happened in another one. */
const BEGAN = /\b(?:ap dung|bat dau|trien khai|thuc hien|mai|den nam)\b/;
/** The same, said before its year: "áp dụng từ 2016", "bắt đầu năm 2014". */
const BEGAN_IN = /\b(?:ap dung|bat dau|trien khai|thuc hien)(?: [a-z]+){0,4}\s*(?:\d{1,2}\/)?$/;
/** It stopped, and began again. */
const STOPPED =
  /\b(?:tam dung|(?<!ap |su |xay )dung|ngung|lan (?:dau|hai|2)|(?:ap dung|trien khai|thuc hien) (?:tro )?lai)\b/;
const OPEN = /\b(?:ke hoach|khoang|hinh nhu|hoac|hay|chua|se|du kien|khong nho|chac)\b|\?/;

/**
 * Finds the year that a sentence tells: the only one, or, of two, the one in which it "mới bắt đầu áp dụng". Words are years as well:
 * "hai nghìn không trăm mười sáu". Null where it is not certain.
 * @param question its words: where it asks when something began, the year that is led by that verb is meant.
 */
export function yearInSentence(typed: string, question = ''): number | null {
  const asksForBeginning = /\b(?:ap dung|bat dau|trien khai|thuc hien)\b/.test(searchKey(question));
  const folded = foldInPlace(withoutTakenBack(normalizeInput(typed))).replaceAll(IN_WORDS, (words) =>
    String(yearOfWords(words) ?? words),
  );
  if (OPEN.test(folded)) return null;
  const found = [...folded.matchAll(/(?<![\d.,]|\d{3}\/|[/]\d{1,2}\/)(?:19|20)\d\d(?![\d.,/]*\d)/g)];
  const years = found.map(({ 0: said, index }, at) => {
    const clause = folded.slice(index, found[at + 1]?.index ?? folded.length);
    const began = /^\d+ (?:thi |chung toi |co so |moi )*moi\b/.test(clause) && BEGAN.test(clause);
    const before = found[at - 1];
    const clauseBefore =
      folded
        .slice(before === undefined ? 0 : before.index + before[0].length, index)
        .split(/[,;.]/)
        .at(-1) ?? '';
    return { year: Number(said), began: began || (asksForBeginning && BEGAN_IN.test(clauseBefore)) };
  });
  const [only] = years;
  if (only !== undefined && new Set(years.map(({ year }) => year)).size === 1) return only.year;
  if (STOPPED.test(folded)) return null;
  const began = years.filter((one) => one.began);
  return began.length === 1 ? (began[0]?.year ?? null) : null;
}

function yearOfWords(words: string): number | null {
  const spelled = words.split(' ').map((word) => numeralPart(word, false, ''));
  if (/^(?:hai khong|mot chin)/.test(words))
    return Number(spelled.map((part) => (part?.kind === 'digit' ? part.value : '')).join(''));
  // "Hai nghìn mười lăm" leaves the hundreds out.
  const [, behind] = /^hai (?:nghin|ngan)(?: khong tram)? (.+)$/.exec(words) ?? [];
  const parts = (behind ?? '')
    .replace(/^(?:linh|le) /, '')
    .split(' ')
    .map((word) => numeralPart(word, false, ''));
  const read = behind === undefined ? readNumeral(spelled) : readNumeral(parts);
  const value = read?.values[0];
  return value === undefined ? null : behind === undefined ? value : 2000 + value;
}
