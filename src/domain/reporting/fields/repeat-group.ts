import { refused, type FieldType } from './field-type.ts';

/** The same questions for each of several things, row by row. */
export const repeatGroupField: FieldType<'repeat-group'> = {
  type: 'repeat-group',
  inExpressions: 'list<map<string, dyn>>',
  measure: ({ rows }, measureAll) => rows.map(measureAll),
  read: () => refused({ kind: 'use-buttons' }),
};
