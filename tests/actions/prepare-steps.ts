import { answerQuestion } from '../../src/actions/filling/answer-question.ts';
import type { FillingView } from '../../src/actions/reports/load-filling.ts';
import type { Request } from '../../src/actions/request.ts';

/** The figure that reports give. */
export const GIVEN_FIGURE = 'staff_total';

/** Goes through the open questions of a report: what can be put off is put off, the others are answered in a few words. */
export async function fill(request: () => Promise<Request>, begun: FillingView, text = 'Chưa có.'): Promise<number> {
  const reportId = begun.filling.report.id;
  let { cursor, filling } = begun;
  for (let step = 0; cursor.at !== 'review' && step < 100; step += 1) {
    const { key } = cursor;
    const question = found(filling.questions.find((one) => one.key === key));
    const inWords = ['text', 'long-text'].includes(question.type) || text !== 'Chưa có.';
    // One figure is given, of which whoever may read the report is told.
    const written = key === GIVEN_FIGURE && text === 'Chưa có.' ? '5' : inWords ? text : null;
    const input =
      written === null
        ? ({ kind: 'later', number: question.number } as const)
        : ({ kind: 'text', text: written } as const);
    const next = done(await answerQuestion(await request(), reportId, input), 'filling');
    if (JSON.stringify(next.cursor) === JSON.stringify(cursor))
      throw new Error(`Stuck at ${key}: ${JSON.stringify(next.note)}`);
    ({ cursor, filling } = next);
  }
  return reportId;
}

/** The outcome of an action that must have come to this. */
export function done<T extends { kind: string }, K extends T['kind']>(outcome: T, kind: K): Extract<T, { kind: K }> {
  if (outcome.kind !== kind)
    throw new Error(`${kind} was expected, and it is ${JSON.stringify(outcome).slice(0, 500)}`);
  return outcome as Extract<T, { kind: K }>;
}

/** What must be there. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The plan or the store has changed: it was expected to be there.');
  return value;
}
