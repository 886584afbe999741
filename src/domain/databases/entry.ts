import { givenValue, type AnswerFile, type Answers, type AnswerValue } from '../reporting/answers.ts';
import { describeValue } from '../reporting/describe-answer.ts';
import type { DatabaseForm, Form, Question } from '../reporting/form-schema.ts';
import { searchKey } from '../text/normalize.ts';

/** What is kept of an approved entry so that it is found and shown. */
export interface DescribedEntry {
  title: string;
  /** Folded, without what is about a person. */
  searchText: string;
  files: AnswerFile[];
}

/** Whether the filled-in copies of a form are entries of a database. */
export function isDatabaseForm(form: Form): form is DatabaseForm {
  return form.occasion === 'database' && form.database !== undefined;
}

/** The keys of the answers of a form that are about a person. */
export function personalKeys({ database }: Pick<Form, 'database'>): readonly string[] {
  return database?.personal?.answers ?? [];
}

/** The questions of an entry that may be shown to somebody; answers about a person are for officers. */
export function questionsShown(form: Form, questions: readonly Question[], toOfficer: boolean): Question[] {
  const hidden = toOfficer ? [] : personalKeys(form);
  return questions.filter(({ key }) => !hidden.includes(key));
}

/** Describes an entry by its answers to the questions that are asked; the name of its unit is searched too. */
export function describeEntry(
  form: DatabaseForm,
  questions: readonly Question[],
  answers: Answers,
  unitName: string,
): DescribedEntry {
  const shown = questionsShown(form, questions, false);
  const said = shown.flatMap((question) => {
    const value = givenValue(answers, question.key);
    return value === undefined || value.type === 'yes-no' || isFiles(value) ? [] : [describeValue(question, value)];
  });
  const named = givenValue(answers, form.database.title);
  const title = questions.find(({ key }) => key === form.database.title);
  const name = title === undefined || named === undefined ? '' : describeValue(title, named);
  const files = shown.flatMap(({ key }) => {
    const value = givenValue(answers, key);
    return value !== undefined && isFiles(value) ? value.files : [];
  });
  return {
    title: name,
    searchText: searchKey([name, ...said, unitName, ...files.map((file) => file.name)].join(' ')),
    files,
  };
}

/** The numbers of the questions without which there is no entry and that have no value, in the order of the form. */
export function findNeeded({ database }: DatabaseForm, questions: readonly Question[], answers: Answers): number[] {
  return questions
    .filter(({ key }) => database.needs.includes(key) && isEmpty(givenValue(answers, key)))
    .map(({ number }) => number);
}

/**
 * The answers with which an entry begins that is made from the report of an event; null where its unit does not allow
 * that, or where what an entry needs is missing there.
 */
export function answersFromEvent(
  form: DatabaseForm,
  eventForm: string,
  event: Answers,
): Record<string, AnswerValue> | null {
  const { from, needs } = form.database;
  if (from?.form !== eventForm) return null;
  const allowed = givenValue(event, from.allowedBy);
  if (allowed?.type !== 'yes-no' || !allowed.yes) return null;
  const taken: Record<string, AnswerValue> = {};
  for (const [key, source] of Object.entries(from.answers)) {
    const question = form.questions.find((one) => one.key === key);
    const value = givenValue(event, source);
    const fits = question === undefined || value === undefined ? null : asType(question, value);
    if (fits !== null) taken[key] = fits;
  }
  return needs.every((key) => !isEmpty(taken[key])) ? taken : null;
}

/** A value as the type of another question; null where it is of another kind. The name of a facility is a text too. */
function asType(question: Question, value: AnswerValue): AnswerValue | null {
  if (question.type === value.type) return value;
  return question.type === 'text' && value.type === 'facility' ? { type: 'text', text: value.name } : null;
}

function isFiles(value: AnswerValue): value is Extract<AnswerValue, { files: unknown }> {
  return value.type === 'document' || value.type === 'photo';
}

function isEmpty(value: AnswerValue | undefined): boolean {
  if (value === undefined) return true;
  if (isFiles(value)) return value.files.length === 0;
  return (value.type === 'text' || value.type === 'long-text') && value.text.trim() === '';
}
