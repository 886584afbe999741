import type { FieldType } from './field-type.ts';
import { readWritten } from './texts.ts';

/** Free text, to 4,000 characters at most. */
export const longTextField: FieldType<'long-text'> = {
  type: 'long-text',
  inExpressions: 'string',
  measure: ({ text }) => text,
  read: (question, typed) => readWritten(typed, question.maxLength, (text) => ({ type: 'long-text', text })),
};
