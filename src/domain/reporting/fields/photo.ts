import { refused, type FieldType } from './field-type.ts';
import { addFiles } from './files.ts';

/** One or several pictures. */
export const photoField: FieldType<'photo'> = {
  type: 'photo',
  inExpressions: 'double',
  measure: ({ files }) => files.length,
  read: () => refused({ kind: 'needs-photo' }),
  receive: (question, sent, current) => addFiles('photo', sent, current, question),
};
