import { formSchema, type Form, type Question } from './form-schema.ts';

/** What is wrong with a file, and where in it. */
export interface Fault {
  path: string;
  message: string;
}

/** Checks a form file: its shape, and that its questions refer to each other soundly. */
export function parseForm(file: unknown): { kind: 'valid'; form: Form } | { kind: 'broken'; faults: Fault[] } {
  const parsed = formSchema.safeParse(file);
  if (!parsed.success) {
    return {
      kind: 'broken',
      faults: parsed.error.issues.map(({ path, message }) => ({ path: pathOf(path), message })),
    };
  }
  const form = parsed.data;
  const faults = [
    ...repeated(form, 'key'),
    ...repeated(form, 'number'),
    ...form.questions.flatMap((question, at) => foreign(form, question, at)),
  ];
  return faults.length === 0 ? { kind: 'valid', form } : { kind: 'broken', faults };
}

/** A path as it is written in code: questions[3].refuse[0].when. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function repeated({ questions }: Form, field: 'key' | 'number'): Fault[] {
  return questions.flatMap((question, at) =>
    questions.findIndex((other) => other[field] === question[field]) < at
      ? [{ path: `questions[${at}].${field}`, message: `Trùng: ${question[field]}` }]
      : [],
  );
}

/** References to questions that do not exist. */
function foreign({ questions }: Form, question: Question, at: number): Fault[] {
  const faults = (list: 'refuse' | 'askReason'): Fault[] =>
    question[list].flatMap(({ when }, checkAt) => {
      const named = 'questions' in when ? when.questions : 'question' in when ? [when.question] : [];
      return named
        .filter((key) => !questions.some((other) => other.key === key))
        .map((key) => ({ path: `questions[${at}].${list}[${checkAt}].when`, message: `Không có câu hỏi “${key}”` }));
    });
  return [...faults('refuse'), ...faults('askReason')];
}
