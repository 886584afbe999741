import type { AnswerValue } from '../answers.ts';
import type { Question } from '../form-schema.ts';
import { choiceField } from './choice.ts';
import type { FieldType, Reading } from './field-type.ts';
import { integerField } from './integer.ts';
import { longTextField } from './long-text.ts';
import { moneyBySourceField } from './money-by-source.ts';

/** Every type of question that a form can ask. A new one is a file beside these and a line here. */
export const FIELD_TYPES: { [T in Question['type']]: FieldType<T> } = {
  integer: integerField,
  choice: choiceField,
  'money-by-source': moneyBySourceField,
  'long-text': longTextField,
};

/** Reads a typed answer as the question's type wants it. */
export function readAnswer(
  question: Question,
  text: string,
  place: string | null,
  current: AnswerValue | undefined,
): Reading {
  const field = FIELD_TYPES[question.type] as FieldType<Question['type']>;
  return field.read(question, text, place, current);
}
