import type { UnitIndex } from '../../people/find-unit.ts';
import type { SearchedTask } from '../../status/find-task.ts';
import type { LocalDate } from '../../text/local-date.ts';
import type { AnswerFile, Answers, AnswerValue } from '../answers.ts';
import type { ExpressionType } from '../expressions.ts';
import type { Question } from '../form-schema.ts';

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
  | { kind: 'not-a-date' }
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
  | { kind: 'out-of-limits'; minimum: number; maximum: number }
  | { kind: 'too-long'; length: number; maximum: number }
  | { kind: 'choose-option' }
  | { kind: 'choose-source' }
  | { kind: 'use-buttons' }
  | { kind: 'empty' };

/** What was read from a typed text. `candidates`: it can mean several things, and the person chooses. */
export type Reading =
  | { kind: 'value'; value: AnswerValue }
  | { kind: 'candidates'; values: AnswerValue[] }
  | { kind: 'refused'; refusal: Refusal };

/** What names are looked up in; a question of another type needs none of it. */
export interface Directory {
  units: { index: UnitIndex; names: ReadonlyMap<number, string> };
  tasks: readonly SearchedTask[];
  /** Facilities that reports have named. */
  facilities: readonly string[];
}

/** What a text is read with. */
export interface ReadingContext {
  today: LocalDate;
  directory: Directory;
  /** For money by source: the source whose amount is asked; for a choice: the option whose detail is asked. */
  place: string | null;
  current: AnswerValue | undefined;
}

export type QuestionOf<T extends Question['type']> = Extract<Question, { type: T }>;
export type ValueOf<T extends Question['type']> = Extract<AnswerValue, { type: T }>;

/** The answers of a group in expressions, by their keys; what is missing is left out, and so unknown. */
export type MeasureAll = (items: Answers) => Record<string, unknown>;

/** One type of question: how it is read, and what its value is in expressions. */
export interface FieldType<T extends Question['type']> {
  type: T;
  /** The type of its value in expressions; null where it has none there. */
  inExpressions: ExpressionType | null;
  /** Its value in expressions: counts as they are, money in triệu đồng, options by their keys. */
  measure(value: ValueOf<T>, measureAll: MeasureAll): unknown;
  read(question: QuestionOf<T>, text: string, context: ReadingContext): Reading;
  /** How files or a place that were sent change the answer; absent where the type takes none. */
  receive?: (question: QuestionOf<T>, sent: Sent, current: AnswerValue | undefined) => Reading;
}

/** Something sent that is not a text. */
export type Sent =
  { kind: 'files'; files: readonly AnswerFile[] } | { kind: 'location'; latitude: number; longitude: number };

/** A reading that is refused. */
export function refused(refusal: Refusal): Reading {
  return { kind: 'refused', refusal };
}
