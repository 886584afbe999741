import type { Conflict, SettledConflict } from '../../domain/consolidation/cell.ts';
import { conflictKey } from '../../domain/consolidation/list-conflicts.ts';
import { listDecisions, type DecisionFacts } from '../../store/conflict-decisions.ts';
import type { Database } from '../../store/open-store.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';

/** Decisions as they are told beside figures. */
export interface DecisionsShown {
  /** Those that hold, with all that is said. */
  settled: readonly { conflict: Conflict; decision: DecisionFacts }[];
  /** Those about contradictions of which other values are said since: they hold no more. */
  outdated: readonly DecisionFacts[];
}

/** Reads what was decided of these contradictions, by whom and why. Asks no permission. */
export async function readDecisions(
  database: Database,
  planId: number,
  years: ConsolidatedYears,
  { conflicts, settled }: { conflicts: readonly Conflict[]; settled: readonly SettledConflict[] },
): Promise<DecisionsShown> {
  if (conflicts.length + settled.length === 0) return { settled: [], outdated: [] };
  const decisions = new Map((await listDecisions(database, planId, years)).map((one) => [conflictKey(one), one]));
  return {
    settled: settled.flatMap(({ conflict }) => {
      const decision = decisions.get(conflictKey(conflict));
      return decision === undefined ? [] : [{ conflict, decision }];
    }),
    outdated: conflicts.flatMap((conflict) => decisions.get(conflictKey(conflict)) ?? []),
  };
}
