import { z } from 'zod';
import { aggregationSchema } from './aggregation-schema.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.string().trim().min(1);

/**
 * When a value is doubtful or impossible. `when` is an expression over `value`, `previous` (the same answer a year
 * before), the keys of questions, `year` and the facts of the unit; for money by source `line` makes it a check of each
 * line. `message` may hold {value}, {previous}, {line}, {source}, {year}, facts, and keys of questions.
 */
const check = z.strictObject({ when: text, message: text });

const option = z.strictObject({ key, label: text, detail: z.strictObject({ prompt: text }).optional() });

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

const common = {
  key,
  /** Its number in the form; parts of a group are numbered in their order. */
  number: z.int().nonnegative().default(0),
  text,
  /** A short noun phrase for lists of answers. */
  shortLabel: text,
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
  /** Cross-checks against data that is not in the system; kept in words. */
  laterChecks: z.array(text).default([]),
  variants,
};

const files = { ...common, maxFiles: z.int().positive().max(10).default(10) };

const leafTypes = [
  z.strictObject({ ...common, type: z.literal('text'), maxLength: z.int().positive().max(500).default(500) }),
  z.strictObject({ ...common, type: z.literal('long-text'), maxLength: z.int().positive().max(4000) }),
  z.strictObject({ ...common, type: z.literal('integer'), unit: text, min: z.int(), max: z.int() }),
  z.strictObject({ ...common, type: z.literal('decimal'), unit: text, min: z.number(), max: z.number() }),
  z.strictObject({ ...common, type: z.literal('percent'), min: z.number().default(0), max: z.number().default(100) }),
  z.strictObject({
    ...common,
    type: z.literal('percent-range'),
    min: z.number().default(0),
    max: z.number().default(100),
  }),
  /** In triệu đồng. */
  z.strictObject({ ...common, type: z.literal('money'), max: z.number().positive() }),
  z.strictObject({
    ...common,
    type: z.literal('money-by-source'),
    sources: z.array(z.strictObject({ key, label: text, needsName: z.boolean().optional() })).min(1),
    /** For each source, in triệu đồng. */
    max: z.number().positive(),
  }),
  z.strictObject({ ...common, type: z.literal('date') }),
  z.strictObject({ ...common, type: z.literal('year'), min: z.int().default(1900), max: z.int().default(2100) }),
  z.strictObject({ ...common, type: z.literal('phone') }),
  z.strictObject({ ...common, type: z.literal('yes-no') }),
  z.strictObject({ ...common, type: z.literal('choice'), options: z.array(option).min(2) }),
  z.strictObject({
    ...common,
    type: z.literal('choices'),
    options: z.array(z.strictObject({ key, label: text })).min(2),
  }),
  z.strictObject({ ...common, type: z.literal('unit') }),
  z.strictObject({ ...common, type: z.literal('task') }),
  z.strictObject({ ...common, type: z.literal('facility') }),
  z.strictObject({ ...files, type: z.literal('photo') }),
  z.strictObject({ ...files, type: z.literal('document') }),
  z.strictObject({ ...common, type: z.literal('location') }),
] as const;

/** A question with one answer of its own: what a group is made of. */
const leaf = z.discriminatedUnion('type', leafTypes);

const items = z
  .array(leaf)
  .min(1)
  .max(50)
  .transform((parts) => parts.map((part, at) => ({ ...part, number: at + 1 })));

const question = z.discriminatedUnion('type', [
  ...leafTypes,
  /** Several questions under one number. */
  z.strictObject({ ...common, type: z.literal('group'), items }),
  /** The same questions for each of several things, such as facilities; `rowLabel` names one of them. */
  z.strictObject({
    ...common,
    type: z.literal('repeat-group'),
    items,
    rowLabel: text,
    maxRows: z.int().positive().max(98).default(50),
  }),
  /** Something to read; it has no answer. */
  z.strictObject({ ...common, type: z.literal('note') }),
  /** Worked out from other answers, never asked. */
  z.strictObject({ ...common, type: z.literal('calculated'), formula: text, unit: text }),
]);

/** What makes a form one of the databases of the plan, each filled-in copy an entry of it. */
const entries = z.strictObject({
  /** The plan's own code of the database. */
  code: text,
  /** What people call it in questions and searches. */
  names: z.array(text).min(1),
  /** The question whose answer names an entry. */
  title: key,
  /** The questions without which there is no entry. */
  needs: z.array(key).min(1),
  /** Answers about a person, shown to officers alone and kept only where that person has agreed. */
  personal: z.strictObject({ consent: key, answers: z.array(key).min(1) }).optional(),
  /** Reports of events that become entries where their unit allows it: each question here, and the one there. */
  from: z.strictObject({ form: text, allowedBy: key, answers: z.record(key, key) }).optional(),
});

/** A report form as data. `{year}` in the title stands for the year of the round. */
export const formSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  title: text,
  name: text,
  /**
   * Owed by every unit of a roster once a year; handed in by a unit whenever there is something to tell; asked once
   * by a coordinator, which no file says; or filled in for each entry of a database.
   */
  occasion: z.enum(['yearly', 'each-event', 'survey', 'database']).default('yearly'),
  database: entries.optional(),
  respondents: z.strictObject({ rosters: z.array(text).min(1), who: text }),
  /** Of reports with the same answers to all of these questions in one year only one is taken. */
  uniqueBy: z.array(key).default([]),
  /** What holds for the whole form: times, scope, counting. */
  conventions: z.array(text),
  questions: z.array(question).min(1).max(300),
});

export type Form = z.infer<typeof formSchema>;
export type Question = Form['questions'][number];
export type Leaf = z.infer<typeof leaf>;
/** A form whose filled-in copies are entries of a database. */
export type DatabaseForm = Form & { database: NonNullable<Form['database']> };
export type Check = z.infer<typeof check>;
