import { canonicalText } from '../text/canonical-text.ts';
import type { ConflictDecision } from './cell.ts';
import { isGiven, type Fact, type GivenFact } from './fact.ts';
import type { FigureRule } from './figure-rule.ts';
import { groupBy } from './group-by.ts';
import { settle } from './unit-year.ts';

/**
 * Returns the values that count no more, each with the one of the same unit, figure and year that counts in its place: a
 * newer one, or the one that was decided for. What says the same as what counts is not replaced, nor is what contradicts.
 */
export function replacedFacts(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  decisions: readonly ConflictDecision[],
): ReadonlyMap<GivenFact, GivenFact> {
  const yearly = new Set(rules.flatMap(({ key, event }) => (event === null ? [key] : [])));
  const groups = groupBy(
    facts.filter(isGiven).filter(({ figure }) => yearly.has(figure)),
    ({ figure, unitId, year }) => `${figure} ${unitId} ${year}`,
  );
  const replaced = new Map<GivenFact, GivenFact>();
  for (const words of groups.values()) {
    const [first] = words;
    if (first === undefined || words.length === 1) continue;
    for (const counts of settle(first.figure, words, decisions)) {
      if (counts.state !== 'given') continue;
      const [by] = counts.facts;
      for (const word of words)
        if (by !== undefined && canonicalText(word.value) !== canonicalText(counts.value)) replaced.set(word, by);
    }
  }
  return replaced;
}
