import { yearOf } from '../../text/local-date.ts';
import { z } from 'zod';
import { parseInteger } from '../../text/parse-number.ts';
import { normalizeInput, searchKey } from '../../text/normalize.ts';
import { yearInSentence } from '../../text/year-in-sentence.ts';
import { withoutPoliteness } from '../../text/politeness.ts';
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
  read({ min, max, text: question }, text, { today }) {
    const key = searchKey(withoutPoliteness(normalizeInput(text))).replace(/^(?:bat dau |ke )?tu /, '');
    const said = /^(?:nam )?(nay|ni|ngoai|truoc)$/.exec(key)?.[1];
    const thisYear = yearOf(today);
    const digits = /^(?:nam )?(\d{4}|\d{2})$/.exec(key)?.[1];
    const outside = refused({ kind: 'out-of-limits', minimum: min, maximum: max });
    if (said === undefined && digits === undefined) {
      const started = yearInSentence(text, question);
      if (started !== null && started >= min && started <= max)
        return { kind: 'value', value: { type: 'year', year: started } };
      const read = parseInteger(text);
      const likely =
        read.kind === 'ambiguous' ? read.candidates.filter((number) => number >= min && number <= max) : [];
      if (likely.length > 0) return { kind: 'candidates', values: likely.map((year) => ({ type: 'year', year })) };
      const year = read.kind === 'value' ? read.value : 0;
      if (year < 1000) return refused({ kind: 'not-a-year' });
      return year < min || year > max ? outside : { kind: 'value', value: { type: 'year', year } };
    }
    if (digits?.length === 2) {
      const year = 2000 + Number(digits);
      return year < min || year > max ? outside : { kind: 'candidates', values: [{ type: 'year', year }] };
    }
    const year = digits === undefined ? thisYear - (said === 'nay' || said === 'ni' ? 0 : 1) : Number(digits);
    return year < min || year > max ? outside : { kind: 'value', value: { type: 'year', year } };
  },
});
