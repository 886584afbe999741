import type { Answer, Answers, AnswerValue } from '../reporting/answers.ts';
import { isGroup, partsGiven } from '../reporting/fields/index.ts';
import { partsOf, type Filling } from '../reporting/filling-context.ts';
import type { Question } from '../reporting/form-schema.ts';

/** A place in a report: a question, or a part of a group behind it. */
function split(path: string): [key: string, part: string | null] {
  const [key = '', part] = path.split('.');
  return [key, part ?? null];
}

/** Returns the key of the question in which a place is. */
export function questionKeyOf(path: string): string {
  return split(path)[0];
}

/** Returns the answer at a place; undefined where there is none. */
export function answerAt(answers: Answers, path: string): Answer | undefined {
  const [key, part] = split(path);
  const answer = answers[key];
  if (part === null) return answer;
  return answer?.state === 'given' ? partsGiven(answer.value)?.[part] : undefined;
}

/** Returns answers with a value put in at a place; the reason for another value there goes with it. */
export function withAnswerAt(
  answers: Answers,
  path: string,
  value: AnswerValue,
  reason: string | null = null,
): Answers {
  const [key, part] = split(path);
  const given: Answer = { state: 'given', value, reason };
  if (part === null) return { ...answers, [key]: given };
  const group = answers[key];
  const items = { ...(group?.state === 'given' ? partsGiven(group.value) : null), [part]: given };
  return { ...answers, [key]: { state: 'given', value: { type: 'group', items }, reason: null } };
}

/** Returns the answers of a report in which what has no figure is postponed: it is missing, and never zero. */
export function withoutGaps(filling: Filling): Answers {
  return Object.fromEntries(
    filling.questions.map((question): [string, Answer] => [question.key, completed(filling, question)]),
  );
}

function completed(filling: Filling, question: Question): Answer {
  const answer = filling.answers[question.key] ?? { state: 'later' };
  if (answer.state !== 'given' || !isGroup(question)) return answer;
  const parts = partsOf(filling, question, null);
  const items = Object.fromEntries(
    parts.questions.map((part): [string, Answer] => [part.key, parts.answers[part.key] ?? { state: 'later' }]),
  );
  return { ...answer, value: { type: 'group', items } };
}

/** Returns the question of a place with the filling in which it is asked; null where it is not asked. */
export function placeIn(filling: Filling, path: string): { within: Filling; question: Question } | null {
  const [key, part] = split(path);
  const question = filling.questions.find((one) => one.key === key);
  if (question === undefined || part === null) return question === undefined ? null : { within: filling, question };
  const within = partsOf(filling, question, null);
  const asked = within.questions.find((one) => one.key === part);
  return asked === undefined ? null : { within, question: asked };
}

/** Returns the question of a place whether it is asked or not; undefined where the form has none. */
export function questionAt(questions: readonly Question[], path: string): Question | undefined {
  const [key, part] = split(path);
  const question = questions.find((one) => one.key === key);
  if (question === undefined || part === null) return question;
  return 'items' in question ? question.items.find((item) => item.key === part) : undefined;
}
