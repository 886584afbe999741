import type { ParsedNumber } from '../../text/parse-number.ts';
import type { AnswerValue } from '../answers.ts';
import { refused, type Reading } from './field-type.ts';

/** A parsed number held against the limits of its question; candidates outside of them are no candidates. */
export function withinLimits(
  parsed: ParsedNumber,
  { min, max }: { min: number; max: number },
  value: (number: number) => AnswerValue,
): Reading {
  const outside = refused({ kind: 'out-of-limits', minimum: min, maximum: max });
  const fits = (number: number): boolean => number >= min && number <= max;
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
