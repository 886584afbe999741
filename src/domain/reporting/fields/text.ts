import { z } from 'zod';
import { isSameTitle } from '../../text/same-name.ts';
import { lacksMarks } from '../../text/normalize.ts';
import { writeReference } from '../../text/write-reference.ts';
import { defineField } from './field-type.ts';
import { readWritten } from './texts.ts';
import { common } from './question-schema.ts';

/** A name or a short text. */
export const textField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('text'),
    maxLength: z.int().positive().max(500).default(500),
    /** Number and date of a document, which are written as they are cited; or a name, whose marks are asked for once. */
    as: z.enum(['document-reference', 'name']).exactOptional(),
  }),
  z.object({ type: z.literal('text'), text: z.string() }),
)({
  inExpressions: 'string',
  measure: ({ text }) => text,
  describe: ({ text }) => ({ kind: 'text', text }),
  isEmpty: ({ text }) => text.trim() === '',
  none: () => ({ type: 'text', text: '' }),
  isSame: (one, other) => isSameTitle(one.text, other.text),
  postponesWords: true,
  isName: true,
  takesWords: true,
  read({ as, maxLength }, typed, { today }) {
    const written = as === 'document-reference' ? writeReference(typed, today) : typed;
    const reading = readWritten(written, maxLength, (text) => ({ type: 'text', text }) as const);
    const doubted = reading.kind === 'value' && as === 'name' && lacksMarks(reading.value.text);
    return doubted ? { kind: 'candidates', values: [reading.value] } : reading;
  },
});
