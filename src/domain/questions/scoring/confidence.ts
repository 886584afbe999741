import { settleByRules } from '../settle-by-rules.ts';
import type { Understood } from '../understand.ts';

/**
 * Returns what tells how sure the likeliest way to understand a question is; the first is always 1.
 * @param unknown how many of its words nothing explains.
 */
export function confidenceFeatures(
  { understandings, worded, question, candidates }: Understood,
  unknown: number,
): number[] {
  const [best, second] = understandings;
  const likelihood = best?.likelihood ?? 0;
  const ruled = Math.max(
    0,
    ...candidates.filter(({ reading }) => reading.kind === best?.kind).map(({ score }) => score),
  );
  const otherwise = Math.max(
    0,
    ...candidates.filter(({ reading }) => reading.kind !== best?.kind).map(({ score }) => score),
  );
  const { keys, mentions, years } = question;
  const settled = settleByRules(question, candidates);
  return [
    1,
    oddsOf(likelihood),
    likelihood - (second?.likelihood ?? 0),
    oddsOf(worded),
    Math.min(unknown, 4),
    unknown / Math.max(1, keys.length),
    Math.min(ruled, 5),
    Math.max(0, otherwise - ruled),
    Math.min(keys.length, 30) / 10,
    mentions.length > 1 || years.length > 1 ? 1 : 0,
    best?.kind === 'figure' ? 1 : 0,
    best?.kind === 'databases' ? 1 : 0,
    settled?.kind === best?.kind ? 1 : 0,
    settled !== null && settled.kind !== best?.kind ? 1 : 0,
  ];
}

function oddsOf(likelihood: number): number {
  return Math.log(Math.max(likelihood, 0.001) / Math.max(1 - likelihood, 0.001));
}

/** Returns how sure the likeliest way to understand a question is, from 0 to 1. */
export function measureConfidence(weights: readonly number[], understood: Understood, unknown: number): number {
  const sum = confidenceFeatures(understood, unknown).reduce(
    (total, value, at) => total + value * (weights[at] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}
