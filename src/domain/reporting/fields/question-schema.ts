import { z } from 'zod';
import { aggregationSchema } from '../aggregation-schema.ts';
import { crossCheck } from './cross-check.ts';
import { key, text } from './key-and-text.ts';

export { key, text } from './key-and-text.ts';

/**
 * When a value is doubtful or impossible. `when` is an expression over `value`, `previous` (the same answer a year
 * before), the keys of questions, `year` and the facts of the unit; for money by source `line` makes it a check of each
 * line. `message` may hold {value}, {previous}, {line}, {source}, {year}, facts, and keys of questions.
 */
export const check = z.strictObject({ when: text, message: text });

/** What people write instead of the label, in one message with other answers or alone. */
const words = z.array(text).min(1).optional();

/**
 * One of the options of a question; `detail` is asked where it is chosen. Where it is number and date of a document and they
 * are not in it, it is asked for once more.
 */
export const option = z.strictObject({
  key,
  label: text,
  words,
  /** How a report says that it was chosen, as a clause. */
  sentence: text.optional(),
  detail: z.strictObject({ prompt: text, as: z.literal('document-reference').optional() }).optional(),
});

/** Another wording, or other options, in the rounds of some years. */
const variants = z
  .array(
    z.strictObject({
      years: z.array(z.int()).min(1),
      text: text.optional(),
      options: z.array(option).min(2).optional(),
    }),
  )
  .optional();

/** What every question has. */
export const common = {
  key,
  /** Its number in the form; parts of a group are numbered in their order. */
  number: z.int().nonnegative().default(0),
  text,
  /** A short noun phrase for lists of answers. */
  shortLabel: text,
  /** How a report says its figure, as a clause with {value}; absent: the short label and the figure. */
  sentence: text.optional(),
  /** Of a part of a group: what people write before its answer where they answer several parts in one message. */
  words,
  /** Its answer as it may stand in such a message, shown where the group is asked. */
  example: text.optional(),
  /** Where the figure comes from, as the person would look for it. */
  help: text.optional(),
  basis: text.optional(),
  aggregation: aggregationSchema.optional(),
  /** Years of the round in which it is asked; absent: always. */
  years: z.array(z.int()).min(1).optional(),
  /** An expression over earlier questions and `year`; it is left out only where this is known to be false. */
  askIf: text.optional(),
  /** "Giữ số năm trước". */
  keepPrevious: z.boolean().default(false),
  /** "Không phát sinh", which is zero. */
  nilButton: z.boolean().default(false),
  /** "Không có". */
  noneButton: z.boolean().default(false),
  /** The question of which this is a part: the share is echoed with it. */
  partOf: key.optional(),
  /** Checks that a value must not fail. */
  refuse: z.array(check).default([]),
  /** Checks that ask for a reason, which the reviewer sees. */
  askReason: z.array(check).default([]),
  /** What it is held against that others have on record; forms of earlier releases have none. */
  crossChecks: z.array(crossCheck).optional(),
  variants,
};

/** What every question has that takes files. */
export const files = { ...common, maxFiles: z.int().positive().max(10).default(10) };
