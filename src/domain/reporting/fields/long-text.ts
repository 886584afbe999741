import { normalizeInput } from '../../text/normalize.ts';
import type { FieldType } from './field-type.ts';

/** Free text up to the question's limit, counted in characters as people count them. */
export const longTextField: FieldType<'long-text'> = {
  type: 'long-text',
  read(question, text) {
    const written = normalizeInput(text);
    const length = Array.from(written).length;
    if (length === 0) return { kind: 'refused', refusal: { kind: 'empty' } };
    if (length > question.maxLength) {
      return { kind: 'refused', refusal: { kind: 'too-long', length, maximum: question.maxLength } };
    }
    return { kind: 'value', value: { type: 'long-text', text: written } };
  },
};
