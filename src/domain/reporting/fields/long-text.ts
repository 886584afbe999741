import { z } from 'zod';
import { defineField } from './field-type.ts';
import { readWritten } from './texts.ts';
import { common } from './question-schema.ts';

/** Free text, to 4,000 characters at most. */
export const longTextField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('long-text'),
    maxLength: z.int().positive().max(4000),
  }),
  z.object({ type: z.literal('long-text'), text: z.string() }),
)({
  inExpressions: 'string',
  measure: ({ text }) => text,
  describe: ({ text }) => ({ kind: 'text', text }),
  part: 'words',
  isEmpty: ({ text }) => text.trim() === '',
  none: () => ({ type: 'long-text', text: '' }),
  postponesWords: true,
  takesWords: true,
  hint: ({ maxLength }) => ({ maximum: maxLength }),
  read: (question, typed) => readWritten(typed, question.maxLength, (text) => ({ type: 'long-text', text })),
});
