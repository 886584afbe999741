import { z } from 'zod';
import { formatPhone } from '../../text/vietnamese-format.ts';
import { parsePhone } from '../../text/parse-phone.ts';
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
    return parsed.kind === 'phone'
      ? { kind: 'value', value: { type: 'phone', phone: parsed.phone } }
      : refused({ kind: 'not-a-phone' });
  },
});
