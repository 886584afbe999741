import type { Question } from '../question.ts';
import { FILLER_WORDS, PLAN_WORDS } from '../sentence.ts';
import type { Understood } from '../understand.ts';
import type { Weights } from './weights.ts';

/** Lists the words that training never met and that name nothing, as they were typed. */
export function unknownWords(weights: Pick<Weights, 'kind'>, question: Question): string[] {
  return unknownPlaces(weights, question).map((at) => question.words[at]?.written ?? '');
}

/** What is done or not: a word before it that nobody knows may be "chưa". */
const DONE: ReadonlySet<string> = new Set(['nop', 'gui', 'duyet', 'xong', 'hoan', 'ky']);

/** Lists the words that nobody knows before what was done, as they were typed: each may deny it. */
export function mayDeny(weights: Pick<Weights, 'kind'>, question: Question): string[] {
  return unknownPlaces(weights, question)
    .filter((at) => DONE.has(question.keys[at + 1] ?? ''))
    .map((at) => question.words[at]?.written ?? '');
}

/** Lists the words by which somebody leaves out what they name: "ngoài các huyện", "không tính các sở", "không còn nợ". */
export function leavesOut({ keys, words }: Question): string[] {
  return keys.flatMap((key, at) => {
    const [before, after] = [keys[at - 1] ?? '', keys[at + 1] ?? ''];
    const isLeft =
      (['tru', 'ngoai'].includes(key) && before !== 'nam' && before !== 'nuoc') ||
      (key === 'khong' && ['tinh', 'ke'].includes(after)) ||
      (key === 'khong' && after === 'con' && ['no', 'thieu', 'cham'].includes(keys[at + 2] ?? ''));
    return isLeft ? [words[at]?.written ?? ''] : [];
  });
}

function unknownPlaces({ kind: { features } }: Pick<Weights, 'kind'>, question: Question): number[] {
  const { words, units, numbered, described, figures, database, target, source, group, year } = question;
  const named = new Set(
    [units, numbered, described, figures, database, target, source, group, year].flatMap((one) => one?.places ?? []),
  );
  return words.flatMap(({ key }, at) =>
    !named.has(at) &&
    !/^\d/.test(key) &&
    !FILLER_WORDS.has(key) &&
    !PLAN_WORDS.has(key) &&
    features[`w ${key}`] === undefined
      ? [at]
      : [],
  );
}

/** Returns which share of its neighbouring words training met side by side, from 0 to 1. */
export function pairedShare({ kind: { features: known } }: Pick<Weights, 'kind'>, { features }: Understood): number {
  const pairs = features.filter((feature) => feature.startsWith('p '));
  return pairs.filter((pair) => known[pair] !== undefined).length / Math.max(1, pairs.length);
}
