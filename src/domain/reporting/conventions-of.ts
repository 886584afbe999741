import type { Form } from './form-schema.ts';
import { questionsOf } from './questions-of.ts';

/** "câu 7 - 9, 12, 13": the word, and the numbers with what stands between them. */
const NUMBERS = /(câu )(\d+(?:(?: - |, | và )\d+)*)/giu;
/** So many numbers in a row are written by the first and the last. */
const RUN = 3;

/**
 * Returns the conventions of a form with the numbers that its questions have in a year: a question that is not asked is
 * not named, and those after it have moved up.
 */
export function conventionsOf(form: Form, year: number): string[] {
  const numbers = new Map(questionsOf(form, year).map(({ key, number }) => [key, number]));
  const numberOf = new Map(form.questions.map((question) => [question.number, numbers.get(question.key)]));
  return form.conventions.map((convention) =>
    convention.replaceAll(NUMBERS, (_said, word: string, listed: string) => {
      const asked = numbersIn(listed).flatMap((number) => numberOf.get(number) ?? []);
      return asked.length === 0 ? `${word}${listed}` : `${word}${writeNumbers(asked)}`;
    }),
  );
}

function numbersIn(listed: string): number[] {
  return listed.split(/, | và /u).flatMap((part) => {
    const [from = 0, to = from] = part.split(' - ').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

function writeNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < RUN ? run.map(String) : [`${run[0]} - ${run.at(-1)}`])).join(', ');
}
