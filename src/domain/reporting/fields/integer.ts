import { z } from 'zod';
import { searchKey } from '../../text/normalize.ts';
import { parseInteger } from '../../text/parse-number.ts';
import { defineField } from './field-type.ts';
import { inUnit, withinLimits } from './numbers.ts';
import { common, text } from './question-schema.ts';

/** A whole number with the limits of its question. */
export const integerField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('integer'),
    unit: text,
    min: z.int(),
    max: z.int(),
  }),
  z.object({ type: z.literal('integer'), number: z.number() }),
)({
  inExpressions: 'double',
  measure: ({ number }) => number,
  describe: ({ number }, question) => ({ kind: 'quantity', number, unit: question?.unit ?? '', counted: true }),
  unitOf: ({ unit }) => unit,
  figure: ({ number }) => number,
  counts: true,
  comesTo: 'sum',
  nil: () => ({ type: 'integer', number: 0 }),
  read(question, text, { year }) {
    const parsed = parseInteger(text, {
      kind: 'count',
      unit: question.unit,
      year,
      words: searchKey(question.text.replaceAll(/\([^()]*\)/g, ' ')),
    });
    return withinLimits(inUnit(parsed, question.unit), question, (number) => ({ type: 'integer', number }));
  },
});
