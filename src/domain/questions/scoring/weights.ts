import type { QuestionKind } from '../reading.ts';
import type { Model } from './model.ts';
import weights from './weights.json' with { type: 'json' };

/** What a question can ask, or that it asks nothing of the plan. */
export type AskedKind = QuestionKind | 'out-of-scope';

/** Parts of a question that are told by its wording as a whole and not by a name in it. */
export const WORDED_PARTS = ['state', 'how', 'money', 'do', 'role', 'chart'] as const;
export type WordedPart = (typeof WORDED_PARTS)[number];

/** What training made of the questions of the fixtures. */
export interface Weights {
  kind: Model;
  /** A class of each is the empty text: the part is not said. */
  parts: Readonly<Record<WordedPart, Model>>;
  /** Whether words that are no number describe a task of the plan: "task", or nothing. */
  describesTask: Model;
  /** How sure what was understood is, as weights of `confidenceFeatures`. */
  confidence: readonly number[];
}

/** The weights as `npm run train` wrote them, of the questions in tests/fixtures/questions/trained.tsv. */
export const WEIGHTS = weights as unknown as Weights;
