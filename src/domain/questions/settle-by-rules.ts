import type { Candidate, Question } from './question.ts';
import { isSameReading, type Reading } from './reading.ts';
import { FILLER_WORDS, PLAN_WORDS } from './sentence.ts';

/** A reading below this is no more than a guess. */
const ENOUGH = 1.4;
/** Readings that are closer than this fit equally. */
const TIE = 0.45;

/** Returns the one reading that rules find stronger than every other and that leaves no word unexplained; null where there is none. */
export function settleByRules(question: Question, candidates: readonly Candidate[]): Reading | null {
  const ranked = [...candidates].sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined || best.score < ENOUGH) return null;
  const tied = ranked.some(({ reading, score }) => best.score - score < TIE && !isSameReading(reading, best.reading));
  const unexplained = question.keys.some(
    (key, at) => !best.places.includes(at) && !FILLER_WORDS.has(key) && !PLAN_WORDS.has(key),
  );
  return tied || unexplained ? null : best.reading;
}
