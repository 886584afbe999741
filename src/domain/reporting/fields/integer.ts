import { parseInteger } from '../../text/parse-number.ts';
import type { FieldType } from './field-type.ts';

/** A whole number with the limits of its question. */
export const integerField: FieldType<'integer'> = {
  type: 'integer',
  read(question, text) {
    const parsed = parseInteger(text);
    switch (parsed.kind) {
      case 'refused':
        return { kind: 'refused', refusal: { kind: parsed.reason } };
      case 'ambiguous':
        return { kind: 'candidates', values: parsed.candidates.map((number) => ({ type: 'integer', number })) };
      case 'value': {
        const { min, max } = question;
        if (parsed.value < min || parsed.value > max) {
          return { kind: 'refused', refusal: { kind: 'out-of-limits', minimum: min, maximum: max } };
        }
        return { kind: 'value', value: { type: 'integer', number: parsed.value } };
      }
    }
  },
};
