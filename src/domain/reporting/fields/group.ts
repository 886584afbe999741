import { refused, type FieldType } from './field-type.ts';

/** Several questions under one number; each is read by its own type. */
export const groupField: FieldType<'group'> = {
  type: 'group',
  inExpressions: 'map<string, dyn>',
  measure: ({ items }, measureAll) => measureAll(items),
  read: () => refused({ kind: 'use-buttons' }),
};
