import { z } from 'zod';
import { formatPhone } from '../../text/vietnamese-format.ts';
import { parsePhone } from '../../text/parse-phone.ts';
import { phonesIn } from '../../text/phones-in.ts';
import { defineField, refused } from './field-type.ts';
import { common } from './question-schema.ts';

/** A Vietnamese phone number, in national form. */
export const phoneField = defineField(
  z.strictObject({ ...common, type: z.literal('phone') }),
  z.object({ type: z.literal('phone'), phone: z.string() }),
)({
  inExpressions: 'string',
  measure: ({ phone }) => phone,
  describe: ({ phone }) => ({ kind: 'name', name: formatPhone(phone) }),
  hint: () => ({}),
  read(_question, text) {
    const parsed = parsePhone(text);
    const value = (phone: string): { type: 'phone'; phone: string } => ({ type: 'phone', phone });
    if (parsed.kind === 'phone') return { kind: 'value', value: value(parsed.phone) };
    if (parsed.kind === 'doubted') return { kind: 'candidates', values: [value(parsed.phone)] };
    const { phones, sure } = phonesIn(text);
    const [phone] = phones;
    if (phone === undefined) return refused({ kind: 'not-a-phone' });
    return sure ? { kind: 'value', value: value(phone) } : { kind: 'candidates', values: phones.map(value) };
  },
});
