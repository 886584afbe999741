import type { Asked, SentenceRead } from './asked-figure.ts';
import { composedOf } from './composed-figures.ts';
import { spansIn, type Span } from './figure-spans.ts';
import type { Doubt } from './figures-in.ts';
import { isLeftOpen } from './left-open.ts';
import { saysNone } from './none-in-sentence.ts';
import { withDictatedSigns } from './dictated-signs.ts';
import { normalizeInput, searchKey, withoutTelex } from './normalize.ts';
import { withoutSpacedThousands } from './read-figures.ts';
import { setAside, type Sentence } from './set-aside.ts';
import { partAskedFor } from './part-asked-for.ts';
import { isDoubtful, isHedged, isRange } from './sentence-doubts.ts';
import { withoutTakenBack } from './taken-back.ts';
import { totalAmong } from './total-among.ts';

const LONGEST = 500;
/** Fewer words are no sentence. */
const FEWEST_WORDS = 3;
const YEARS = { first: 2000, last: 2035 };
const MOST_CANDIDATES = 3;
const TOTAL = /\b(?:tong|tat ca|ca thay|toan (?:huyen|thi xa|thanh pho|tinh|dia ban)|len|cong lai)\b/;
const TOTAL_BEHIND = /\b(?:tat ca|ca thay|tong cong)\b/;
const SAYS_TOTAL =
  /\b(?:tong|tat ca|ca thay|het|cong|la|thanh|vi chi|tron|toan|gom|chung|duoc|co|hien|nay|den)\b|[=:]\s*$/;
/** What was to be done, and came about in part. */
const PLANNED = /\b(?:ke hoach|muc tieu|du kien|dang ky|duoc giao|chi tieu|moi|nhan|in|cap)\b/;
/** What a figure is told of, right before it. */
const LABEL = /\b(?:huyen|xa|tinh|thi tran|phuong|phong|nam|nu)[ :]*$/;
/** Of so many figures and more the last is not their sum by chance. */
const MOST_BY_CHANCE = 3;

/**
 * Finds the figure of a question in a sentence: among all its figures it leaves out what is certainly something else, and takes the
 * one that stands with the question's unit, or alone. What is not certain has a doubt, or is one of several.
 * @returns null where the text is no sentence, or has no figure that may be meant.
 */
export function figureInSentence(typed: string, asked: Asked): SentenceRead | null {
  const text = withoutSpacedThousands(
    withDictatedSigns(withoutTelex(normalizeInput(typed))).replaceAll(/[–—−‐‑]/gu, '-'),
  );
  if (text.length > LONGEST || (text.match(/[\p{L}\p{M}]+|\d[\d.,]*/gu) ?? []).length < FEWEST_WORDS) return null;
  if (!/[\p{L}\p{M}]{2}/u.test(text)) return null;
  if (/(?<!\p{L})[\p{No}\p{Nl}]/u.test(text)) return null;
  const sentence = setAside(withoutTakenBack(text));
  const all = labelledIn(spansIn(sentence, asked));
  const spans = withoutYears(all);
  // "10/21 xã" are xã, both of them.
  const isPartOfOther = (span: Span, at: number): boolean =>
    /^\s*\/\s*$/.test(sentence.folded.slice(span.to, spans[at + 1]?.from)) && spans[at + 1]?.nearness === 'other';
  const possible = spans.filter(
    (span, at) => isFree(span) && span.nearness !== 'other' && (asked.kind !== 'count' || !isPartOfOther(span, at)),
  );
  const signed = possible.filter(({ nearness }) => nearness === 'named');
  // Beside a share with its sign, a bare figure is a count.
  const mains = asked.kind === 'share' && signed.length > 0 ? signed : possible;
  // Of a range neither end is the answer, though only one has the unit: "từ 60 đến 65%".
  const ends = spans.filter(({ role }) => role !== 'past');
  if (mains.length > 0 && ends.length === 2 && isRange(sentence.folded, ends)) return { kind: 'range' };
  const composed = composedOf(all, sentence, asked);
  if (composed !== null) return composed;
  const none = saysNone(sentence.folded, asked);
  if (mains.length === 0) {
    return none ? { kind: 'zero' } : askAbout(spans);
  }
  const picked = pick(mains, sentence);
  const year = picked === null ? undefined : ofWholeYear(picked, spans);
  if (picked !== null && year !== undefined)
    return { kind: 'several', figures: [picked.figure, year.figure], sum: false };
  if (picked === null)
    return {
      kind: 'several',
      figures: mains.slice(0, MOST_CANDIDATES).map(({ figure }) => figure),
      sum: isAdded(mains, sentence, asked),
    };
  if (isReduction(asked, sentence)) return { kind: 'several', figures: mains.map(({ figure }) => figure), sum: false };
  const named = partAskedFor(picked, spans, asked);
  if (named !== null && !named.sure)
    return { kind: 'several', figures: [named.part.figure, picked.figure], sum: false };
  const meant = named?.part ?? picked;
  return {
    kind: 'figure',
    figure: meant.figure,
    unit: meant.unit,
    doubt: doubtOf(meant, sentence, spans, none, asked),
  };
}

/** "Đến 30/9 đã chi 210 triệu, dự kiến cả năm 290 triệu": of the year both may be meant. */
function ofWholeYear(picked: Span, spans: readonly Span[]): Span | undefined {
  return spans.find(
    (one) => one !== picked && one.role === 'plan' && /\b(?:ca|het|tron)(?: nam\b|\s{3})/.test(one.lead),
  );
}

/** "Huyện 1 xã 21": each figure stands behind its label, which is not the unit of the one before. */
function labelledIn(spans: readonly Span[]): Span[] {
  return spans.map((span, at) => {
    const next = spans[at + 1];
    const isLabel = next !== undefined && searchKey(span.unit) !== '' && searchKey(span.unit) === searchKey(next.lead);
    return span.nearness === 'other' && isLabel && LABEL.test(span.lead) ? { ...span, nearness: 'bare' } : span;
  });
}

/** "Giảm từ 20 xuống 12": where the question asks by how much, neither is it. */
function isReduction({ words = '' }: Asked, { folded }: Sentence): boolean {
  return /\bgiam\b/.test(words) && /\bgiam(?: [a-z]+){0,4}? tu\b.*\b(?:xuong|con)\b/.test(folded);
}

function isFree({ role }: Span): boolean {
  return role === 'main' || role === 'plain';
}

/** What cannot be the answer is offered all the same where there is nothing else: it is asked about. */
function askAbout(spans: readonly Span[]): SentenceRead | null {
  const likely = spans.filter(({ nearness }) => nearness !== 'other');
  const [only, ...others] = likely;
  if (only === undefined) return null;
  const total = likely.find(({ unit }) => TOTAL_BEHIND.test(searchKey(unit)));
  if (total !== undefined && others.every(({ figure }) => (figure.values[0] ?? 0) <= (total.figure.values[0] ?? 0)))
    return { kind: 'figure', figure: total.figure, unit: total.unit, doubt: total.figure.sure ? null : 'two-readings' };
  return others.length === 0
    ? { kind: 'figure', figure: only.figure, unit: only.unit, doubt: 'words-before' }
    : { kind: 'several', figures: likely.slice(0, MOST_CANDIDATES).map(({ figure }) => figure), sum: false };
}

/** The one figure that is meant; null where several may be. */
function pick(mains: readonly Span[], { folded }: Sentence): Span | null {
  const [first, ...others] = mains;
  if (first === undefined) return null;
  const value = ({ figure }: Span): number => figure.values[0] ?? 0;
  if (
    others.every(
      (other) =>
        value(other) === value(first) &&
        /(?:[(:]|\b(?:tuc(?: la)?|nghia la|bang so)[,:]?)\s*$/.test(folded.slice(0, other.from)),
    )
  )
    return first;
  const total = totalAmong(mains.map(({ figure }) => figure));
  const last = mains.at(-1);
  // Of places told one by one the last may be what the others come to by chance.
  const isPlanned = total === first.figure && PLANNED.test(first.lead);
  if (isPlanned) return null;
  const isSaid = total !== last?.figure || SAYS_TOTAL.test(last.lead) || mains.length > MOST_BY_CHANCE;
  if (total !== null && isSaid) return mains.find(({ figure }) => figure === total) ?? null;
  const whole = mains.filter(({ lead, unit }) => TOTAL.test(lead) || TOTAL_BEHIND.test(searchKey(unit)));
  const [only] = whole;
  return whole.length === 1 && only !== undefined && mains.every((other) => value(other) <= value(only)) ? only : null;
}

/** Amounts of several sources come to their sum, and so does what is told one by one. */
function isAdded(mains: readonly Span[], { folded }: Sentence, { kind }: Asked): boolean {
  const between = mains.slice(1).map(({ from }, at) => folded.slice(mains[at]?.to, from));
  if (kind === 'share' || between.some((words) => /\b(?:hay|hoac|theo|tuc|thuc te|luc truoc|truoc day)\b/.test(words)))
    return false;
  return kind === 'money' || between.some((words) => /[+,;]|\b(?:va|cong)\b/.test(words));
}

function doubtOf(picked: Span, sentence: Sentence, spans: readonly Span[], none: boolean, asked: Asked): Doubt | null {
  const { figure, nearness } = picked;
  if (isHedged(sentence, picked)) return 'about';
  if (!figure.sure) return 'two-readings';
  if (nearness === 'unknown') return 'other-unit';
  // That there is none and that there are 0 is the same.
  if (figure.values[0] !== 0 && (none || isDoubtful(sentence, picked) || isOpen(picked, sentence, spans)))
    return 'words-before';
  // Of "19 doanh nghiệp và 45 hộ" nobody knows whether the latter count too; "tổng 64" says it.
  const others = spans.filter((other) => other !== picked && isFree(other) && other.nearness === 'unknown');
  const isTotal = totalAmong([
    figure,
    ...spans.filter((one) => one !== picked && isFree(one)).map((one) => one.figure),
  ]);
  return others.length > 0 && asked.kind !== 'share' && isTotal !== figure ? 'several' : null;
}

function isOpen(picked: Span, sentence: Sentence, spans: readonly Span[]): boolean {
  return isLeftOpen(sentence, picked, spans.find(({ from }) => from >= picked.to)?.from ?? sentence.folded.length);
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
