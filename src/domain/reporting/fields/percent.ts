import { parsePercent } from '../../text/parse-percent.ts';
import type { FieldType } from './field-type.ts';
import { withinLimits } from './numbers.ts';

/** A share in per cent: "65", "65%", "65,1 phần trăm". */
export const percentField: FieldType<'percent'> = {
  type: 'percent',
  inExpressions: 'double',
  measure: ({ number }) => number,
  read: (question, text) => withinLimits(parsePercent(text), question, (number) => ({ type: 'percent', number })),
};
