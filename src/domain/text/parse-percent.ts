import { normalizeInput, withoutTelex } from './normalize.ts';
import { withoutPoliteness } from './politeness.ts';
import { rangeMeant } from './range-meant.ts';
import { decimalInSentence, parseDecimal, type ParsedNumber } from './parse-number.ts';
import { sharesInSentence } from './shares-in-sentence.ts';
import { isCounted } from './units-of-measure.ts';

/** A range of shares in per cent, or why it is none. */
export type ParsedPercentRange =
  | { kind: 'range'; from: number; to: number }
  /** "5,13" is 5,13%, or from 5 to 13%. */
  | { kind: 'ambiguous'; ranges: { from: number; to: number }[] }
  | { kind: 'refused'; reason: 'not-a-percent' | 'backwards' | 'negative' };

const SIGN = /(?:%|phần trăm|phan tram)/giu;

/** Parts of a thousand are no shares in per cent. */
const OF_THOUSANDS = /‰|(?<!\p{L})(?:phần|phan) (?:nghìn|ngàn|vạn|nghin|ngan|van)(?!\p{L})/iu;

/** A point before one or two figures: a share has no thousands, so that it begins the decimals. */
const POINT = /(?<![\d.,])(\d{1,3})\.(\d{1,2})(?![\d.,]*\d)/gu;

/** Parts of a whole in words. */
const PARTS: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:một phần ba|mot phan ba)(?!\p{L})/iu, 33.33],
  [/(?<!\p{L})(?:hai phần ba|hai phan ba)(?!\p{L})/iu, 66.67],
  [/(?<!\p{L})(?:một phần tư|mot phan tu)(?!\p{L})/iu, 25],
  [/(?<!\p{L})(?:ba phần tư|ba phan tu)(?!\p{L})/iu, 75],
  [
    /^(?=.*(?<!\p{L})(?:đều|deu|hết|het)(?!\p{L}))(?!.*(?<!\p{L})(?:chưa|chua|không|khong|ko|năm ngoái|nam ngoai|sẽ|se|dự kiến|du kien)(?!\p{L}))(?:dạ |da )?(?:toàn bộ|toan bo|tất cả|tat ca|cả|100)(?!\p{L}).*$/isu,
    100,
  ],
  [/(?<!\p{L})(?:nửa|nua) (?:số|so)(?!\p{L})|^(?:một|mot) (?:nửa|nua)$/iu, 50],
];

/**
 * Reads a share in per cent: "65", "65%", "65,1 phần trăm". "0,65" without a sign may be 65% written as a fraction and
 * is ambiguous.
 */
export function parsePercent(text: string, year?: number | null): ParsedNumber {
  const plain = withoutTelex(normalizeInput(text)).replaceAll(POINT, '$1,$2');
  if (OF_THOUSANDS.test(plain)) return { kind: 'refused', reason: 'not-a-number' };
  const part = PARTS.find(([words]) => words.test(plain))?.[1];
  if (part !== undefined && !/\d/.test(plain)) return { kind: 'ambiguous', candidates: [part], doubt: 'fraction' };
  const signed = plain.search(SIGN) >= 0;
  const alone = parseDecimal(plain.replaceAll(SIGN, '').trim());
  const sentence = year === undefined ? null : decimalInSentence(plain, { kind: 'share', unit: '%', year });
  // "45 cơ sở" is no share.
  if (sentence === null && alone.kind === 'value' && isCounted(alone.unit))
    return { kind: 'refused', reason: 'not-a-number' };
  const parsed = sentence ?? alone;
  if (parsed.kind !== 'value' || signed || parsed.value <= 0 || parsed.value >= 1) return parsed;
  return {
    kind: 'ambiguous',
    candidates: [parsed.value, Math.round(parsed.value * 100_000) / 1000],
    doubt: 'two-readings',
  };
}

const FIGURE = String.raw`(?<![\d.,])(\d{1,3}(?:,\d+)?)(?![\d.,/]*\d)`;
/** Two shares as the ends of a range, wherever they stand in a sentence. */
const ENDS = new RegExp(
  String.raw`${FIGURE}\s*(?:-|~|đến|den|tới|toi)\s*${FIGURE}|(?:thấp|thap|ít|it) (?:nhất|nhat)(?: là| la)? ${FIGURE}[\s,;]*(?:và |va )?(?:cao|nhiều|nhieu) (?:nhất|nhat)(?: là| la)? ${FIGURE}`,
  'giu',
);

/** Whether a text has other figures beside some of its words; years are none. */
function hasFigureBeside(text: string, words: string): boolean {
  return /\d/u.test(text.replace(words, ' ').replaceAll(/(?<!\d)20\d\d(?!\d)/gu, ' '));
}

/** The share of one alone, beside the others. */
const ALONE = /(?<!\p{L})(?:riêng|rieng|nếu)(?!\p{L})/iu;
/** Fewer words are no sentence. */
const FEWEST_WORDS = 5;

/** Reads "5-13%", "5% đến 13%", "từ 5 tới 13 phần trăm", or a single share as a range of one; of several years the one that is reported on. */
export function parsePercentRange(typed: string, year: number | null = null): ParsedPercentRange {
  const text = rangeMeant(typed, year);
  const said = text.trim().split(/\s+/u).length < FEWEST_WORDS ? null : sharesInSentence(text);
  if (said !== null) return { kind: 'range', ...said };
  const plain = withoutPoliteness(withoutTelex(normalizeInput(text)))
    .replaceAll(POINT, '$1,$2')
    .replaceAll(/[–—−]/gu, '-')
    .replaceAll(SIGN, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (/^-\s*\d/.test(plain)) return { kind: 'refused', reason: 'negative' };
  const [, one, other] = /^(\d{1,2}),(\d{2})$/.exec(plain) ?? [];
  if (one !== undefined && Number(one) < Number(other)) {
    const whole = Number(`${one}.${other}`);
    return {
      kind: 'ambiguous',
      ranges: [
        { from: whole, to: whole },
        { from: Number(one), to: Number(other) },
      ],
    };
  }
  // A share in words beside ends in figures may be the one that is meant.
  if (text.trim().split(/\s+/u).length >= FEWEST_WORDS && ((text.match(SIGN)?.length ?? 0) > 2 || ALONE.test(text)))
    return { kind: 'refused', reason: 'not-a-percent' };
  const found = [...plain.matchAll(ENDS)];
  const [ends] = found.length === 1 && /\p{L}/u.test(plain) ? found : [];
  const parts = (
    ends === undefined || hasFigureBeside(plain, ends[0])
      ? plain.replace(/^(?:từ|tu|khoảng|khoang)\s+/iu, '').split(/\s*(?:-|đến|den|tới|toi|~)\s*/iu)
      : [ends[1] ?? ends[3] ?? '', ends[2] ?? ends[4] ?? '']
  ).map((part) => parseDecimal(part));
  const [first, last = first] = parts;
  if (parts.length > 2 || first?.kind !== 'value' || last?.kind !== 'value') {
    return { kind: 'refused', reason: 'not-a-percent' };
  }
  return first.value <= last.value
    ? { kind: 'range', from: first.value, to: last.value }
    : { kind: 'refused', reason: 'backwards' };
}
