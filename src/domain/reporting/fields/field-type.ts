import type { AnswerValue } from '../answers.ts';
import type { Question } from '../form-schema.ts';

/** Why something typed is not an answer to the question. */
export type Refusal =
  | { kind: 'not-a-number' }
  | { kind: 'range' }
  | { kind: 'negative' }
  | { kind: 'not-whole' }
  | { kind: 'too-many-decimals' }
  | { kind: 'not-money' }
  | { kind: 'out-of-limits'; minimum: number; maximum: number }
  | { kind: 'too-long'; length: number; maximum: number }
  | { kind: 'choose-option' }
  | { kind: 'choose-source' }
  | { kind: 'empty' };

/** What was read from a typed text. `candidates`: it can mean several things, and the person chooses. */
export type Reading =
  | { kind: 'value'; value: AnswerValue }
  | { kind: 'candidates'; values: AnswerValue[] }
  | { kind: 'refused'; refusal: Refusal };

export type QuestionOf<T extends Question['type']> = Extract<Question, { type: T }>;

/** How one type of question is read from text. */
export interface FieldType<T extends Question['type']> {
  type: T;
  /** @param place for money: the source whose amount is asked; for a choice: the option whose detail is asked. */
  read(question: QuestionOf<T>, text: string, place: string | null, current: AnswerValue | undefined): Reading;
}
