import type { Answers, AnswerValue } from '../answers.ts';
import type { Question } from '../form-schema.ts';
import { calculatedField } from './calculated.ts';
import { choiceField } from './choice.ts';
import { choicesField } from './choices.ts';
import { dateField } from './date.ts';
import { decimalField } from './decimal.ts';
import { documentField } from './document.ts';
import { facilityField } from './facility.ts';
import type { FieldType, Reading, ReadingContext, Sent } from './field-type.ts';
import { groupField } from './group.ts';
import { integerField } from './integer.ts';
import { locationField } from './location.ts';
import { longTextField } from './long-text.ts';
import { moneyBySourceField } from './money-by-source.ts';
import { moneyField } from './money.ts';
import { noteField } from './note.ts';
import { percentField } from './percent.ts';
import { percentRangeField } from './percent-range.ts';
import { phoneField } from './phone.ts';
import { photoField } from './photo.ts';
import { repeatGroupField } from './repeat-group.ts';
import { taskField } from './task.ts';
import { textField } from './text.ts';
import { unitField } from './unit.ts';
import { yearField } from './year.ts';
import { yesNoField } from './yes-no.ts';

/** Every type of question that a form can ask. A new one is a file beside these and a line here. */
export const FIELD_TYPES: { [T in Question['type']]: FieldType<T> } = {
  text: textField,
  'long-text': longTextField,
  integer: integerField,
  decimal: decimalField,
  percent: percentField,
  'percent-range': percentRangeField,
  money: moneyField,
  'money-by-source': moneyBySourceField,
  date: dateField,
  year: yearField,
  phone: phoneField,
  'yes-no': yesNoField,
  choice: choiceField,
  choices: choicesField,
  unit: unitField,
  task: taskField,
  facility: facilityField,
  photo: photoField,
  document: documentField,
  location: locationField,
  group: groupField,
  'repeat-group': repeatGroupField,
  note: noteField,
  calculated: calculatedField,
};

const fieldOf = (type: Question['type']): FieldType<Question['type']> =>
  FIELD_TYPES[type] as unknown as FieldType<Question['type']>;

/** Reads a typed answer as the question's type wants it. */
export function readAnswer(question: Question, text: string, context: ReadingContext): Reading {
  return fieldOf(question.type).read(question, text, context);
}

/** Reads files or a place that were sent; null where the question takes none. */
export function receiveAnswer(question: Question, sent: Sent, current: AnswerValue | undefined): Reading | null {
  return fieldOf(question.type).receive?.(question, sent, current) ?? null;
}

/** A value as expressions see it; undefined where they cannot. */
export function measure(value: AnswerValue): unknown {
  return fieldOf(value.type).measure(value, measureAll);
}

function measureAll(items: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([key, answer]) =>
      answer?.state === 'given' ? [[key, measure(answer.value)] as const] : [],
    ),
  );
}
