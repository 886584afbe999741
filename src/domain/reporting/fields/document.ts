import { refused, type FieldType } from './field-type.ts';
import { addFiles } from './files.ts';

/** One or several files or pictures. */
export const documentField: FieldType<'document'> = {
  type: 'document',
  inExpressions: 'double',
  measure: ({ files }) => files.length,
  read: () => refused({ kind: 'needs-document' }),
  receive: (question, sent, current) => addFiles('document', sent, current, question),
};
