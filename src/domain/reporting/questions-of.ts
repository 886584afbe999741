import { isAsked } from './fields/index.ts';
import type { Form, Question } from './form-schema.ts';

const known = new WeakMap<Form, Map<number, YearOfForm>>();

/** What a form asks in one year. */
interface YearOfForm {
  questions: Question[];
  /** Notes to read before a question, by its key: those that stand before it in the file. */
  notes: ReadonlyMap<string, string[]>;
  /** Figures worked out from answers. */
  calculated: Extract<Question, { type: 'calculated' }>[];
}

/** Returns the questions that a form asks in the round of `year`, in order, each in the wording of that year. */
export function questionsOf(form: Form, year: number): Question[] {
  return yearOf(form, year).questions;
}

/** Returns what is to be read before the question of this key. */
export function notesBefore(form: Form, year: number, key: string): readonly string[] {
  return yearOf(form, year).notes.get(key) ?? [];
}

/** Returns the figures that a form works out from the answers of a year. */
export function calculatedOf(form: Form, year: number): YearOfForm['calculated'] {
  return yearOf(form, year).calculated;
}

/** Returns the title of a form or round with its year put in. */
export function titleOf(form: Pick<Form, 'title'>, year: number): string {
  return form.title.replaceAll('{year}', String(year));
}

/** Worked out once for a form and year: it is wanted at every step of everybody. */
function yearOf(form: Form, year: number): YearOfForm {
  const years = known.get(form) ?? new Map<number, YearOfForm>();
  known.set(form, years);
  const found = years.get(year) ?? readYear(form, year);
  years.set(year, found);
  return found;
}

/** Returns the questions of a form in a year, in their order, with its notes. */
function readYear(form: Form, year: number): YearOfForm {
  const all = form.questions
    .filter(({ years }) => years === undefined || years.includes(year))
    .map((question) => {
      const variant = question.variants?.find(({ years }) => years.includes(year));
      return variant === undefined ? question : ({ ...question, ...variant, years: question.years } as Question);
    })
    .sort((a, b) => a.number - b.number);
  const questions = numberedThrough(form, all.filter(isAsked));
  const notes = new Map<string, string[]>();
  for (const [at, note] of form.questions.entries()) {
    if (note.type !== 'note' || (note.years !== undefined && !note.years.includes(year))) continue;
    const after = form.questions.slice(at + 1).map(({ key }) => key);
    const next = after.find((key) => questions.some((question) => question.key === key));
    if (next !== undefined) notes.set(next, [...(notes.get(next) ?? []), note.text]);
  }
  const calculated = all.filter((question) => question.type === 'calculated');
  return { questions, notes, calculated };
}

/** Where a question is left out in a year, those after it move up, so that their numbers are as many as they are. */
function numberedThrough(form: Form, asked: Question[]): Question[] {
  const left = form.questions.filter(isAsked).length - asked.length;
  return left === 0 ? asked : asked.map((question, at) => ({ ...question, number: at + 1 }));
}
