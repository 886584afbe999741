import { yearOf } from '../../text/local-date.ts';
import { z } from 'zod';
import { searchKey } from '../../text/normalize.ts';
import { defineField, refused } from './field-type.ts';
import { common } from './question-schema.ts';

/** A year in four figures; "17" could be any century's and is asked back. */
export const yearField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('year'),
    min: z.int().default(1900),
    max: z.int().default(2100),
  }),
  z.object({ type: z.literal('year'), year: z.number() }),
)({
  inExpressions: 'double',
  measure: ({ year }) => year,
  describe: ({ year }) => ({ kind: 'name', name: String(year) }),
  measuredInWords: String,
  hint: () => ({}),
  read({ min, max }, text, { today }) {
    const key = searchKey(text.normalize('NFKC'));
    const said = /^(?:nam )?(nay|ngoai|truoc)$/.exec(key)?.[1];
    const thisYear = yearOf(today);
    const digits = /^(?:nam )?(\d{4}|\d{2})$/.exec(key)?.[1];
    if (said === undefined && digits === undefined) return refused({ kind: 'not-a-year' });
    const outside = refused({ kind: 'out-of-limits', minimum: min, maximum: max });
    if (digits?.length === 2) {
      const year = 2000 + Number(digits);
      return year < min || year > max ? outside : { kind: 'candidates', values: [{ type: 'year', year }] };
    }
    const year = digits === undefined ? thisYear - (said === 'nay' ? 0 : 1) : Number(digits);
    return year < min || year > max ? outside : { kind: 'value', value: { type: 'year', year } };
  },
});
