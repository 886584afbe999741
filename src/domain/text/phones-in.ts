import { normalizeInput } from './normalize.ts';
import { parsePhone, type ParsedPhone } from './parse-phone.ts';
import { foldInPlace } from './set-aside.ts';
import { withoutTakenBack } from './taken-back.ts';

const NUMBER = /(?<!\d|\d[.-])(?:\+?84|\(?0)[\d\s.()–-]{7,16}\d(?!\d)/gu;
/** Before or behind a number these say that it is another one's, or is used no more. */
const NOT_MINE =
  /\b(?:cu|khong (?:phai|dung|lien lac)|ko (?:phai|dung)|bo|truoc day|truoc kia|cua (?:anh|chi|ong|ba|co|dong chi(?! (?:phu trach|dau moi))|sep|vo|chong|lanh dao))\b/;
const NOW = /\b(?:nay|moi|doi|chuyen|hien)\b/;

/** The phone numbers that a sentence names, the likeliest first. */
export interface PhonesRead {
  phones: string[];
  /** Whether only the first can be meant. */
  sure: boolean;
}

const DIGIT = '(?:khong|ko|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|le|linh)';
const DICTATED = new RegExp(
  String.raw`(?<![\da-z])(?:khong|0\d*)(?:[ ,.-]+(?:${DIGIT}(?![a-z])|\d+(?!\d))){2,12}`,
  'g',
);

/** The numbers that were dictated digit by digit, some of them in figures, with commas or without. */
function dictatedIn(folded: string): ParsedPhone[] {
  return (folded.match(DICTATED) ?? []).map((words) => parsePhone(words.replaceAll(/[ ,.-]+/g, ' ').trim()));
}

/** Finds the phone numbers of a sentence. */
export function phonesIn(typed: string): PhonesRead {
  const text = withoutTakenBack(normalizeInput(typed));
  const folded = foldInPlace(text);
  const doubted: string[] = [];
  let from = 0;
  const found = [...text.matchAll(NUMBER)].flatMap(({ 0: written, index }) => {
    const before = folded.slice(from, index);
    // Behind another number what is said up to the comma is said of that one.
    const own = from === 0 ? before : (before.split(/[,;.]/).at(-1) ?? before);
    const said = `${own} ${/^[^,;.]*/.exec(folded.slice(index + written.length))?.[0] ?? ''}`;
    from = index + written.length;
    const parsed = parsePhone(written);
    if (parsed.kind === 'doubted') doubted.push(parsed.phone);
    return parsed.kind === 'phone'
      ? [
          {
            phone: parsed.phone,
            isOther: NOT_MINE.test(said) && !NOW.test(folded.slice(Math.max(0, index - 40), index)),
          },
        ]
      : [];
  });
  const mine = found.filter(({ isOther }) => !isOther);
  const likely = (mine.length > 0 ? mine : found).map(({ phone }) => phone);
  const dictated = likely.length > 0 ? [] : dictatedIn(folded).filter((one) => one.kind !== 'refused');
  const phones = [...new Set(likely.length > 0 ? likely : [...doubted, ...dictated.map(({ phone }) => phone)])];
  const isClear = mine.length > 0 || (doubted.length === 0 && dictated.some(({ kind }) => kind === 'phone'));
  return { phones, sure: phones.length === 1 && isClear };
}
