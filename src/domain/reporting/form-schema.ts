import { z } from 'zod';
import { FIELD_TYPES } from './fields/index.ts';
import { LEAF_QUESTIONS, type Leaf } from './fields/leaves.ts';
import { isWhere, OCCASIONS, OF_ROSTER } from './occasions.ts';
import { key, text, type check } from './fields/question-schema.ts';

const { group, 'repeat-group': repeatGroup, note, calculated } = FIELD_TYPES;

/** A question of any type; a type of field says what its question looks like. */
const question = z.discriminatedUnion('type', [
  ...LEAF_QUESTIONS,
  group.question,
  repeatGroup.question,
  note.question,
  calculated.question,
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
  /** What it is for; that it is asked once by a coordinator no file says. */
  occasion: z.enum(OCCASIONS).default(OF_ROSTER),
  database: entries.optional(),
  respondents: z.strictObject({
    rosters: z.array(text).min(1),
    /** Of a form of events: rosters whose units owe one each year, in a round that a coordinator opens. */
    eachYear: z.array(text).min(1).optional(),
    who: text,
  }),
  /** Of reports with the same answers to all of these questions in one year only one is taken. */
  uniqueBy: z.array(key).default([]),
  /** What holds for the whole form: times, scope, counting. */
  conventions: z.array(text),
  questions: z.array(question).min(1).max(300),
});

export type Form = z.infer<typeof formSchema>;
export type Question = Form['questions'][number];
export type { Leaf };
/** A form whose filled-in copies are entries of a database. */
export type DatabaseForm = Form & { database: NonNullable<Form['database']> };
export type Check = z.infer<typeof check>;

/** Returns the rosters whose units each owe a form once a year; none for a form that nobody owes yearly. */
export function yearlyRosters({ occasion, respondents }: Pick<Form, 'occasion' | 'respondents'>): readonly string[] {
  return isWhere(occasion, { filledBy: 'roster' }) ? respondents.rosters : (respondents.eachYear ?? []);
}
