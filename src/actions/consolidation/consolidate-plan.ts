import type { ConflictDecision } from '../../domain/consolidation/cell.ts';
import { consolidateSteps, type Consolidation } from '../../domain/consolidation/consolidate.ts';
import { listConflictDecisions } from '../../store/conflict-decisions.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import type { PlanStore } from '../plan/plan-index.ts';
import { gatherFacts } from './gather-facts.ts';
import { inTurns } from './in-turns.ts';

/** One year, or the first and the last of several. */
export interface ConsolidatedYears {
  from: number;
  to: number;
}

/**
 * Consolidates what units reported of one year, or of several, by the decisions in force, kept until anything changes. Every
 * view that shows figures of the plan reads this. Asks no permission.
 */
export function consolidatePlan(store: PlanStore, planId: number, years: ConsolidatedYears): Promise<Consolidation> {
  return cacheUntilChange(store, `consolidation ${planId} ${years.from} ${years.to}`, async () =>
    consolidateBy(store, planId, years, await listConflictDecisions(store.database, planId)),
  );
}

/** Consolidates what units reported by these decisions alone. Asks no permission. */
export async function consolidateBy(
  store: PlanStore,
  planId: number,
  { from, to }: ConsolidatedYears,
  decisions: readonly ConflictDecision[],
): Promise<Consolidation> {
  const { rules, facts, counted, leads, lifetimes } = await gatherFacts(store, planId);
  return inTurns(consolidateSteps(rules, facts, { from, to, counted, leads, lifetimes, decisions }));
}
