import { compareVersionsSteps, type VersionChange } from '../../domain/consolidation/compare-versions.ts';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import { listIncompleteUnits, type IncompleteUnits } from '../../domain/consolidation/incomplete-units.ts';
import { findVersion, type ConsolidationFacts } from '../../store/consolidations.ts';
import type { Database } from '../../store/open-store.ts';
import { inTurns } from './in-turns.ts';
import { readFrozen } from './read-frozen.ts';

/** Lists what changed from the version before to a frozen one; null for the first. */
export async function listChanges(
  database: Database,
  facts: ConsolidationFacts,
  consolidation: Consolidation,
): Promise<readonly VersionChange[] | null> {
  const before = await findVersion(database, facts.planId, facts, facts.version - 1);
  return before === null ? null : inTurns(compareVersionsSteps(await readFrozen(database, before.id), consolidation));
}

/**
 * Lists the units that a frozen version lacked, as it was said when it was frozen. Of a version of an earlier release they
 * are those of its figures: which of them a round had asked, and what waited besides, was not kept.
 */
export function listIncompleteThen(
  { incomplete }: Pick<ConsolidationFacts, 'incomplete'>,
  consolidation: Consolidation,
): IncompleteUnits {
  if (incomplete !== null) return incomplete;
  return listIncompleteUnits(consolidation, { lists: [], waiting: [], isUnasked: () => false });
}

/** Lists the ids of the decisions of a frozen version; those of earlier releases were kept without what they can be found by. */
export function decisionIds({ decisions }: ConsolidationFacts): number[] {
  return decisions.flatMap(({ id }) => id ?? []);
}
