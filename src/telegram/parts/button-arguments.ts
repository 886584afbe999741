import { readPeriodKey } from '../../domain/reporting/periods.ts';
import { dateOf } from '../../domain/text/local-date.ts';
import { z } from 'zod';
import type { NamedTable } from '../../actions/plan/named-plan.ts';

/** Returns what takes the digits of a whole number between two, both of them taken. */
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,14}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** The largest number that a column of the store holds. */
const LARGEST = 2_147_483_647;

/** Which table has the row of an id: one, or one of several by the word that another argument is; it is none for other words. */
export type NamesRow = NamedTable | { by: number; tables: Readonly<Partial<Record<string, NamedTable>>> };

const NAMES_ROW = z.registry<{ row: NamesRow }>();

function naming(row: NamesRow) {
  const schema = whole(0, LARGEST);
  NAMES_ROW.add(schema, { row });
  return schema;
}

/** Returns what takes the id of a row of a table; 0 where a button names none. */
export const idOf = (table: NamedTable) => naming(table);

/** Returns what takes the id of a row whose table goes by the word at another place of the arguments. */
export const idBy = (by: number, tables: Readonly<Partial<Record<string, NamedTable>>>) => naming({ by, tables });

/** Returns the table that an argument names a row of; undefined where it is no id. */
export function tableNamedBy(schema: z.ZodType): NamesRow | undefined {
  return NAMES_ROW.get(schema)?.row;
}

/** The number that something has in a list which whoever takes it makes anew, such as a figure of the plan. */
export const listNumber = whole(0, LARGEST);

/** A place in a list, such as that of an option in the form's own: keys may be longer than a button's data. */
export const index = whole(0, 9999);

/** The code of what is chosen, or of what a button was shown with (`codeOf`). */
export const code = whole(0, LARGEST);

/** A page of a list. */
export const page = whole(0, 9999);

/** How often something was changed: what a button was shown with is done only to that. */
export const version = whole(0, LARGEST);

/** Details of something asked, as one number: whoever takes them says what they mean. */
export const details = whole(0, 99_999_999_999_999);

/** The id of a message. */
export const messageId = whole(0, LARGEST);

/** A calendar year of which the bot can speak. */
export const year = whole(1900, 2199);

/** A calendar year, or 0 for none. */
export const yearOrNone = year.or(z.literal('0').transform(() => 0));

/** The period of a round in one word, such as 2026-Q3. */
export const roundPeriod = z.string().refine((key) => year.safeParse(String(readPeriodKey(key)?.year)).success);

/** An instant, in whole minutes since 1970, before the year 2200. */
export const minute = whole(0, 120_960_000);

/** A year (yyyy), a month (yyyymm) or a day (yyyymmdd) of the calendar, or 0 for any time. */
export const period = z
  .string()
  .regex(/^(?:0|\d{4}(?:\d{2}){0,2})$/)
  .refine((digits) => digits === '0' || isPeriod(digits))
  .transform(Number);

function isPeriod(digits: string): boolean {
  const [, yyyy = '', mm = '01', dd = '01'] = /^(\d{4})(\d{2})?(\d{2})?$/.exec(digits) ?? [];
  return dateOf(Number(yyyy), Number(mm), Number(dd)) !== null && year.safeParse(yyyy).success;
}

/** What names a place in a form: a question, or a row by its id with a part of it. */
export const place = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .pipe(z.int());

/** Returns what takes one of the words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words);

/** What follows a verb in a button's data, each checked when a press comes in. */
export type ArgumentSchemas = readonly z.ZodType[];

type Values<Schemas extends ArgumentSchemas> = { -readonly [At in keyof Schemas]: z.infer<Schemas[At]> };

/** The values that follow each verb, by what it takes. */
export type ArgumentsOf<Taken extends Readonly<Record<string, ArgumentSchemas>>> = {
  [V in keyof Taken]: Values<Taken[V]>;
};

/**
 * Every verb with the values that follow it. Each file that declares buttons adds its own, so that any feature can show
 * the buttons of any other without importing it.
 */
export interface ButtonArguments {}

export type Verb = keyof ButtonArguments;
