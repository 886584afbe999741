import { namesIn } from './expressions.ts';
import type { Fault } from './faults.ts';
import type { Question } from './form-schema.ts';

/** Finds conditions and formulas that wait for each other in a circle: none of the questions would ever be asked. */
export function findCircularFaults(questions: readonly Question[]): Fault[] {
  const needed = new Map(questions.map((question) => [question.key, neededBy(question)]));
  const told = new Set<string>();
  return questions.flatMap((question, at): Fault[] => {
    const circle = told.has(question.key) ? null : circleFrom(question.key, needed);
    if (circle === null) return [];
    for (const key of circle) told.add(key);
    const field = 'formula' in question ? 'formula' : 'askIf';
    return [
      { path: `questions[${at}].${field}`, message: `Điều kiện đi vòng: ${[...circle, question.key].join(' → ')}` },
    ];
  });
}

function neededBy(question: Question): readonly string[] {
  const expressions = [question.askIf, 'formula' in question ? question.formula : undefined];
  return expressions.flatMap((expression) => {
    if (expression === undefined) return [];
    try {
      return namesIn(expression);
    } catch {
      // It is no expression: that is told where it is checked.
      return [];
    }
  });
}

/** The shortest way back to a key, by what each needs. */
function circleFrom(key: string, needed: ReadonlyMap<string, readonly string[]>): string[] | null {
  const waiting: string[][] = [[key]];
  const seen = new Set<string>();
  for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
    for (const next of needed.get(way.at(-1) ?? key) ?? []) {
      if (next === key) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push([...way, next]);
    }
  }
  return null;
}
