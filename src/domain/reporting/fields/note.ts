import { z } from 'zod';
import { refused, type FieldType } from './field-type.ts';
import { common } from './question-schema.ts';

const question = z.strictObject({ ...common, type: z.literal('note') });

const rules: FieldType<z.output<typeof question>, never> = {
  inExpressions: null,
  unasked: true,
  unnumbered: true,
  measure: () => undefined,
  describe: () => ({ kind: 'text', text: '' }),
  read: () => refused({ kind: 'use-buttons' }),
};

/** Something to read before the next question; it has no answer. */
export const noteField = { ...rules, question };
