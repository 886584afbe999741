import { z } from 'zod';
import { searchKey } from '../../text/normalize.ts';
import { parseDecimal } from '../../text/parse-number.ts';
import { defineField } from './field-type.ts';
import { inUnit, withinLimits } from './numbers.ts';
import { common } from './question-schema.ts';

/** A number that may have decimals, three at most. */
export const decimalField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('decimal'),
    /** Empty where the plan names none. */
    unit: z.string().trim().default(''),
    min: z.number(),
    max: z.number(),
  }),
  z.object({ type: z.literal('decimal'), number: z.number() }),
)({
  inExpressions: 'double',
  measure: ({ number }) => number,
  describe: ({ number }, question) => ({ kind: 'quantity', number, unit: question?.unit ?? '', counted: false }),
  unitOf: ({ unit }) => unit,
  figure: ({ number }) => number,
  counts: true,
  comesTo: 'sum',
  nil: () => ({ type: 'decimal', number: 0 }),
  read(question, text, { year }) {
    const parsed = parseDecimal(text, { kind: 'count', unit: question.unit, year, words: searchKey(question.text) });
    return withinLimits(inUnit(parsed, question.unit), question, (number) => ({ type: 'decimal', number }));
  },
});
