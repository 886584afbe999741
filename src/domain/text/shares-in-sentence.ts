import { hasMarks, normalizeInput } from './normalize.ts';
import { numeralPart } from './numeral-words.ts';
import { readNumeral } from './read-numeral.ts';
import { foldInPlace } from './set-aside.ts';

const WORD = '(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|tram|ruoi|phay)(?![a-z])';
const SHARE = String.raw`(\d{1,3}(?:[.,]\d{1,2})?|${WORD}(?: ${WORD}){0,4})`;
const SIGN = '(?:%|phan tram)';
const BETWEEN = String.raw`(?:(?!\d)[^;!?]){0,60}?`;
/** Ends of a range in words or figures, each where it is said: "từ năm đến mười ba phần trăm", "thấp nhất 6% …, cao nhất 15%". */
const RANGES: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:tu|khoang) (?:khoang )?${SHARE} ?${SIGN}? (?:den|toi) ${SHARE} ?${SIGN}`, 'g'),
  new RegExp(
    String.raw`\b(?:thap|it) nhat(?: la| dat| cung)? ${SHARE} ?${SIGN}?${BETWEEN}\b(?:cao|nhieu) nhat(?: la| dat| cung)? ${SHARE} ?${SIGN}`,
    'g',
  ),
];
const ALONE = new RegExp(String.raw`\b(?:duoc|dat|la|deu|khoang|giam|kiem) ${SHARE} ?${SIGN}`, 'g');
const OPEN = /\b(?:khoang chung|ke hoach|muc tieu|nam ngoai|nam truoc|chua|khong|hoac|hay)\b|\?/;

/** Finds the share, or the two ends of shares, of a sentence; null where it has none, several, or leaves them open. */
export function sharesInSentence(typed: string): { from: number; to: number } | null {
  const text = normalizeInput(typed);
  const folded = foldInPlace(text);
  // A third figure, or the share of one alone, may be what is meant.
  const beside =
    folded
      .replaceAll(/\bnam (?:19|20)\d\d\b/g, ' ')
      .match(/\d+(?:[.,]\d+)?(?= ?(?:%|phan tram|-|den|toi))|\d+(?:[.,]\d+)? ?%/g) ?? [];
  if (OPEN.test(folded) || new Set(beside.map((one) => one.replace(/ ?%$/, ''))).size > 2) return null;
  const inMarked = hasMarks(text);
  const valueAt = (words: string): number | null => {
    if (/^\d/.test(words)) return Number(words.replace(',', '.'));
    const parts = words.split(' ').map((word) => numeralPart(word, false, ''));
    const read = readNumeral(parts);
    return read?.length === parts.length && read.sure ? (read.values[0] ?? null) : null;
  };
  const ranges = RANGES.flatMap((pattern) => [...folded.matchAll(pattern)]);
  const [range] = ranges;
  const figures = folded.match(new RegExp(SIGN, 'g'))?.length ?? 0;
  if (ranges.length === 1 && range !== undefined && figures <= 2) {
    const [from, to] = [valueAt(range[1] ?? ''), valueAt(range[2] ?? '')];
    return from === null || to === null || from > to ? null : { from, to };
  }
  const alone = [...folded.matchAll(ALONE)];
  const said = alone[0]?.[1] ?? '';
  // Without marks "năm" and "tám" may be other words.
  if (alone.length !== 1 || figures !== 1 || ranges.length > 0 || (!inMarked && /^(?:nam|tu|sau)$/.test(said)))
    return null;
  if (/\bkhoang [^ ]+ ?(?:%|phan)/.test(folded)) return null;
  const share = valueAt(said);
  return share === null ? null : { from: share, to: share };
}
