import { parseInteger } from '../../text/parse-number.ts';
import type { FieldType } from './field-type.ts';
import { withinLimits } from './numbers.ts';

/** A whole number with the limits of its question. */
export const integerField: FieldType<'integer'> = {
  type: 'integer',
  inExpressions: 'double',
  measure: ({ number }) => number,
  read: (question, text) => withinLimits(parseInteger(text), question, (number) => ({ type: 'integer', number })),
};
