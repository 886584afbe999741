import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.string().trim().min(1);

/** When a value is doubtful or impossible; `message` may hold {value}, {other} and {previous}. */
const check = z.strictObject({
  when: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('greater-than-question'), question: key }),
    /** Held against the unit's approved figure of the year before. */
    z.strictObject({ rule: z.literal('changed-over-percent'), percent: z.number().positive() }),
    z.strictObject({ rule: z.literal('decreased') }),
    /** For money in triệu đồng. */
    z.strictObject({ rule: z.literal('over'), value: z.number() }),
    z.strictObject({ rule: z.literal('zero-while-choice'), question: key, options: z.array(key).min(1) }),
    z.strictObject({ rule: z.literal('zero-while-any-positive'), questions: z.array(key).min(1) }),
  ]),
  message: text,
});

const option = z.strictObject({ key, label: text, detail: z.strictObject({ prompt: text }).optional() });

const common = {
  key,
  number: z.int().positive(),
  text,
  /** A short noun phrase for lists of answers. */
  shortLabel: text,
  /** Where the figure comes from, as the person would look for it. */
  help: text.optional(),
  basis: text,
  aggregation: text,
  /** Years of the round in which it is asked; absent: always. */
  years: z.array(z.int()).min(1).optional(),
  /** "Giữ số năm trước". */
  keepPrevious: z.boolean().default(false),
  /** "Không phát sinh", which is zero. */
  nilButton: z.boolean().default(false),
  /** "Không có". */
  noneButton: z.boolean().default(false),
  refuse: z.array(check).default([]),
  askReason: z.array(check).default([]),
  /** Cross-checks against data that other forms will bring; kept in words until then. */
  laterChecks: z.array(text).default([]),
};

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

const question = z.discriminatedUnion('type', [
  z.strictObject({ ...common, variants, type: z.literal('integer'), unit: text, min: z.int(), max: z.int() }),
  z.strictObject({ ...common, variants, type: z.literal('choice'), options: z.array(option).min(2) }),
  z.strictObject({
    ...common,
    variants,
    type: z.literal('money-by-source'),
    sources: z.array(z.strictObject({ key, label: text, needsName: z.boolean().optional() })).min(1),
    /** For each source, in triệu đồng. */
    max: z.number().positive(),
  }),
  z.strictObject({ ...common, variants, type: z.literal('long-text'), maxLength: z.int().positive() }),
]);

/** A report form as data. `{year}` in the title stands for the year of the round. */
export const formSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  title: text,
  name: text,
  respondents: z.strictObject({ rosters: z.array(text).min(1), who: text }),
  /** What holds for the whole form: times, scope, counting. */
  conventions: z.array(text),
  questions: z.array(question).min(1),
});

export type Form = z.infer<typeof formSchema>;
export type Question = Form['questions'][number];
export type Check = z.infer<typeof check>;
