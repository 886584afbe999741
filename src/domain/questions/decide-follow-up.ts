import { CERTAIN } from './follow-up-of-topic.ts';
import type { Decision } from './decide.ts';
import type { Candidate, Question } from './question.ts';
import { uniqueReadings } from './reading.ts';

/** From this score on a reading has words of its own for what is asked. */
const WHOLE_QUESTION = 3;

/**
 * Decides a question that goes on with the one before; null where it does not, or where it is a whole question of another kind by
 * itself, which begins anew.
 */
export function decideFollowUp(
  question: Question,
  going: readonly Candidate[],
  alone: readonly Candidate[],
): Decision | null {
  // The words of a figure are a question by themselves, whatever unit stands beside them.
  const isCertain = going.some(({ score }) => score >= CERTAIN);
  if (going.length === 0 || (question.figures !== null && !question.follows && !isCertain)) return null;
  // "Còn tờ rơi?" after a figure asks for another figure, whatever else is called so.
  const isFigure = question.follows && going.some(({ reading }) => reading.kind === 'figure');
  const anew =
    !isFigure &&
    !isCertain &&
    alone.some(
      ({ reading, score }) =>
        score >= WHOLE_QUESTION && going.every((follows) => follows.reading.kind !== reading.kind),
    );
  if (anew) return null;
  const readings = uniqueReadings(going.map(({ reading }) => reading));
  const [only, other] = readings;
  if (only === undefined) return null;
  const [, ...others] = readings;
  // "Thế Hưng Nguyên và Nam Đàn?" asks of both.
  const areAsked = question.mentions.length > 1 && readings.length === question.mentions.length;
  return other === undefined || areAsked
    ? { kind: 'answer', readings: [only, ...others] }
    : { kind: 'choose', readings: readings.slice(0, 5) };
}
