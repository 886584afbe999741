import { z } from 'zod';
import { formatDate } from '../../text/vietnamese-format.ts';
import { doubtedDay } from '../../text/doubted-day.ts';
import { dayInSentence } from '../../text/date-in-sentence.ts';
import type { LocalDate } from '../../text/local-date.ts';
import { parseDate, type WithoutYear } from '../../text/parse-date.ts';
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
  read(question, text, { today, year }) {
    const meant = (ago: number): WithoutYear => (year === null ? { nearest: today } : { reportedOn: year - ago });
    const parsed = parseDate(text, today, meant(0));
    const value = (date: LocalDate): { type: 'date'; date: LocalDate } => ({ type: 'date', date });
    switch (parsed.kind) {
      case 'date': {
        const before = parseDate(text, today, meant(1));
        // Without its year a day ahead may be the one of a year ago.
        return parsed.date > today && before.kind === 'date' && before.date !== parsed.date
          ? { kind: 'candidates', values: [value(parsed.date), value(before.date)], doubt: 'no-year' }
          : { kind: 'value', value: value(parsed.date) };
      }
      case 'lunar':
        return refused({ kind: 'lunar-date' });
      case 'impossible': {
        const doubted = doubtedDay(text);
        if (doubted !== null) return { kind: 'candidates', values: [value(doubted)], doubt: 'which-day' };
        return refused({ kind: 'impossible-date' });
      }
      case 'not-a-date': {
        const read = dayInSentence(text, question.text, today, meant(0));
        const [day] = read?.days ?? [];
        if (read?.sure === true && day !== undefined && day <= today) return { kind: 'value', value: value(day) };
        const doubted = doubtedDay(text);
        if (doubted !== null) return { kind: 'candidates', values: [value(doubted)], doubt: 'which-day' };
        if (read !== null) return { kind: 'candidates', values: read.days.map(value), doubt: 'which-day' };
        return refused({ kind: 'not-a-date' });
      }
    }
  },
});
