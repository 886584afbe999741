import { QUESTION_KINDS } from '../kinds/index.ts';
import { isSameReading, type Reading } from '../reading.ts';
import { settleByRules } from '../settle-by-rules.ts';
import type { Question } from '../question.ts';
import type { Understood } from '../understand.ts';

/** What of a question tells how sure it is understood. */
export interface Familiarity {
  /** How many of its words nothing explains. */
  unknown: number;
  /** Which share of its neighbouring words training met side by side, from 0 to 1. */
  paired: number;
}

/** Returns what tells how sure the likeliest way to understand a question is; the first is always 1. */
export function confidenceFeatures(understood: Understood, { unknown, paired }: Familiarity): number[] {
  const { understandings, worded, question, candidates } = understood;
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
  const [way = []] = best?.ways ?? [];
  const [reading] = way;
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
    settled?.kind === best?.kind ? 1 : 0,
    settled !== null && settled.kind !== best?.kind ? 1 : 0,
    settled !== null && reading !== undefined && isSameReading(settled, reading) ? 1 : 0,
    paired,
    likelihood * worded,
    reading === undefined ? 0 : unusedNames(question, way),
    best !== undefined && best.ways.length > 1 ? 1 : 0,
    ...QUESTION_KINDS.map((kind) => (kind === best?.kind ? 1 : 0)),
  ];
}

/** How many of the things that a question names are in none of its readings. */
function unusedNames(
  { mentions, year, tasks, group, source, target, figures, unitKind }: Question,
  way: readonly Reading[],
): number {
  const named: [boolean, keyof Reading][] = [
    [mentions.length > 0, 'unit'],
    [year !== null, 'year'],
    [tasks.length > 0, 'task'],
    [group !== null, 'group'],
    [source !== null, 'source'],
    [target !== null, 'target'],
    [figures !== null, 'figure'],
    [unitKind !== null, 'unitKind'],
  ];
  return named.filter(([is, slot]) => is && way.every((reading) => reading[slot] === undefined)).length;
}

function oddsOf(likelihood: number): number {
  return Math.log(Math.max(likelihood, 0.001) / Math.max(1 - likelihood, 0.001));
}

/** Returns how sure the likeliest way to understand a question is, from 0 to 1. */
export function measureConfidence(
  weights: readonly number[],
  understood: Understood,
  familiarity: Familiarity,
): number {
  const sum = confidenceFeatures(understood, familiarity).reduce(
    (total, value, at) => total + value * (weights[at] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}
