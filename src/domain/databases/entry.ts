import { givenValue, type AnswerFile, type Answers, type AnswerValue } from '../reporting/answers.ts';
import { writeValue } from '../reporting/answer-in-words.ts';
import { describeValue } from '../reporting/describe-answer.ts';
import { fieldOf, filesOf } from '../reporting/fields/index.ts';
import type { DatabaseForm, Form, Question } from '../reporting/form-schema.ts';
import { isWhere } from '../reporting/occasions.ts';
import { searchKey } from '../text/normalize.ts';

/** What is kept of an approved entry so that it is found and shown. */
export interface DescribedEntry {
  title: string;
  /** Folded, without what is about a person. */
  searchText: string;
  files: AnswerFile[];
  /** It is about somebody who has not agreed to be named. */
  forOfficers: boolean;
}

/** Returns whether the filled-in copies of a form are entries of a database. */
export function isDatabaseForm(form: Form): form is DatabaseForm {
  return isWhere(form.occasion, { filledBy: 'contributors' }) && form.database !== undefined;
}

/** Returns the keys of the answers of a form that are about a person. */
export function personalKeys({ database }: Pick<Form, 'database'>): readonly string[] {
  return database?.personal?.answers ?? [];
}

/** Returns whether the person of whom an entry tells has agreed to it; true where the form asks for no such consent. */
export function hasConsent({ database }: Pick<Form, 'database'>, answers: Answers): boolean {
  if (database?.personal === undefined) return true;
  const consent = givenValue(answers, database.personal.consent);
  return consent?.type === 'yes-no' && consent.yes;
}

/** Returns the questions of an entry that may be shown to somebody; answers about a person are for officers. */
export function questionsShown(form: Form, questions: readonly Question[], toOfficer: boolean): Question[] {
  const hidden = toOfficer ? [] : personalKeys(form);
  return questions.filter(({ key }) => !hidden.includes(key));
}

/** By a yes or no nothing is found, and files are found by their names. */
const UNSEARCHED: readonly string[] = ['yes-no', 'files'];

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
    return value === undefined || UNSEARCHED.includes(describeValue(question, value).kind)
      ? []
      : [writeValue(question, value)];
  });
  const named = givenValue(answers, form.database.title);
  const title = questions.find(({ key }) => key === form.database.title);
  const name = title === undefined || named === undefined ? '' : writeValue(title, named);
  const files = shown.flatMap(({ key }) => filesOf(givenValue(answers, key)));
  return {
    title: name,
    searchText: searchKey([name, ...said, unitName, ...files.map((file) => file.name)].join(' ')),
    files,
    forOfficers: !hasConsent(form, answers),
  };
}

/** Finds the required questions that have no value, by number, in the order of the form. */
export function findNeeded({ database }: DatabaseForm, questions: readonly Question[], answers: Answers): number[] {
  return questions
    .filter(({ key }) => database.needs.includes(key) && isEmpty(givenValue(answers, key)))
    .map(({ number }) => number);
}

/**
 * Returns the answers with which an entry begins that is made from the report of an event; null where its unit does not
 * allow that, or where what an entry needs is missing there.
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

function isEmpty(value: AnswerValue | undefined): boolean {
  return value === undefined || fieldOf(value.type).isEmpty?.(value) === true;
}
