import type { FieldType } from './field-type.ts';
import { readWritten } from './texts.ts';

/** A name or a short text. */
export const textField: FieldType<'text'> = {
  type: 'text',
  inExpressions: 'string',
  measure: ({ text }) => text,
  read: (question, typed) => readWritten(typed, question.maxLength, (text) => ({ type: 'text', text })),
};
