import { roleOf, type Role } from './figure-roles.ts';
import type { Asked } from './asked-figure.ts';
import { partsOf, takeHalf, TOKEN } from './figures-in.ts';
import { hasMarks, searchKey } from './normalize.ts';
import type { NumeralPart } from './numeral-words.ts';
import { readNumeral, type Numeral } from './read-numeral.ts';
import type { Sentence } from './set-aside.ts';
import { isCounted, namesOf, nearnessOf } from './units-of-measure.ts';

/** A figure in its sentence. */
export interface Span {
  figure: Numeral;
  from: number;
  to: number;
  /** The words behind it, up to the next figure or the end of the clause. */
  unit: string;
  /** The words before it, since the figure before. */
  lead: string;
  role: Role;
  nearness: 'named' | 'bare' | 'other' | 'unknown';
}

const THOUSAND = 1000;
const NUMERAL = /^(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|linh|le|lam|nghin|ngan|trieu)$/;
/** A digit alone that is more often another word: a year, "from", "after". */
const OTHER_WORD = /^(?:năm|nam|ba|tu|sau|bay|tam)$/iu;
/** Behind these it is a digit all the same: "mở được ba lớp". */
const LEADS_TO_FIGURE = /\b(?:duoc|dc|mo|to chuc|hien co|tong so|ca thay|(?:chi|moi|da|la) co)\s*$/;
const POLITE =
  /(?:(?:^|\s)(?:ạ|ak|ah|nhé|nhe|nha|nhá|đồng chí|dong chi|đ\/c|anh|chị|chi|em|sếp|bác|thôi|thoi|luôn|luon|đấy|day|a))+$/iu;
/** A figure in brackets behind another one is a part of it, unless it is the same in words. */
const IN_BRACKETS = /\((?!\s*(?:bang|tuc|so)\b)[^()]*$/;
const DONG = /^(?:d|dong|vnd)(?: |$)/;

/** Finds the figures of a sentence, each with its role and its unit. */
export function spansIn(sentence: Sentence, asked: Asked): Span[] {
  const marked = hasMarks(sentence.text);
  const found = [...sentence.text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    token,
    from: index,
    to: index + token.length,
  }));
  const parts = partsOf(
    found.map(({ token }) => token),
    marked,
  );
  const raw: { figure: Numeral; from: number; to: number }[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const read = parts[at] === null ? null : readNumeral(parts.slice(at));
    const length = read === null ? 0 : lengthIn(parts, at, read.length);
    const cut = read === null || length === read.length ? read : readNumeral(parts.slice(at, at + length));
    // Behind a word of a number that could not be read with it, it is another one.
    const isTorn = cut?.inWords === true && at > 0 && NUMERAL.test(searchKey(found[at - 1]?.token ?? ''));
    const figure = cut === null || !isTorn ? cut : { ...cut, sure: false };
    const [start, end] = [found[at], found[at + (figure?.length ?? 1) - 1]];
    if (figure === null || figure.values.length === 0 || start === undefined || end === undefined) continue;
    const words = sentence.text.slice(start.from, end.to);
    if (
      figure.inWords &&
      !isFigureInWords(figure, words, [sentence.folded.slice(0, start.from), sentence.text.slice(end.to)], asked)
    ) {
      at += Math.max(0, figure.length - 1);
      continue;
    }
    raw.push({ figure, from: start.from, to: end.to });
    at += figure.length - 1;
  }
  let role: Role = 'plain';
  return raw.map(({ figure, from, to }, at) => {
    const [before, next] = [raw[at - 1]?.to ?? 0, raw[at + 1]?.from ?? sentence.text.length];
    const clause = to + (/^(?:[^,;:.()!?|\n]|[.,](?=\d))*/u.exec(sentence.text.slice(to, next))?.[0].length ?? 0);
    role = roleOf(
      sentence,
      { before: { from: before, to: from }, behind: { from: to, to: clause } },
      role,
      asked,
      marked,
    );
    const { half, unit } = takeHalf(
      sentence.text
        .slice(to, clause)
        .replace(/^\s*-?/u, '')
        .trim()
        .replace(POLITE, ''),
    );
    const lead = sentence.folded.slice(before, from);
    const isLabelled = /\([^()]*[a-z]/.test(lead) || /^[^()\s]/u.test(unit);
    const isSame = figure.values[0] === raw[at - 1]?.figure.values[0];
    if (role === 'plain' && at > 0 && IN_BRACKETS.test(lead) && isLabelled && !isSame) role = 'part';
    return {
      figure: half ? { ...figure, values: figure.values.map((value) => value + 0.5), decimals: 1 } : figure,
      from,
      to,
      unit,
      lead,
      role,
      nearness: nearnessIn(asked, figure, sentence.text.slice(from, to), unit, lead),
    };
  });
}

/** "90 triệu năm nay", "90 trieu tu nguon": a digit in words behind a scale is another word, where more follows. */
function lengthIn(parts: readonly (NumeralPart | null)[], at: number, length: number): number {
  const [scale, digit] = [parts[at + length - 2], parts[at + length - 1]];
  const isOther = length > 1 && scale?.kind === 'scale' && digit?.kind === 'digit' && at + length < parts.length;
  return isOther ? length - 1 : length;
}

/** A word like "ba" or "năm" is a figure before the unit that is asked for, and in a number of several words. */
function isFigureInWords(figure: Numeral, words: string, [before, behind]: [string, string], asked: Asked): boolean {
  if (figure.length > 1) return figure.values.some((value) => value >= 10) || figure.decimals > 0;
  const isOther = OTHER_WORD.test(words) && !LEADS_TO_FIGURE.test(before);
  return asked.kind === 'count' && !isOther && nearnessOf(asked.unit, behind) === 'named';
}

function nearnessIn(asked: Asked, figure: Numeral, written: string, unit: string, lead: string): Span['nearness'] {
  const said = searchKey(unit);
  const isShare = /^\s*(?:%|phần trăm|phan tram)/iu.test(unit);
  const isMoney = figure.scale >= THOUSAND * THOUSAND || DONG.test(said) || /\d\.\d{3}\.\d{3}/.test(written);
  switch (asked.kind) {
    case 'share':
      return isShare ? 'named' : isMoney || isCounted(unit) ? 'other' : 'bare';
    case 'money':
      if (isShare) return 'other';
      if (isMoney || figure.scale > 1) return 'named';
      return isCounted(unit) ? 'other' : /^[a-z]/.test(said) ? 'unknown' : 'bare';
    case 'count': {
      if (isShare || isMoney || /^(?:lan|ta|x)(?: |$)/.test(said)) return 'other';
      const nearness = nearnessOf(asked.unit, unit);
      const isLed = nearness === 'bare' && namesOf(asked.unit).some((name) => ` ${lead} `.includes(` ${name} `));
      return isLed ? 'named' : nearness;
    }
  }
}
