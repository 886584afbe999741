import { parseDecimal } from '../../text/parse-number.ts';
import type { FieldType } from './field-type.ts';
import { withinLimits } from './numbers.ts';

/** A number that may have decimals, three at most. */
export const decimalField: FieldType<'decimal'> = {
  type: 'decimal',
  inExpressions: 'double',
  measure: ({ number }) => number,
  read: (question, text) => withinLimits(parseDecimal(text), question, (number) => ({ type: 'decimal', number })),
};
