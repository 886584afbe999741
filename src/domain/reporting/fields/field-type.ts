import type { z } from 'zod';
import type { UnitIndex } from '../../people/unit-index.ts';
import type { SearchedTask } from '../../tasks/find-task.ts';
import type { Doubt } from '../../text/figures-in.ts';
import type { LocalDate } from '../../text/local-date.ts';
import type { AnswerFile, Answers, AnswerValue } from '../answers.ts';
import type { ExpressionType } from '../expressions.ts';
import type { Leaf } from './leaves.ts';
import type { DescribedParts, ValueDescription } from './answer-description.ts';

/** Why something typed or sent is not an answer to the question. */
export type Refusal =
  | { kind: 'not-a-number' }
  | { kind: 'range' }
  | { kind: 'negative' }
  | { kind: 'not-whole' }
  | { kind: 'too-many-decimals' }
  | { kind: 'not-money' }
  | { kind: 'not-a-percent' }
  | { kind: 'backwards' }
  | { kind: 'foreign-money' }
  | { kind: 'not-a-date' }
  | { kind: 'lunar-date' }
  | { kind: 'impossible-date' }
  | { kind: 'not-a-year' }
  | { kind: 'not-a-phone' }
  | { kind: 'not-yes-or-no' }
  | { kind: 'unknown-unit' }
  | { kind: 'unknown-task' }
  | { kind: 'needs-photo' }
  | { kind: 'needs-document' }
  | { kind: 'needs-location' }
  | { kind: 'needs-text' }
  | { kind: 'too-many-files'; maximum: number }
  /** `unit`: of the limits; those of money are in triệu đồng. */
  | { kind: 'out-of-limits'; minimum: number; maximum: number; unit?: string }
  | { kind: 'money-out-of-limits'; minimum: number; maximum: number }
  | { kind: 'too-long'; length: number; maximum: number }
  | { kind: 'choose-option' }
  | { kind: 'choose-source' }
  /** That there is no more was said before there was anything. */
  | { kind: 'no-amount-yet' }
  | { kind: 'source-name-needed' }
  | { kind: 'use-buttons' }
  /** An amount was said without a source, or with one that the question does not have. */
  | { kind: 'which-source' }
  | { kind: 'no-reason' }
  | { kind: 'no-document-number' }
  | { kind: 'no-document-date' }
  | { kind: 'impossible-document-date' }
  | { kind: 'future-document-date' }
  | { kind: 'empty' };

/**
 * What was read from a typed text. `candidates`: it can mean several things, or is doubted; the person chooses, and is told what is
 * doubted.
 */
export type Reading<V = AnswerValue> =
  | { kind: 'value'; value: V }
  | { kind: 'candidates'; values: V[]; doubt?: Doubt }
  | { kind: 'refused'; refusal: Refusal };

/** What names are looked up in; a question of another type needs none of it. */
export interface Directory {
  units: { index: UnitIndex; names: ReadonlyMap<number, string> };
  tasks: readonly SearchedTask[];
  /** Facilities that reports have named. */
  facilities: readonly string[];
}

/** What a text is read with. */
export interface ReadingContext<V = AnswerValue> {
  today: LocalDate;
  /** The year that is reported on; null where it is none. */
  year: number | null;
  directory: Directory;
  /** For money by source: the source whose amount is asked; for a choice: the option whose detail is asked. */
  place: string | null;
  current: V | undefined;
}

/** The answers of a group in expressions, by their keys; what is missing is left out, and so unknown. */
export type MeasureAll = (items: Answers) => Record<string, unknown>;

/** Describes what was answered to the parts of a group, without those that were left out. */
export type DescribeParts = (asked: readonly Leaf[], items: Answers) => DescribedParts;

/** An option to be pressed. One without a label of its own is a yes or no. */
export type Option = { label: string; chosen: boolean } | { yes: boolean };

/** An option or a source of money of a question; `detail` is asked where it is chosen. */
export interface Choice {
  key: string;
  label: string;
  detail?: { prompt: string } | undefined;
}

/** How an answer is gathered: several messages or buttons, until the person says that these are all. */
export interface Gathering<V> {
  /** In which words more is asked for after each; absent: the question is put again as it is. */
  more?: 'sources' | 'files';
  /** Whether more is asked for after a value that was typed or sent. */
  goesOn?: (value: V) => boolean;
  /** What is left when all is taken back to begin again. */
  restart?: () => V;
}

/** How an answer is taken apart by sources, each pressed before its amount is typed. */
export interface BySource<Q, V> {
  list(question: Q): readonly Choice[];
  /** The amounts in triệu đồng that a check of each line is made of. */
  lines(question: Q, value: V): { key: string; label: string; amount: number }[];
  /** The source whose name is still to be asked. */
  unnamed(question: Q, value: V): string | undefined;
  named(value: V, source: string, name: string): V;
  /** The value with the amount of one source alone. */
  only(value: V, source: string): V;
  has(value: V, source: string): boolean;
  /** The value without a source. */
  without(value: V, source: string): V;
  /** The source by which a value that was typed differs from the one before. */
  changed(value: V, before: V | undefined): string | null;
}

/** How a question is made of parts with answers of their own, in one row or in several. */
export interface Composition<V> {
  repeats: boolean;
  rowsOf(value: V): readonly Row[];
  fromRows(rows: readonly Row[]): V;
}

/** What was answered to the parts of a question in one row. The id stays when rows before it go; null for a group. */
export interface Row {
  id: number | null;
  items: Answers;
}

/** One type of question: all that is known of it but its wording. Q is its question, V the value of its answer. */
export interface FieldType<Q, V> {
  /** The type of its value in expressions; null where it has none there. */
  inExpressions: ExpressionType | null;
  /** Its value in expressions: counts as they are, money in triệu đồng, options by their keys. */
  measure(value: V, measureAll: MeasureAll): unknown;
  /** How the words of a check show what is measured; absent: as a number, or as it is. */
  measuredInWords?: (measured: unknown, question: Q) => string;
  /** What its value says; without the question where that is of another type, because the form has changed since. */
  describe(value: V, question: Q | null, describeParts: DescribeParts): ValueDescription;
  /** Never put to anybody: it is read, or worked out. */
  unasked?: true;
  /** Stands between the questions without a number. */
  unnumbered?: true;
  /** Where its answers stand in a written report; absent: among the results. */
  part?: 'money' | 'words';
  /** The unit in which its figures are written; absent where it has none. */
  unitOf?: (question: Q) => string;
  /** The number by which two values are compared: money in đồng, a range by its middle; absent for words. */
  figure?: (value: V) => number;
  /** How many of what `figure` counts make one of its unit; absent: one. */
  figuresInUnit?: number;
  /** Counts something: another answer may be a share of it. */
  counts?: true;
  /** What the answers of several units come to: their sum, or how many said yes; absent: nothing. */
  comesTo?: 'sum' | 'counts';
  /** Whether a value says nothing; absent where every value says something. */
  isEmpty?: (value: V) => boolean;
  /** What "Không phát sinh" means, which is zero; absent where it means nothing. */
  nil?: () => V;
  /** What "Không có" means; absent where it means nothing. */
  none?: () => V;
  /** What is missing while it is postponed is words; absent: a figure. */
  postponesWords?: true;
  /** Whether two values are the same although they were written differently; absent: where they are written alike. */
  isSame?: (one: V, other: V) => boolean;
  /** Whether a kept value still answers the question of this form; absent: every value of the type does. */
  fits?: (question: Q, value: V) => boolean;
  /** The unit of the plan that its answer is; absent where it is none. */
  unitOfPlan?: (value: V) => number;
  /** Its answer is a name, by which a report that has one is called. */
  isName?: true;
  /** Its options may be others in some years. */
  optionsVary?: true;
  /** The files that were sent for it. */
  filesOf?: (value: V) => AnswerFile[];
  /** In what names are looked up while it is asked. */
  looksUp?: 'unit' | 'task' | 'facility';
  /** Words are an answer to it, so that a question about something else must end in a question mark. */
  takesWords?: true;
  /** What its hint names, `filling:question.hint.<type>`; absent where the question itself says how to answer. */
  hint?: (question: Q) => { maximum?: number };
  /** The options to press, as they stand. */
  options?: (question: Q, given: V | undefined) => Option[];
  /** What the answer is after an option was pressed; null where there is no such option. */
  press?: (question: Q, index: number, given: V | undefined) => V | null;
  /** The option or source of this key, of which something more is asked. */
  placeOf?: (question: Q, key: string) => Choice | undefined;
  /** The option whose detail is asked before the value is taken. */
  detailAsked?: (question: Q, value: V) => Choice | undefined;
  /** Why the detail of an option is asked for once more; null where it says what it should. */
  doubtDetail?: (question: Q, option: string, text: string, today: LocalDate) => Refusal | null;
  gathers?: Gathering<V>;
  bySource?: BySource<Q, V>;
  composed?: Composition<V>;
  read(question: Q, text: string, context: ReadingContext<V>): Reading<V>;
  /** How files or a place that were sent change the answer; absent where the type takes none. */
  receive?: (question: Q, sent: Sent, current: V | undefined) => Reading<V>;
}

/** A type with one answer of its own: the shape of its question in a form file, and of its value in the store. */
export interface LeafField<Q extends z.ZodType, V extends z.ZodType> extends FieldType<z.output<Q>, z.output<V>> {
  question: Q;
  value: V;
}

/** Something sent that is not a text. */
export type Sent =
  { kind: 'files'; files: readonly AnswerFile[] } | { kind: 'location'; latitude: number; longitude: number };

/** Defines a type of question: by the shapes of its question and its value, then by its rules. */
export function defineField<Q extends z.ZodType, V extends z.ZodType>(
  question: Q,
  value: V,
): (rules: FieldType<z.output<Q>, z.output<V>>) => LeafField<Q, V> {
  return (rules) => ({ question, value, ...rules });
}

/** Returns a reading that is refused. */
export function refused(refusal: Refusal): { kind: 'refused'; refusal: Refusal } {
  return { kind: 'refused', refusal };
}
