import { parsePhone } from '../../text/parse-phone.ts';
import { refused, type FieldType } from './field-type.ts';

/** A Vietnamese phone number, in national form. */
export const phoneField: FieldType<'phone'> = {
  type: 'phone',
  inExpressions: 'string',
  measure: ({ phone }) => phone,
  read(_question, text) {
    const parsed = parsePhone(text);
    return parsed.kind === 'phone'
      ? { kind: 'value', value: { type: 'phone', phone: parsed.phone } }
      : refused({ kind: 'not-a-phone' });
  },
};
