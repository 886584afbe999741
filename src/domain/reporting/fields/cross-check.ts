import { z } from 'zod';
import { key, text } from './key-and-text.ts';

const rule = {
  /** An expression as those of other checks, in which `recorded` is what others have on record. */
  when: text,
  /** As of other checks, with {recorded}. */
  message: text,
};

/**
 * What others have on record, against which an answer is held. Whoever hands in and whoever reviews look at it; an answer is
 * never refused for it. Where nothing is on record nothing is said.
 */
export const crossCheck = z.discriminatedUnion('against', [
  /** How many reports of another form were handed in of the year of the round, or of events in it: `recorded` is a number. */
  z.strictObject({
    ...rule,
    against: z.literal('reports'),
    /** The key of the form. */
    form: text,
    /** Reports that the unit handed in itself, those of a question whose answer names it, or those of anybody. */
    of: z.union([z.enum(['unit', 'anybody']), z.strictObject({ unitIn: key })]).default('unit'),
    /** An expression over the answers of such a report, `unit_key` and `unit_name`; a text that names the unit or an office of it is `unit_name`. */
    where: text.optional(),
    /** An expression for a list of names in such a report: each name is counted once, instead of the reports. */
    names: text.optional(),
    /** Reports of earlier years count too. */
    everyYear: z.boolean().default(false),
  }),
  /** The figure that the unit gave in a survey about a task, in the year of the round: `recorded` is a number. */
  z.strictObject({
    ...rule,
    against: z.literal('survey-figure'),
    /** The code of the task, which a question of the survey names. */
    task: text,
    /** Words of the question that asks for the figure. */
    words: text,
  }),
  /** Whether the unit has answered a survey about a task: `recorded` is true or false. */
  z.strictObject({ ...rule, against: z.literal('survey-answered'), task: text }),
]);

export type CrossCheck = z.infer<typeof crossCheck>;
