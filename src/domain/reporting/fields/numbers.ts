import type { ParsedMoney } from '../../text/parse-money.ts';
import type { ParsedNumber } from '../../text/parse-number.ts';
import { isOtherUnit } from '../../text/units-of-measure.ts';
import { refused, type Reading } from './field-type.ts';

/**
 * Checks a parsed number against the limits of its question; candidates outside of them are no candidates. The limits
 * are in units of `scale`: those of money in triệu đồng, its numbers in đồng.
 */
export function withinLimits<V>(
  parsed: ParsedNumber | ParsedMoney,
  { min, max, scale = 1 }: { min: number; max: number; scale?: number },
  value: (number: number) => V,
): Reading<V> {
  const outside = refused({ kind: 'out-of-limits', minimum: min, maximum: max });
  const fits = (number: number): boolean => number >= min * scale && number <= max * scale;
  switch (parsed.kind) {
    case 'refused':
      return refused({ kind: parsed.reason });
    case 'ambiguous': {
      const possible = parsed.candidates.filter(fits);
      return possible.length === 0 ? outside : { kind: 'candidates', values: possible.map(value) };
    }
    case 'value':
      return fits(parsed.value) ? { kind: 'value', value: value(parsed.value) } : outside;
  }
}

/** Asks about a figure that was typed with a unit of measure which is not the one of its question. */
export function asUnit<V>({ unit }: { unit: string }, text: string, reading: Reading<V>): Reading<V> {
  const behind = /^[\d.,\s]+(.*)$/su.exec(text.trim())?.[1] ?? '';
  return reading.kind === 'value' && isOtherUnit(unit, behind)
    ? { kind: 'candidates', values: [reading.value] }
    : reading;
}
