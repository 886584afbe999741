import { z } from 'zod';
import { defineField, refused } from './field-type.ts';
import { addFiles, storedFile } from './files.ts';
import { files } from './question-schema.ts';

/** One or several files or pictures. */
export const documentField = defineField(
  z.strictObject({ ...files, type: z.literal('document') }),
  z.object({ type: z.literal('document'), files: z.array(storedFile) }),
)({
  inExpressions: 'double',
  measure: ({ files }) => files.length,
  describe: ({ files }) => ({ kind: 'files', pictures: false, names: files.map(({ name }) => name) }),
  isEmpty: ({ files }) => files.length === 0,
  none: () => ({ type: 'document', files: [] }),
  filesOf: ({ files }) => files,
  hint: ({ maxFiles }) => ({ maximum: maxFiles }),
  gathers: {
    more: 'files',
    goesOn: ({ files }) => files.length > 0,
    restart: () => ({ type: 'document', files: [] }),
  },
  read: () => refused({ kind: 'needs-document' }),
  receive: (question, sent, current) => addFiles('document', sent, current, question),
});
