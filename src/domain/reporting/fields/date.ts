import { parseDate } from '../../text/parse-date.ts';
import { refused, type FieldType } from './field-type.ts';

/** A day. */
export const dateField: FieldType<'date'> = {
  type: 'date',
  inExpressions: 'string',
  measure: ({ date }) => date,
  read(_question, text, { today }) {
    const parsed = parseDate(text, today);
    switch (parsed.kind) {
      case 'date':
        return { kind: 'value', value: { type: 'date', date: parsed.date } };
      case 'impossible':
        return refused({ kind: 'impossible-date' });
      case 'not-a-date':
        return refused({ kind: 'not-a-date' });
    }
  },
};
