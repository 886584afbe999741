import { analyseAsked } from '../../src/domain/questions/analyse-asked.ts';
import { QUESTIONS } from '../../src/domain/questions/kinds/index.ts';
import type { Candidate, Question } from '../../src/domain/questions/question.ts';
import { featuresOf } from '../../src/domain/questions/scoring/features.ts';
import type { AskedKind } from '../../src/domain/questions/scoring/weights.ts';
import { ASKING, VOCABULARY, type SampleQuestion } from '../support/questions.ts';

/** A question whose kind is known, with what it shows. */
export interface Example {
  sample: SampleQuestion;
  question: Question;
  candidates: readonly Candidate[];
  features: readonly string[];
  kinds: readonly AskedKind[];
}

/** Returns the examples of questions that go on with nothing: following another has its own rules. */
export function examplesOf(samples: readonly SampleQuestion[]): Example[] {
  return samples
    .filter(({ before }) => before.length === 0)
    .map((sample) => {
      const question = analyseAsked(VOCABULARY, sample.text, ASKING);
      const candidates = Object.values(QUESTIONS).flatMap(({ match }) => match?.(question) ?? []);
      const kinds =
        sample.expected === null ? ['out-of-scope' as const] : sample.expected.flat().map(({ kind }) => kind);
      return { sample, question, candidates, features: featuresOf(question, candidates), kinds: [...new Set(kinds)] };
    });
}
