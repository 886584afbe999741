import { compose, type Readings, type WordedSlots } from './compose.ts';
import type { Candidate, Question } from './question.ts';
import { findExtreme, isComparison } from './find-extreme.ts';
import { featuresOf } from './scoring/features.ts';
import { likeliest, scoreClasses } from './scoring/model.ts';
import { QUESTIONS } from './kinds/index.ts';
import { hasPlace } from './places.ts';
import { WORDED_PARTS, type AskedKind, type Weights } from './scoring/weights.ts';

/** One way to understand a question, with how likely its kind is. */
export interface Understanding {
  kind: AskedKind;
  likelihood: number;
  /** Each way to put it together; none for what is not about the plan. */
  ways: readonly Readings[];
  /** How likely the least sure part is that the wording says. */
  worded: number;
}

/** A question as it was understood, before it is decided what is done with it. */
export interface Understood {
  question: Question;
  candidates: readonly Candidate[];
  /** What it shows, as training sees it. */
  features: readonly string[];
  /** The likeliest first; kinds for which a part is missing are left out. */
  understandings: readonly Understanding[];
  /** How likely the least sure part is that the wording says. */
  worded: number;
}

/** Finds the ways to understand a question, by what training taught and what its words name. */
export function understand(
  weights: Omit<Weights, 'confidence'>,
  question: Question,
  candidates: readonly Candidate[],
): Understood {
  const features = featuresOf(question, candidates);
  // What is said outright is not guessed from the rest.
  const outright = findExtreme(question) ?? (isComparison(question) ? 'compare' : null);
  const likelihoods = scoreClasses(weights.kind, features);
  const described = scoreClasses(weights.describesTask, features)[weights.describesTask.classes.indexOf('task')] ?? 0;
  const understandings = weights.kind.classes
    .map((name, at): Understanding => {
      const kind = name as AskedKind;
      const likelihood = likelihoods[at] ?? 0;
      if (kind === 'out-of-scope') return { kind, likelihood, ways: [], worded: 1 };
      const parts = WORDED_PARTS.filter((part) => hasPlace(QUESTIONS[kind].places, part)).map((part) =>
        part === 'how' && outright !== null && QUESTIONS[kind].places.ways?.includes(outright) === true
          ? { part, value: outright, likelihood: 1 }
          : { part, ...likeliest(weights.parts[part], [...features, `k ${kind}`]) },
      );
      const own = candidates.filter(({ reading }) => reading.kind === kind);
      const worded = parts.flatMap(({ part, value }) => (value === '' ? [] : [[part, value] as const]));
      return {
        kind,
        likelihood,
        ways: compose(question, kind, { ...(Object.fromEntries(worded) as WordedSlots), described }, own),
        worded: Math.min(1, ...parts.map((one) => one.likelihood)),
      };
    })
    .filter(({ kind, ways }) => kind === 'out-of-scope' || ways.length > 0)
    .sort((a, b) => b.likelihood - a.likelihood);
  return { question, candidates, features, understandings, worded: understandings[0]?.worded ?? 1 };
}
