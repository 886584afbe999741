import { z } from 'zod';
import { parsePercentRange } from '../../text/parse-percent.ts';
import { defineField, refused } from './field-type.ts';
import { common } from './question-schema.ts';

/** From one share to another: "5-13%", "từ 5 đến 13"; a single share is a range of one. */
export const percentRangeField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('percent-range'),
    min: z.number().default(0),
    max: z.number().default(100),
  }),
  z.object({ type: z.literal('percent-range'), from: z.number(), to: z.number() }),
)({
  inExpressions: 'map<string, dyn>',
  measure: ({ from, to }) => ({ from, to }),
  describe: ({ from, to }) => ({ kind: 'percent', from, to }),
  unitOf: () => '%',
  figure: ({ from, to }) => (from + to) / 2,
  hint: () => ({}),
  read({ min, max }, text, { year }) {
    const parsed = parsePercentRange(text, year);
    if (parsed.kind === 'refused') return refused({ kind: parsed.reason });
    const ranges = parsed.kind === 'range' ? [parsed] : parsed.ranges;
    const values = ranges
      .filter(({ from, to }) => from >= min && to <= max)
      .map(({ from, to }) => ({ type: 'percent-range' as const, from, to }));
    const [value] = values;
    if (value === undefined) return refused({ kind: 'out-of-limits', minimum: min, maximum: max });
    return parsed.kind === 'range' ? { kind: 'value', value } : { kind: 'candidates', values, doubt: 'two-readings' };
  },
});
