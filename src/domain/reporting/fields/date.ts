import { z } from 'zod';
import { formatDate } from '../../text/vietnamese-format.ts';
import { parseDate } from '../../text/parse-date.ts';
import { defineField, refused } from './field-type.ts';
import { common } from './question-schema.ts';

/** A day. */
export const dateField = defineField(
  z.strictObject({ ...common, type: z.literal('date') }),
  z.object({ type: z.literal('date'), date: z.string() }),
)({
  inExpressions: 'string',
  measure: ({ date }) => date,
  describe: ({ date }) => ({ kind: 'name', name: formatDate(date) }),
  measuredInWords: (measured) => formatDate(String(measured)),
  hint: () => ({}),
  read(_question, text, { today, year }) {
    const parsed = parseDate(text, today, year === null ? { nearest: today } : { reportedOn: year });
    switch (parsed.kind) {
      case 'date':
        return { kind: 'value', value: { type: 'date', date: parsed.date } };
      case 'lunar':
        return refused({ kind: 'lunar-date' });
      case 'impossible':
        return refused({ kind: 'impossible-date' });
      case 'not-a-date':
        return refused({ kind: 'not-a-date' });
    }
  },
});
