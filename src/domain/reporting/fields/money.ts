import { z } from 'zod';
import { MILLION, parseMoney } from '../../text/parse-money.ts';
import { defineField, type Reading } from './field-type.ts';
import { withinLimits } from './numbers.ts';
import { common } from './question-schema.ts';

/** An amount of money, in đồng; its limit is in triệu đồng. */
export const moneyField = defineField(
  z.strictObject({ ...common, type: z.literal('money'), max: z.number().positive() }),
  z.object({ type: z.literal('money'), amount: z.number() }),
)({
  inExpressions: 'double',
  measure: ({ amount }) => amount / MILLION,
  describe: ({ amount }) => ({ kind: 'money', amount }),
  part: 'money',
  unitOf: () => 'triệu đồng',
  figure: ({ amount }) => amount,
  figuresInUnit: MILLION,
  comesTo: 'sum',
  nil: () => ({ type: 'money', amount: 0 }),
  hint: () => ({}),
  read: (question, text, { year }) => readAmount(text, question.max, (amount) => ({ type: 'money', amount }), year),
});

/** Reads an amount up to so many triệu đồng; in a sentence, where the year that is reported on is given. */
export function readAmount<V>(
  text: string,
  maximum: number,
  value: (amount: number) => V,
  year?: number | null,
): Reading<V> {
  return withinLimits(parseMoney(text, year), { min: 0, max: maximum, scale: MILLION }, value);
}
