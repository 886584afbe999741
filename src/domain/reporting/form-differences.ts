import { canonicalText } from '../text/canonical-text.ts';
import type { Form, Question } from './form-schema.ts';

/** What a new version of a form has otherwise, question by question; parts of groups stand by themselves. */
export interface FormDifference {
  kind: 'added' | 'dropped' | 'reworded' | 'changed';
  /** The number of the question, in the version that has it; of a part that of its group. */
  number: number;
  /** What it asks now, or did before it was dropped. */
  text: string;
  /** What it asked before it was reworded. */
  before: string | null;
}

interface Placed {
  path: string;
  number: number;
  question: Question;
}

/**
 * Lists the questions that a new version adds, drops, words otherwise, or changes in something else; one that only moved
 * has not changed.
 */
export function listFormDifferences(before: Form, after: Form): FormDifference[] {
  const old = placesOf(before);
  const now = placesOf(after);
  const among = (places: readonly Placed[], { path, question }: Placed): Placed | undefined =>
    places.find((other) => other.path === path && other.question.type === question.type);
  const ofNew = now.flatMap((one): FormDifference[] => {
    const { number, question } = one;
    const { text } = question;
    const same = among(old, one);
    if (same === undefined) return [{ kind: 'added', number, text, before: null }];
    if (same.question.text !== text) return [{ kind: 'reworded', number, text, before: same.question.text }];
    return content(same.question) === content(question) ? [] : [{ kind: 'changed', number, text, before: null }];
  });
  const dropped = old
    .filter((one) => among(now, one) === undefined)
    .map(({ number, question }): FormDifference => ({ kind: 'dropped', number, text: question.text, before: null }));
  return [...ofNew, ...dropped];
}

function placesOf({ questions }: Form): Placed[] {
  return questions.flatMap((question) => [
    { path: question.key, number: question.number, question },
    ...('items' in question
      ? question.items.map((part) => ({ path: `${question.key}.${part.key}`, number: question.number, question: part }))
      : []),
  ]);
}

/** Everything of a question but where it stands, and its parts, which are compared by themselves. */
function content(question: Question): string {
  return canonicalText({ ...question, number: 0, items: [] });
}
