import { roleOf, type Role } from './figure-roles.ts';
import { partsOf, TOKEN, type Doubt } from './figures-in.ts';
import type { Asked } from './asked-figure.ts';
import { saysNone } from './none-in-sentence.ts';
import { hasMarks, normalizeInput, searchKey, withoutTelex } from './normalize.ts';
import type { NumeralPart } from './numeral-words.ts';
import { readNumeral, type Numeral } from './read-numeral.ts';
import { setAside, type Sentence } from './set-aside.ts';
import { isDoubtful, isHedged, isRange } from './sentence-doubts.ts';
import { withoutTakenBack } from './taken-back.ts';
import { isCounted, namesOf, nearnessOf } from './units-of-measure.ts';

/** What a sentence answers. `several`: each may be meant, or their sum; `zero`: it says that there is none. */
export type SentenceRead =
  | { kind: 'figure'; figure: Numeral; unit: string; doubt: Doubt | null }
  | { kind: 'several'; figures: Numeral[]; sum: boolean }
  | { kind: 'zero' }
  | { kind: 'range' };

/** A figure in its sentence. */
interface Span {
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

const LONGEST = 500;
/** Fewer words are no sentence. */
const FEWEST_WORDS = 3;
const THOUSAND = 1000;
const YEARS = { first: 2000, last: 2035 };
const MOST_CANDIDATES = 3;
const NUMERAL = /^(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|linh|le|lam|nghin|ngan|trieu)$/;
/** A digit alone that is more often another word: a year, "from", "after". */
const OTHER_WORD = /^(?:năm|nam|ba|tu|sau|bay|tam)$/iu;
const POLITE =
  /(?:(?:^|\s)(?:ạ|ak|ah|nhé|nhe|nha|nhá|đồng chí|dong chi|đ\/c|anh|chị|chi|em|sếp|bác|thôi|thoi|luôn|luon|đấy|day|a))+$/iu;
const DONG = /^(?:d|dong|vnd)(?: |$)/;
const TOTAL = /\b(?:tong|tat ca|ca thay|toan (?:huyen|thi xa|thanh pho|tinh|dia ban)|len|cong lai)\b/;

/**
 * Finds the figure of a question in a sentence: among all its figures it leaves out what is certainly something else, and takes the
 * one that stands with the question's unit, or alone. What is not certain has a doubt, or is one of several.
 * @returns null where the text is no sentence, or has no figure that may be meant.
 */
export function figureInSentence(typed: string, asked: Asked): SentenceRead | null {
  const text = withoutTelex(normalizeInput(typed)).replaceAll(/[–—−‐‑]/gu, '-');
  if (text.length > LONGEST || (text.match(/[\p{L}\p{M}]+|\d[\d.,]*/gu) ?? []).length < FEWEST_WORDS) return null;
  if (!/[\p{L}\p{M}]{2}/u.test(text)) return null;
  if (/(?<!\p{L})[\p{No}\p{Nl}]/u.test(text)) return null;
  const sentence = setAside(withoutTakenBack(text));
  const all = spansIn(sentence, asked);
  const spans = withoutYears(all);
  const possible = spans.filter((span) => isFree(span) && span.nearness !== 'other');
  const signed = possible.filter(({ nearness }) => nearness === 'named');
  // Beside a share with its sign, a bare figure is a count.
  const mains = asked.kind === 'share' && signed.length > 0 ? signed : possible;
  const none = saysNone(sentence.folded, asked);
  if (mains.length === 0) {
    return none ? { kind: 'zero' } : askAbout(spans);
  }
  const picked = pick(mains, sentence);
  if (picked === null && mains.length === 2 && isRange(sentence.folded, mains)) return { kind: 'range' };
  if (picked === null)
    return {
      kind: 'several',
      figures: mains.slice(0, MOST_CANDIDATES).map(({ figure }) => figure),
      sum: isAdded(mains, sentence, asked),
    };
  return {
    kind: 'figure',
    figure: picked.figure,
    unit: picked.unit,
    doubt: doubtOf(picked, sentence, spans, none, asked),
  };
}

function isFree({ role }: Span): boolean {
  return role === 'main' || role === 'plain';
}

/** What cannot be the answer is offered all the same where there is nothing else: it is asked about. */
function askAbout(spans: readonly Span[]): SentenceRead | null {
  const likely = spans.filter(({ nearness }) => nearness !== 'other');
  const [only, ...others] = likely;
  if (only === undefined) return null;
  return others.length === 0
    ? { kind: 'figure', figure: only.figure, unit: only.unit, doubt: 'words-before' }
    : { kind: 'several', figures: likely.slice(0, MOST_CANDIDATES).map(({ figure }) => figure), sum: false };
}

/** The one figure that is meant; null where several may be. */
function pick(mains: readonly Span[], { folded }: Sentence): Span | null {
  const [first, ...others] = mains;
  if (first === undefined) return null;
  const value = ({ figure }: Span): number => figure.values[0] ?? 0;
  if (others.every((other) => value(other) === value(first) && /[(:]\s*$/.test(folded.slice(0, other.from))))
    return first;
  const total = [first, mains.at(-1) ?? first].find(
    (one) =>
      mains.length > 2 && mains.reduce((sum, other) => sum + (other === one ? 0 : value(other)), 0) === value(one),
  );
  if (total !== undefined) return total;
  const whole = mains.filter(({ lead }) => TOTAL.test(lead));
  const [only] = whole;
  return whole.length === 1 && only !== undefined && mains.every((other) => value(other) <= value(only)) ? only : null;
}

/** Amounts of several sources come to their sum, and so does what is told one by one. */
function isAdded(mains: readonly Span[], { folded }: Sentence, { kind }: Asked): boolean {
  const between = mains.slice(1).map(({ from }, at) => folded.slice(mains[at]?.to, from));
  if (kind === 'share' || between.some((words) => /\b(?:hay|hoac)\b/.test(words))) return false;
  return kind === 'money' || between.some((words) => /[+,;]|\b(?:va|cong)\b/.test(words));
}

function doubtOf(picked: Span, sentence: Sentence, spans: readonly Span[], none: boolean, asked: Asked): Doubt | null {
  const { figure, nearness } = picked;
  if (isHedged(sentence, picked)) return 'about';
  if (!figure.sure) return 'two-readings';
  if (nearness === 'unknown') return 'other-unit';
  // That there is none and that there are 0 is the same.
  if (figure.values[0] !== 0 && (none || isDoubtful(sentence, picked))) return 'words-before';
  // Of "19 doanh nghiệp và 45 hộ" nobody knows whether the latter count too.
  const beside = spans.some(
    (other) => other !== picked && isFree(other) && other.nearness === 'unknown' && asked.kind !== 'share',
  );
  return beside ? 'several' : null;
}

/** A bare number like a year, beside another figure, is a year. */
function withoutYears(spans: readonly Span[]): Span[] {
  const isYear = ({ figure, nearness }: Span): boolean => {
    const [value = 0] = figure.values;
    return nearness !== 'named' && !figure.inWords && figure.scale === 1 && value >= YEARS.first && value <= YEARS.last;
  };
  const others = spans.filter((span) => !isYear(span));
  return others.length === 0 ? [...spans] : others;
}

function spansIn(sentence: Sentence, asked: Asked): Span[] {
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
    if (figure.inWords && !isFigureInWords(figure, words, sentence.text.slice(end.to), asked)) {
      at += Math.max(0, figure.length - 1);
      continue;
    }
    raw.push({ figure, from: start.from, to: end.to });
    at += figure.length - 1;
  }
  let role: Role = 'plain';
  return raw.map(({ figure, from, to }, at) => {
    const [before, next] = [raw[at - 1]?.to ?? 0, raw[at + 1]?.from ?? sentence.text.length];
    const clause = to + (/^(?:[^,;:.()!?\n]|[.,](?=\d))*/u.exec(sentence.text.slice(to, next))?.[0].length ?? 0);
    role = roleOf(
      sentence,
      { before: { from: before, to: from }, behind: { from: to, to: clause } },
      role,
      asked.year,
      marked,
    );
    const unit = sentence.text
      .slice(to, clause)
      .replace(/^\s*-?/u, '')
      .trim()
      .replace(POLITE, '');
    const lead = sentence.folded.slice(before, from);
    return {
      figure,
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
function isFigureInWords(figure: Numeral, words: string, behind: string, asked: Asked): boolean {
  if (figure.length > 1) return figure.values.some((value) => value >= 10) || figure.decimals > 0;
  return asked.kind === 'count' && !OTHER_WORD.test(words) && nearnessOf(asked.unit, behind) === 'named';
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
