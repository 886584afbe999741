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
  const yearly = new Map(rules.flatMap(({ key, event, periods }) => (event === null ? [[key, periods] as const] : [])));
  const groups = groupBy(
    facts.filter(isGiven).filter(({ figure }) => yearly.has(figure)),
    ({ figure, unitId, year }) => `${figure} ${unitId} ${year}`,
  );
  const replaced = new Map<GivenFact, GivenFact>();
  for (const words of groups.values()) {
    const [first] = words;
    if (first === undefined || words.length === 1) continue;
    for (const counts of settle(first.figure, words, decisions, yearly.get(first.figure) ?? 'latest')) {
      if (counts.state !== 'given') continue;
      const [by] = counts.facts;
      // What is added up with others, each of its own period, is replaced by none of them.
      const others = words.filter((word) => !counts.facts.includes(word));
      for (const word of others)
        if (by !== undefined && canonicalText(word.value) !== canonicalText(counts.value)) replaced.set(word, by);
    }
  }
  return replaced;
}
