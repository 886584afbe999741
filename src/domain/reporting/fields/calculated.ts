import { z } from 'zod';
import { refused, type FieldType } from './field-type.ts';
import { common, text } from './question-schema.ts';

const question = z.strictObject({ ...common, type: z.literal('calculated'), formula: text, unit: text });

const rules: FieldType<z.output<typeof question>, never> = {
  inExpressions: null,
  unasked: true,
  measure: () => undefined,
  describe: () => ({ kind: 'text', text: '' }),
  unitOf: ({ unit }) => unit,
  read: () => refused({ kind: 'use-buttons' }),
};

/** A figure worked out from other answers; it is never asked, and kept nowhere. */
export const calculatedField = { ...rules, question };
