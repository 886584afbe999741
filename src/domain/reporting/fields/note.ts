import { refused, type FieldType } from './field-type.ts';

/** Something to read before the next question; it has no answer. */
export const noteField: FieldType<'note'> = {
  type: 'note',
  inExpressions: null,
  measure: () => undefined,
  read: () => refused({ kind: 'use-buttons' }),
};
