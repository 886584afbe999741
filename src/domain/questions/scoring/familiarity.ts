import type { Question } from '../question.ts';
import { FILLER_WORDS, PLAN_WORDS } from '../sentence.ts';
import type { Understood } from '../understand.ts';
import type { Weights } from './weights.ts';

/** Lists the words that training never met and that name nothing, as they were typed. */
export function unknownWords({ kind: { features } }: Pick<Weights, 'kind'>, question: Question): string[] {
  const { words, units, numbered, described, figures, database, target, source, group, year } = question;
  const named = new Set(
    [units, numbered, described, figures, database, target, source, group, year].flatMap((one) => one?.places ?? []),
  );
  return words
    .filter(
      ({ key }, at) =>
        !named.has(at) &&
        !/^\d/.test(key) &&
        !FILLER_WORDS.has(key) &&
        !PLAN_WORDS.has(key) &&
        features[`w ${key}`] === undefined,
    )
    .map(({ written }) => written);
}

/** Returns which share of its neighbouring words training met side by side, from 0 to 1. */
export function pairedShare({ kind: { features: known } }: Pick<Weights, 'kind'>, { features }: Understood): number {
  const pairs = features.filter((feature) => feature.startsWith('p '));
  return pairs.filter((pair) => known[pair] !== undefined).length / Math.max(1, pairs.length);
}
