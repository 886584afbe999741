import { refused, type FieldType } from './field-type.ts';

/** A figure worked out from other answers; it is never asked, and kept nowhere. */
export const calculatedField: FieldType<'calculated'> = {
  type: 'calculated',
  inExpressions: null,
  measure: () => undefined,
  read: () => refused({ kind: 'use-buttons' }),
};
