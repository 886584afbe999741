import type { Candidate, Question } from './question.ts';
import { isSameReading, type Reading } from './reading.ts';
import { FILLER_WORDS, PLAN_WORDS } from './sentence.ts';

/** What is done with a question. */
export type Decision =
  /** It has one reading, and no word in it speaks against that. */
  | { kind: 'answer'; reading: Reading }
  /** Several readings fit as well: the person chooses. */
  | { kind: 'choose'; readings: Reading[] }
  /** Something was understood, but not all: it is said, and confirmed before anything is answered. */
  | { kind: 'confirm'; readings: Reading[]; unknown: string[] }
  /** Nothing of it is about the plan. */
  | { kind: 'out-of-scope' };

/** A reading below this is no more than a guess. */
const ENOUGH = 1.4;
/** From this score on a reading has words of its own for what is asked. */
export const WHOLE_QUESTION_SCORE = 3;
/** Readings that are closer than this fit equally. */
const TIE = 0.45;
/** So many readings fit on one screen as buttons. */
const MOST = 5;

/**
 * Decides whether a question is answered, asked back, or declined; no other place decides it. It is answered only where
 * one reading is stronger than every other and each word of the question is accounted for: a wrong answer that sounds
 * sure is worse than a question back.
 */
export function decide(question: Question, candidates: readonly Candidate[]): Decision {
  const ranked = unique(candidates)
    .map((candidate) => ({ ...candidate, unknown: unknownWords(question, candidate) }))
    .sort((a, b) => b.score - b.unknown.length * 0.6 - (a.score - a.unknown.length * 0.6));
  const [best] = ranked;
  if (best === undefined || best.score < ENOUGH / 2) return { kind: 'out-of-scope' };
  const strength = ({ score, unknown }: (typeof ranked)[number]): number => score - unknown.length * 0.6;
  const tied = ranked.filter((candidate) => strength(best) - strength(candidate) < TIE).slice(0, MOST);
  const readings = tied.map(({ reading }) => reading);
  const known = question.keys.filter((key, at) => best.places.includes(at) && !FILLER_WORDS.has(key)).length;
  const guessed = best.score < ENOUGH && best.unknown.length > 0;
  if (guessed || best.unknown.length > Math.max(1, known)) return { kind: 'out-of-scope' };
  if (best.unknown.length > 0 || best.score < ENOUGH) {
    return { kind: 'confirm', readings: readings.slice(0, 3), unknown: best.unknown };
  }
  if (readings.length > 1) return { kind: 'choose', readings };
  // Hưng Phát is not Hùng Phát: who is meant is asked, as where a unit is looked up.
  const doubted = question.otherMarks.filter((at) => best.places.includes(at));
  if (doubted.length > 0) return { kind: 'confirm', readings, unknown: writtenAt(question, doubted) };
  // "Thế …?" was meant to go on with something: where it cannot, what it says alone is no more than a guess.
  const lost = question.follows && question.topic.length > 0 && best.score < WHOLE_QUESTION_SCORE;
  return lost ? { kind: 'confirm', readings, unknown: [] } : { kind: 'answer', reading: best.reading };
}

/** The words that a reading leaves unexplained, as they were typed. */
function unknownWords({ words }: Question, { places }: Candidate): string[] {
  return words
    .filter(({ key }, at) => !places.includes(at) && !FILLER_WORDS.has(key) && !PLAN_WORDS.has(key))
    .map(({ written }) => written);
}

function writtenAt({ words }: Question, places: readonly number[]): string[] {
  return places.flatMap((at) => words[at]?.written ?? []);
}

/** Each reading once, with the strongest of its candidates. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score);
  return sorted.filter(({ reading }, at) => sorted.findIndex((other) => isSameReading(other.reading, reading)) === at);
}
