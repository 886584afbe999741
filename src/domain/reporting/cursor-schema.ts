import { z } from 'zod';
import type { Answer, Answers, AnswerValue } from './answers.ts';
import { DOUBTS } from '../text/figures-in.ts';
import { FIELD_TYPES } from './fields/index.ts';
import { LEAF_VALUES } from './fields/leaves.ts';
import type { Cursor } from './filling-types.ts';

const text = z.string();
const number = z.number();

/** Values as drafts keep them, each in the shape of its type; a group refers to answers, which refer to values. */
export const valueSchema: z.ZodType<AnswerValue> = z.lazy(() =>
  z.discriminatedUnion('type', [
    ...LEAF_VALUES,
    FIELD_TYPES.group.valueWith(answers),
    FIELD_TYPES['repeat-group'].valueWith(answers),
  ]),
);

const answer: z.ZodType<Answer> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('given'), value: valueSchema, reason: text.nullable() }),
  z.object({ state: z.literal('later') }),
]);
const answers: z.ZodType<Answers> = z.record(text, answer);

const editing = z.boolean();
const key = text;
const from = text.exactOptional();

/** Reads a place in a form as the store keeps it. */
export const cursorSchema: z.ZodType<Cursor> = z.lazy(() =>
  z.discriminatedUnion('at', [
    z.object({
      at: z.literal('question'),
      editing,
      from,
      key,
      more: z.literal(true).exactOptional(),
      unsourced: text.exactOptional(),
    }),
    z.object({ at: z.literal('detail'), editing, from, key, option: text, doubted: text.exactOptional() }),
    z.object({ at: z.enum(['amount', 'source-name']), editing, from, key, source: text }),
    z.object({
      at: z.literal('candidates'),
      editing,
      from,
      key,
      values: z.array(valueSchema),
      source: text.nullable(),
      doubted: z.object({ text, doubt: z.enum(DOUBTS) }).exactOptional(),
    }),
    z.object({
      at: z.literal('reason'),
      editing,
      from,
      key,
      value: valueSchema,
      message: text,
      because: text.exactOptional(),
      typed: z.object({ text, value: valueSchema.nullable() }).exactOptional(),
    }),
    z.object({
      at: z.literal('inside'),
      editing,
      from,
      key,
      row: number.nullable(),
      added: z.literal(true).exactOptional(),
      unsourced: text.exactOptional(),
      place: cursorSchema,
    }),
    z.object({ at: z.literal('review'), editing, from }),
  ]),
);
