import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.string().trim().min(1);

const AGGREGATED_YEARS = ['sum', 'latest', 'each'] as const;
/** From year to year a figure is added up, the newest counts, or each year stands by itself. */
export type AggregatedYears = (typeof AGGREGATED_YEARS)[number];

const AGGREGATED_PERIODS = ['sum', 'latest'] as const;
/** Where a year has several rounds, what each tells is added up, or the newest counts. */
export type AggregatedPeriods = (typeof AGGREGATED_PERIODS)[number];

const TASK_MEASURES = ['quantity', 'assigned', 'disbursed', 'status'] as const;
/** What of a task a figure tells: how much was done, the money it was given, the money spent, or how far it is. */
export type TaskMeasure = (typeof TASK_MEASURES)[number];

const common = {
  years: z.enum(AGGREGATED_YEARS),
  /**
   * For rounds of quarters or months; without it what is added up from year to year is added up within one, and of everything
   * else the newest counts.
   */
  periods: z.enum(AGGREGATED_PERIODS).optional(),
  /** What people call the figure in questions, besides its label. */
  names: z.array(text).optional(),
  /** Who alone is counted, by lists and keys of units; without it everybody whom the form asks. */
  counted: z.strictObject({ rosters: z.array(text).default([]), units: z.array(text).default([]) }).optional(),
  /** Code of the task whose figure it is: of its leads alone. What others report stands beside it. */
  task: text.optional(),
  /** Of an event: the task by the option that was chosen. */
  taskBy: z.strictObject({ question: key, tasks: z.record(key, text) }).optional(),
  /** What of the task it tells. */
  measures: z.enum(TASK_MEASURES).optional(),
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
  z.strictObject({ ...common, method: z.literal('sum') }),
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
  z.strictObject({ ...common, method: z.literal('count-by-option') }),
  /** How many lie under, between and over the borders, and the median; never an average. */
  z.strictObject({ ...common, method: z.literal('bands'), borders: z.array(z.number()).min(1) }),
  /** Each report counts one; its parts are read from the list. */
  z.strictObject({ ...common, method: z.literal('count') }),
  z.strictObject({ ...common, method: z.literal('list') }),
]);

export type Aggregation = z.infer<typeof aggregationSchema>;
