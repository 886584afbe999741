import { z } from 'zod';
import type { Answers } from '../answers.ts';
import { refused, type FieldType } from './field-type.ts';
import { groupItems } from './group-items.ts';
import { common, text } from './question-schema.ts';

/** `rowLabel` names one of the things. */
const question = z.strictObject({
  ...common,
  type: z.literal('repeat-group'),
  items: groupItems,
  rowLabel: text,
  maxRows: z.int().positive().max(98).default(50),
});

/**
 * The answers of a repeat group in the store, row by row, with an id for each. What an earlier release kept has no ids:
 * there a row is known by its place, which is its id from then on.
 */
export interface RepeatGroupValue {
  type: 'repeat-group';
  rows: Answers[];
  ids?: number[];
}

const rules: FieldType<z.output<typeof question>, RepeatGroupValue> = {
  inExpressions: 'list<map<string, dyn>>',
  measure: ({ rows }, measureAll) => rows.map(measureAll),
  describe: ({ rows }, asked, describeParts) => ({
    kind: 'rows',
    label: asked?.rowLabel ?? '',
    rows: rows.map((row) => describeParts(asked?.items ?? [], row)),
  }),
  none: () => ({ type: 'repeat-group', rows: [], ids: [] }),
  gathers: {},
  composed: {
    repeats: true,
    rowsOf: ({ rows, ids }) => rows.map((items, at) => ({ id: ids?.[at] ?? at, items })),
    fromRows: (rows) => ({
      type: 'repeat-group',
      rows: rows.map(({ items }) => items),
      ids: rows.map(({ id }, at) => id ?? at),
    }),
  },
  read: () => refused({ kind: 'use-buttons' }),
};

/** The same questions for each of several things, such as facilities, row by row. */
export const repeatGroupField = {
  ...rules,
  question,
  valueWith: (answers: z.ZodType<Answers>) =>
    z.object({ type: z.literal('repeat-group'), rows: z.array(answers), ids: z.array(z.number()).exactOptional() }),
};
