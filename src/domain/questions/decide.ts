import type { Readings } from './compose.ts';
import type { Candidate, Question } from './question.ts';
import { uniqueReadings, type Reading } from './reading.ts';
import { measureConfidence } from './scoring/confidence.ts';
import type { Weights } from './scoring/weights.ts';
import { leavesOut, mayDeny, pairedShare, unknownWords } from './scoring/familiarity.ts';
import { understand, type Understanding } from './understand.ts';

/** What is done with a question. */
export type Decision =
  /** It has one reading, or several that are asked together, and it is sure enough. */
  | { kind: 'answer'; readings: Readings }
  /** Several readings fit as well: the person chooses. */
  | { kind: 'choose'; readings: Reading[] }
  /** Something was understood, but not surely: it is said, and confirmed before anything is answered. */
  | { kind: 'confirm'; readings: Reading[]; unknown: string[] }
  /** Nothing of it is about the plan. */
  | { kind: 'out-of-scope' };

/** So many readings fit on one screen as buttons. */
const MOST = 5;
/** So many are offered where none is sure. */
const CONFIRMED = 4;
/** Kinds that are less likely are not offered. */
const OFFERED = 0.03;
/** How much less likely each further way is to put one kind together. */
const FURTHER = 0.4;
/** From this likelihood on a question is taken for one about something else. */
const FOREIGN = 0.55;

/** Where nothing about the plan is as likely as this, it is taken for that too. */
const BESIDE_FOREIGN = 0.1;

/** How sure an answer must be: set by cross-validation so that at most one of a hundred is answered wrongly (`npm run train`). */
export const SURE = 0.93;
/** The same where a command says what kind of thing is asked. */
export const SURE_BY_COMMAND = 0.5;

/**
 * Decides whether a question is answered, asked back, or declined; no other place decides it. A wrong answer that sounds
 * sure is worse than a question back.
 */
export function decide(
  weights: Weights,
  question: Question,
  candidates: readonly Candidate[],
  sureFrom: number,
): Decision {
  const understood = understand(weights, question, candidates);
  const { understandings } = understood;
  const [best] = understandings;
  const unexplained = unknownWords(weights, question);
  if (unexplained.length === question.words.length) return { kind: 'out-of-scope' };
  if (best === undefined || best.kind === 'out-of-scope') {
    const [, second] = understandings;
    const foreign = best === undefined || best.likelihood >= FOREIGN || (second?.likelihood ?? 0) < BESIDE_FOREIGN;
    const others = offered(understandings);
    return foreign || others.length === 0
      ? { kind: 'out-of-scope' }
      : { kind: 'confirm', readings: others, unknown: [] };
  }
  // Hưng Phát is not Hùng Phát: who is meant is asked, as where a unit is looked up.
  const doubted = [
    ...question.otherMarks.map((at) => question.words[at]?.written ?? ''),
    ...mayDeny(weights, question),
    ...leavesOut(question),
  ];
  const unknown = doubted.length > 0 ? doubted : unexplained;
  const [way, ...otherWays] = best.ways;
  const sure =
    doubted.length === 0 &&
    measureConfidence(weights.confidence, understood, {
      unknown: unknown.length,
      paired: pairedShare(weights, understood),
    }) >= sureFrom;
  if (sure && way !== undefined && otherWays.length === 0) return { kind: 'answer', readings: way };
  if (sure) return { kind: 'choose', readings: best.ways.map(([first]) => first).slice(0, MOST) };
  return { kind: 'confirm', readings: offered(understandings), unknown };
}

/** The readings that may be meant, the likeliest first: kinds with several ways do not push the others out. */
function offered(understandings: readonly Understanding[]): Reading[] {
  // Where a part is missing of what is likeliest, the rest is unlikely, and is offered all the same.
  const most = Math.max(0, ...understandings.filter(({ ways }) => ways.length > 0).map(({ likelihood }) => likelihood));
  const weighed = understandings
    .filter(({ likelihood }) => likelihood >= Math.min(OFFERED, most / 3))
    .flatMap(({ likelihood, ways }) => ways.map(([first], at) => ({ first, weight: likelihood * FURTHER ** at })))
    .sort((one, other) => other.weight - one.weight);
  return uniqueReadings(weighed.map(({ first }) => first)).slice(0, CONFIRMED);
}
