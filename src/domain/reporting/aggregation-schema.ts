import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.string().trim().min(1);

const common = {
  /** From year to year: added up, the newest counts, or each year by itself. */
  years: z.enum(['sum', 'latest', 'each']),
  /** Codes of the plan's targets that this figure measures. */
  targets: z.array(text).default([]),
  /** Codes of the tasks beside which it stands as a line of its own, never added to theirs. */
  besideTasks: z.array(text).default([]),
  /** Codes of the tasks to whose quantities and costs it must not be added. */
  notAddedTo: z.array(text).default([]),
  /** The question whose date tells the year in which a report of an event counts; without it that of its round. */
  yearOf: key.optional(),
  /** What the words of the form add to this. */
  note: text.optional(),
};

/** How the answers of the units become one figure of the annual report. */
export const aggregationSchema = z.discriminatedUnion('method', [
  /** `with`: keys of units that report the same figure in another form. */
  z.strictObject({ ...common, method: z.literal('sum'), with: z.array(text).default([]) }),
  /** Money, by its source. */
  z.strictObject({ ...common, method: z.literal('sum-by-source') }),
  /** The sum of one question by the sum of another, over the units that have both; never an average of shares. */
  z.strictObject({
    ...common,
    method: z.literal('ratio'),
    numerator: key,
    denominator: key,
    /** Shares in per cent with which the result is compared. */
    compareWith: z.array(z.number()).default([]),
  }),
  /** `taskOfOption`: the task for which a report of an event counts, by the option that it chose. */
  z.strictObject({
    ...common,
    method: z.literal('count-by-option'),
    taskOfOption: z.record(key, text).optional(),
  }),
  /** How many lie under, between and over the borders, and the median; never an average. */
  z.strictObject({ ...common, method: z.literal('bands'), borders: z.array(z.number()).min(1) }),
  /** Each report counts one; its parts are read from the list. */
  z.strictObject({ ...common, method: z.literal('count') }),
  z.strictObject({ ...common, method: z.literal('list') }),
]);

export type Aggregation = z.infer<typeof aggregationSchema>;
