import { z } from 'zod';
import { defineField, refused } from './field-type.ts';
import { addFiles, storedFile } from './files.ts';
import { files } from './question-schema.ts';

/** One or several pictures. */
export const photoField = defineField(
  z.strictObject({ ...files, type: z.literal('photo') }),
  z.object({ type: z.literal('photo'), files: z.array(storedFile) }),
)({
  inExpressions: 'double',
  measure: ({ files }) => files.length,
  describe: ({ files }) => ({ kind: 'files', pictures: true, names: files.map(({ name }) => name) }),
  isEmpty: ({ files }) => files.length === 0,
  none: () => ({ type: 'photo', files: [] }),
  filesOf: ({ files }) => files,
  hint: ({ maxFiles }) => ({ maximum: maxFiles }),
  gathers: {
    more: 'files',
    goesOn: ({ files }) => files.length > 0,
    restart: () => ({ type: 'photo', files: [] }),
  },
  read: () => refused({ kind: 'needs-photo' }),
  receive: (question, sent, current) => addFiles('photo', sent, current, question),
});
