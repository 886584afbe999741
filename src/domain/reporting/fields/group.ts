import { z } from 'zod';
import type { Answers } from '../answers.ts';
import { refused, type FieldType } from './field-type.ts';
import { groupItems } from './group-items.ts';
import { common } from './question-schema.ts';

const question = z.strictObject({ ...common, type: z.literal('group'), items: groupItems });

/** The answers of a group in the store, by the keys of its parts. */
export interface GroupValue {
  type: 'group';
  items: Answers;
}

const rules: FieldType<z.output<typeof question>, GroupValue> = {
  inExpressions: 'map<string, dyn>',
  measure: ({ items }, measureAll) => measureAll(items),
  describe: ({ items }, asked, describeParts) => ({ kind: 'parts', ...describeParts(asked?.items ?? [], items) }),
  composed: {
    repeats: false,
    rowsOf: ({ items }) => [{ id: null, items }],
    fromRows: ([row]) => ({ type: 'group', items: row?.items ?? {} }),
  },
  read: () => refused({ kind: 'use-buttons' }),
};

/** Several questions under one number; each is read by its own type. */
export const groupField = {
  ...rules,
  question,
  valueWith: (answers: z.ZodType<Answers>) => z.object({ type: z.literal('group'), items: answers }),
};
