import { parsePercentRange } from '../../text/parse-percent.ts';
import { refused, type FieldType } from './field-type.ts';

/** From one share to another: "5-13%", "từ 5 đến 13"; a single share is a range of one. */
export const percentRangeField: FieldType<'percent-range'> = {
  type: 'percent-range',
  inExpressions: 'map<string, dyn>',
  measure: ({ from, to }) => ({ from, to }),
  read({ min, max }, text) {
    const parsed = parsePercentRange(text);
    if (parsed.kind === 'refused') return refused({ kind: parsed.reason });
    const { from, to } = parsed;
    if (from < min || to > max) return refused({ kind: 'out-of-limits', minimum: min, maximum: max });
    return { kind: 'value', value: { type: 'percent-range', from, to } };
  },
};
