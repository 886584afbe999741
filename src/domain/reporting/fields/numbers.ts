import type { ParsedMoney } from '../../text/parse-money.ts';
import type { ParsedNumber } from '../../text/parse-number.ts';
import { compareUnits, convert } from '../../text/units-of-measure.ts';
import { refused, type Reading } from './field-type.ts';

/**
 * Checks a parsed number against the limits of its question; candidates outside of them are no candidates. The limits
 * are in units of `scale`: those of money in triệu đồng, its numbers in đồng.
 */
export function withinLimits<V>(
  parsed: ParsedNumber | ParsedMoney,
  { min, max, scale = 1, unit }: { min: number; max: number; scale?: number; unit?: string },
  value: (number: number) => V,
): Reading<V> {
  const limits = { minimum: min, maximum: max };
  const outside = refused(
    scale === 1
      ? { kind: 'out-of-limits', ...limits, ...(unit === undefined ? {} : { unit }) }
      : { kind: 'money-out-of-limits', ...limits },
  );
  const fits = (number: number): boolean => number >= min * scale && number <= max * scale;
  switch (parsed.kind) {
    case 'refused':
      return refused({ kind: parsed.reason });
    case 'ambiguous': {
      const possible = parsed.candidates.filter(fits);
      const [only, ...others] = possible;
      const [likely, ...less] = parsed.candidates;
      // "1.5 tỷ" can only be 1,5 where 15 is too much.
      if (
        parsed.doubt === 'two-readings' &&
        less.length > 0 &&
        only !== undefined &&
        only === likely &&
        others.length === 0
      )
        return { kind: 'value', value: value(only) };
      return possible.length === 0 ? outside : { kind: 'candidates', values: possible.map(value), doubt: parsed.doubt };
    }
    case 'value':
      return fits(parsed.value) ? { kind: 'value', value: value(parsed.value) } : outside;
  }
}

/**
 * Reads a figure in the unit of its question: one in a unit that measures the same is converted ("850 kg" is 0,85 tấn), and one in
 * another unit is asked about.
 */
export function inUnit(parsed: ParsedNumber, asked: string): ParsedNumber {
  if (parsed.kind !== 'value') return parsed;
  const { value, unit } = parsed;
  const converted = convert(value, unit, asked);
  if (converted !== null) {
    const rounded = Number(converted.toFixed(3));
    return Math.abs(converted - rounded) < 1e-9
      ? { ...parsed, value: rounded }
      : { kind: 'ambiguous', candidates: [rounded], doubt: 'other-unit' };
  }
  return compareUnits(asked, unit) === 'same'
    ? parsed
    : { kind: 'ambiguous', candidates: [value], doubt: 'other-unit' };
}
