import { z } from 'zod';
import { parsePercent } from '../../text/parse-percent.ts';
import { defineField } from './field-type.ts';
import { withinLimits } from './numbers.ts';
import { common } from './question-schema.ts';

/** A share in per cent: "65", "65%", "65,1 phần trăm". */
export const percentField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('percent'),
    min: z.number().default(0),
    max: z.number().default(100),
  }),
  z.object({ type: z.literal('percent'), number: z.number() }),
)({
  inExpressions: 'double',
  measure: ({ number }) => number,
  describe: ({ number }) => ({ kind: 'percent', from: number, to: number }),
  unitOf: () => '%',
  figure: ({ number }) => number,
  hint: () => ({}),
  read: (question, text, { year }) =>
    withinLimits(parsePercent(text, year), { ...question, unit: '%' }, (number) => ({ type: 'percent', number })),
});
