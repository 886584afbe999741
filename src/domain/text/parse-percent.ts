import { plainDigits, parseDecimal, type ParsedNumber } from './parse-number.ts';

/** A range of shares in per cent, or why it is none. */
export type ParsedPercentRange =
  { kind: 'range'; from: number; to: number } | { kind: 'refused'; reason: 'not-a-percent' | 'backwards' | 'negative' };

const SIGN = /(?:%|phần trăm|phan tram)/giu;

/**
 * Reads a share in per cent: "65", "65%", "65,1 phần trăm". "0,65" without a sign may be 65% written as a fraction and
 * is ambiguous.
 */
export function parsePercent(text: string): ParsedNumber {
  const plain = plainDigits(text);
  const signed = plain.search(SIGN) >= 0;
  const parsed = parseDecimal(plain.replaceAll(SIGN, '').trim());
  if (parsed.kind !== 'value' || signed || parsed.value <= 0 || parsed.value >= 1) return parsed;
  return { kind: 'ambiguous', candidates: [parsed.value, Math.round(parsed.value * 100_000) / 1000] };
}

/** Reads "5-13%", "5% đến 13%", "từ 5 tới 13 phần trăm", or a single share as a range of one. */
export function parsePercentRange(text: string): ParsedPercentRange {
  const plain = plainDigits(text).replaceAll(SIGN, ' ').replaceAll(/\s+/g, ' ').trim();
  if (/^-\s*\d/.test(plain)) return { kind: 'refused', reason: 'negative' };
  const parts = plain
    .replace(/^(?:từ|tu|khoảng|khoang)\s+/iu, '')
    .split(/\s*(?:-|đến|den|tới|toi|~)\s*/iu)
    .map((part) => parseDecimal(part));
  const [first, last = first] = parts;
  if (parts.length > 2 || first?.kind !== 'value' || last?.kind !== 'value') {
    return { kind: 'refused', reason: 'not-a-percent' };
  }
  return first.value <= last.value
    ? { kind: 'range', from: first.value, to: last.value }
    : { kind: 'refused', reason: 'backwards' };
}
