import { readQuestion } from '../../src/domain/questions/read-question.ts';
import { understand } from '../../src/domain/questions/understand.ts';
import { pairedShare, unknownWords } from '../../src/domain/questions/scoring/familiarity.ts';
import { confidenceFeatures } from '../../src/domain/questions/scoring/confidence.ts';
import type { Weights } from '../../src/domain/questions/scoring/weights.ts';
import { ASKING, isAnswer, judge, VOCABULARY, type Verdict } from '../support/questions.ts';
import type { Example } from './examples.ts';
import { trainWeights } from './train-weights.ts';

/** How a question was understood by weights that had not seen it. */
export interface Tried {
  example: Example;
  weights: Omit<Weights, 'confidence'>;
  features: readonly number[];
  /** Whether the likeliest way to understand it is right, with nothing else as likely. */
  isRight: boolean;
  /** Whether it is about something else, by what was understood. */
  declined: boolean;
}

export interface CrossValidation {
  tried: readonly Tried[];
  describe(confidence: readonly number[]): string[];
  wrong(confidence: readonly number[], sure: number): string[];
}

/** Reads each part of the examples by what the others teach. */
export function crossValidate(examples: readonly Example[], folds: number): CrossValidation {
  const tried = Array.from({ length: folds }, (_, fold) => {
    const taught = trainWeights(examples.filter((_, at) => at % folds !== fold));
    return examples.filter((_, at) => at % folds === fold).map((example) => tryExample(example, taught));
  }).flat();
  const verdictsAt = (confidence: readonly number[], sure: number): { one: Tried; verdict: Verdict }[] =>
    tried.map((one) => ({ one, verdict: verdictOf(one, confidence, sure) }));
  return {
    tried,
    describe: (confidence) =>
      [0.6, 0.7, 0.8, 0.85, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95].map((sure) => {
        const verdicts = verdictsAt(confidence, sure).map(({ verdict }) => verdict);
        const share = (kind: Verdict): string =>
          ((100 * verdicts.filter((verdict) => verdict === kind).length) / verdicts.length).toFixed(1);
        return `sure ${sure}: right ${share('right')}, asked ${share('asked')}, missed ${share('missed')}, wrong ${share('wrong')}`;
      }),
    wrong: (confidence, sure) =>
      verdictsAt(confidence, sure).flatMap(({ one, verdict }) =>
        verdict === 'wrong' || verdict === 'missed' ? [`${verdict}\t${one.example.sample.text}`] : [],
      ),
  };
}

function tryExample(example: Example, weights: Omit<Weights, 'confidence'>): Tried {
  const { question, candidates, sample } = example;
  const understood = understand(weights, question, candidates);
  const [best] = understood.understandings;
  const [way, other] = best?.ways ?? [];
  const unknown = unknownWords(weights, question).length;
  return {
    example,
    weights,
    features: confidenceFeatures(understood, { unknown, paired: pairedShare(weights, understood) }),
    isRight: way !== undefined && other === undefined && sample.expected?.some((one) => isAnswer(one, way)) === true,
    declined: best === undefined || best.kind === 'out-of-scope',
  };
}

function verdictOf({ example: { sample }, weights }: Tried, confidence: readonly number[], sure: number): Verdict {
  return judge(sample, readQuestion(VOCABULARY, sample.text, ASKING, { weights: { ...weights, confidence }, sure }));
}
