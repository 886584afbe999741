import type { Asked, SentenceRead } from './asked-figure.ts';
import type { Span } from './figure-spans.ts';
import { searchKey } from './normalize.ts';
import type { Sentence } from './set-aside.ts';

const TOTAL_WORDS = /\b(?:tong|tat ca|ca thay|het thay|cong lai|tong cong)\b/;
/** Of how many a part is: "15 cơ sở trên tổng số 60", "20/80". */
const OF_WHOLE = /^[^,;.|/]{0,24}?(?:\/|\b(?:tren|trong)(?: tong)?(?: so)?(?: la)?)\s*$/;
const WHOLE_FIRST = /\b(?:trong|tren)(?: (?:tong|so|tong so))?(?: la)?\s*$/;
/** "2 lớp x 30". */
const TIMES = /^[^,;.|]{0,24}?(?:\bx|\*|×|\bnhan(?: voi)?)\s*$/;
const EACH = /(?<!\p{L})(?:mỗi|moi)\s+(\p{L}+)/giu;
/** "25 triệu/cơ sở", "45 người một lớp". */
const PER_BEHIND = /^[^,;.|]{0,24}?(?:\/\s?|\bmot )([a-z]+)/;

/**
 * Finds the figure that two of a sentence make: a part and its whole, whose share is asked for, or so much for each of so many. It is asked
 * about, but where the sentence says the total of them.
 * @returns null where no two figures make one.
 */
export function composedOf(spans: readonly Span[], sentence: Sentence, asked: Asked): SentenceRead | null {
  const fraction = asked.kind === 'money' ? null : fractionOf(spans, sentence, asked);
  return fraction ?? productOf(spans, sentence) ?? leftOf(spans, sentence, asked) ?? moreOf(spans, sentence);
}

/** "Còn 29" behind what there was, and what went. */
const LEFT = /\bcon(?: lai)?(?: (?:co|la|dung|tong cong|hoat dong))*[ :]*$/;
const STILL_TO_DO = /^[^,;.]*\b(?:nua|chua|se|not|du kien|phan dau|lam tiep|thang (?:sau|toi|12)|cuoi nam)\b/;

/** What is left of what there was, where the sentence does the subtraction: "có 31, 2 đã giải thể nên còn 29". */
function leftOf(spans: readonly Span[], { folded }: Sentence, { kind }: Asked): SentenceRead | null {
  const [whole, ...behind] = spans.filter(({ nearness }) => nearness !== 'other');
  const left = behind.at(-1);
  if (kind !== 'count' || whole === undefined || left === undefined || behind.length < 2) return null;
  if (whole.role === 'plan' || whole.role === 'given') return null;
  if (!LEFT.test(left.lead) || STILL_TO_DO.test(folded.slice(left.to))) return null;
  const gone = behind.slice(0, -1).reduce((sum, span) => sum + valueOf(span), 0);
  return valueOf(whole) - gone === valueOf(left)
    ? { kind: 'figure', figure: left.figure, unit: left.unit, doubt: left.figure.sure ? null : 'two-readings' }
    : null;
}

const MORE = /(?<!\b(?:tang|nang|cao) )\bthem(?: (?:duoc|moi|co))*\s*$/;
const COMPARED = /\b(?:so voi|nam ngoai|nam truoc|cung ky|ky truoc)\b/;

/** Figures of which the second comes on top of the first, and nobody says the sum: "có 20, thêm 5 nữa". */
function moreOf(spans: readonly Span[], { folded }: Sentence): SentenceRead | null {
  const [before, more, ...others] = spans;
  if (before === undefined || more === undefined || others.length > 0) return null;
  if (before.role !== 'main' && before.role !== 'plain') return null;
  if (more.role !== 'change' && more.role !== 'main' && more.role !== 'plain') return null;
  if (/\b(?:se|du kien|ke hoach|sang nam|nam sau)\b/.test(more.lead)) return null;
  if ([before, more].some(({ nearness }) => nearness === 'other') || !MORE.test(more.lead)) return null;
  if (COMPARED.test(folded) || /\btrong do\b/.test(more.lead)) return null;
  return { kind: 'several', figures: [before.figure, more.figure], sum: true };
}

const valueOf = ({ figure }: Span): number => figure.values[0] ?? 0;

function fractionOf(spans: readonly Span[], { folded }: Sentence, { kind }: Asked): SentenceRead | null {
  if (kind === 'share' && spans.some(({ nearness }) => nearness === 'named')) return null;
  const [first, second] = spans;
  // "Trong tổng số 48 cơ sở có 12 cơ sở": the whole stands first.
  const isWholeFirst =
    kind === 'share' &&
    spans.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    WHOLE_FIRST.test(first.lead) &&
    valueOf(second) <= valueOf(first);
  if (isWholeFirst) return shareOf(second, first);
  const at = spans.findIndex((span, place) => {
    const next = spans[place + 1];
    const isElse = kind === 'count' && next?.nearness === 'other';
    return (
      next !== undefined && !isElse && OF_WHOLE.test(folded.slice(span.to, next.from)) && valueOf(span) <= valueOf(next)
    );
  });
  const [part, whole] = [spans[at], spans[at + 1]];
  if (part === undefined || whole === undefined || valueOf(whole) === 0) return null;
  if (kind === 'count') return { kind: 'figure', figure: part.figure, unit: '', doubt: 'fraction' };
  return shareOf(part, whole);
}

function shareOf(part: Span, whole: Span): SentenceRead | null {
  if (valueOf(whole) === 0) return null;
  const share = Math.round((valueOf(part) / valueOf(whole)) * 10_000) / 100;
  return { kind: 'figure', figure: { ...part.figure, values: [share], decimals: 2 }, unit: '', doubt: 'fraction' };
}

function productOf(spans: readonly Span[], sentence: Sentence): SentenceRead | null {
  const pair = spans.flatMap((each) => {
    const groups = spans.find((other) => other !== each && isForEach(each, other, spans, sentence));
    return groups === undefined || each.nearness === 'other' || each.nearness === 'unknown' ? [] : [{ each, groups }];
  })[0];
  if (pair === undefined) return null;
  const product = valueOf(pair.each) * valueOf(pair.groups);
  const figure = { ...pair.each.figure, values: [product] };
  const others = spans.filter((span) => span !== pair.each && span !== pair.groups && span.nearness !== 'other');
  const total = others.find(({ lead }) => TOTAL_WORDS.test(lead)) ?? others.find((one) => valueOf(one) === product);
  if (total === undefined) return { kind: 'figure', figure, unit: '', doubt: 'several' };
  return valueOf(total) === product
    ? { kind: 'figure', figure: total.figure, unit: total.unit, doubt: null }
    : { kind: 'several', figures: [total.figure, figure], sum: false };
}

/** Whether one figure is said of each of the things that the other one counts. */
function isForEach(each: Span, groups: Span, spans: readonly Span[], { text, folded }: Sentence): boolean {
  if (groups.nearness !== 'other' && groups.nearness !== 'bare') return false;
  const isNext = spans.indexOf(each) === spans.indexOf(groups) + 1;
  if (isNext && TIMES.test(folded.slice(groups.to, each.from))) return true;
  const counted = searchKey(groups.unit).split(' ')[0] ?? '';
  if (counted === '') return false;
  const lead = text.slice(each.from - each.lead.length, each.from);
  const said = [...lead.matchAll(EACH)].at(-1)?.[1];
  const behind = PER_BEHIND.exec(folded.slice(each.to))?.[1];
  return searchKey(said ?? '') === counted || behind === counted;
}
