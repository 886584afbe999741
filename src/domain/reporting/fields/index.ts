import type { AnswerFile, Answers, AnswerValue } from '../answers.ts';
import { withoutSalutation } from '../../text/salutation.ts';
import type { Question } from '../form-schema.ts';
import { calculatedField } from './calculated.ts';
import type { FieldType, Reading, ReadingContext, Row, Sent } from './field-type.ts';
import { groupField } from './group.ts';
import { LEAF_FIELDS } from './leaves.ts';
import { noteField } from './note.ts';
import { repeatGroupField } from './repeat-group.ts';

/** Every type of question that a form can ask: those with one answer of their own, and what is made of them. */
export const FIELD_TYPES = {
  ...LEAF_FIELDS,
  group: groupField,
  'repeat-group': repeatGroupField,
  note: noteField,
  calculated: calculatedField,
};

/** Returns what is known of a type, as whoever asks about any question or value needs it. */
export function fieldOf(type: Question['type']): FieldType<Question, AnswerValue> {
  return FIELD_TYPES[type] as unknown as FieldType<Question, AnswerValue>;
}

/** Reads a typed answer as the question's type wants it; words are kept with their salutation. */
export function readAnswer(question: Question, text: string, context: ReadingContext): Reading {
  const field = fieldOf(question.type);
  return field.read(question, field.takesWords === true ? text : withoutSalutation(text), context);
}

/** Reads files or a place that were sent; null where the question takes none. */
export function receiveAnswer(question: Question, sent: Sent, current: AnswerValue | undefined): Reading | null {
  return fieldOf(question.type).receive?.(question, sent, current) ?? null;
}

/** Converts a value to what expressions see; undefined where they cannot see it. */
export function measure(value: AnswerValue): unknown {
  return fieldOf(value.type).measure(value, measureAll);
}

/** Returns the number by which a value is compared and added up: money in đồng; null for words. */
export function figureOf(value: AnswerValue): number | null {
  return fieldOf(value.type).figure?.(value) ?? null;
}

/** Returns the files that were sent as a value. */
export function filesOf(value: AnswerValue | undefined): readonly AnswerFile[] {
  return value === undefined ? [] : (fieldOf(value.type).filesOf?.(value) ?? []);
}

/** Returns whether a kept value answers the question of this form. */
export function fits(question: Question, value: AnswerValue): boolean {
  return value.type === question.type && fieldOf(question.type).fits?.(question, value) !== false;
}

/** Returns the zero that "Không có" is for a figure that may be zero; null where another button says it, or none may. */
export function zeroOf(question: Question): AnswerValue | null {
  const { figure, nil, bySource } = fieldOf(question.type);
  if (question.nilButton || question.noneButton || figure === undefined || bySource !== undefined) return null;
  return 'min' in question && question.min > 0 ? null : (nil?.() ?? null);
}

/** Returns whether a question is put to people: not what is only read, or worked out. */
export function isAsked({ type }: Question): boolean {
  return fieldOf(type).unasked !== true;
}

/** Returns the rows in which a question made of parts was answered; none for what has no parts. */
export function listRows(value: AnswerValue | undefined): readonly Row[] {
  return value === undefined ? [] : (fieldOf(value.type).composed?.rowsOf(value) ?? []);
}

/** Returns the ids of the rows in which a question made of parts was answered: null for the one of a group. */
export function rowsIn(value: AnswerValue | undefined): (number | null)[] {
  return listRows(value).map(({ id }) => id);
}

/** Returns what was answered to the parts in one row of a question; nothing where the row is new. */
export function rowOf(value: AnswerValue | undefined, row: number | null): Answers {
  return listRows(value).find(({ id }) => id === row)?.items ?? {};
}

/** Returns whether a question is made of parts that are answered once. */
export function isGroup({ type }: Pick<Question, 'type'>): boolean {
  return fieldOf(type).composed?.repeats === false;
}

/** Returns what was answered to the parts of a group; null for a value of any other type. */
export function partsGiven(value: AnswerValue | undefined): Answers | null {
  return value !== undefined && isGroup(value) ? rowOf(value, null) : null;
}

function measureAll(items: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([key, answer]) =>
      answer?.state === 'given' ? [[key, measure(answer.value)] as const] : [],
    ),
  );
}
