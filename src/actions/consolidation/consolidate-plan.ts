import type { ConflictDecision } from '../../domain/consolidation/cell.ts';
import { consolidate, type Consolidation } from '../../domain/consolidation/consolidate.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import type { PlanStore } from '../plan/plan-index.ts';
import { gatherFacts } from './gather-facts.ts';

/** One year, or the first and the last of several. */
export interface ConsolidatedYears {
  from: number;
  to: number;
}

/**
 * Consolidates what units reported of one year, or of several, kept until anything changes. Every view that shows figures
 * of the plan reads this. Asks no permission.
 */
export function consolidatePlan(store: PlanStore, { from, to }: ConsolidatedYears): Promise<Consolidation> {
  return cacheUntilChange(store, `consolidation ${from} ${to}`, async () => {
    const { rules, facts, counted, leads } = await gatherFacts(store);
    const decisions: ConflictDecision[] = [];
    return consolidate(rules, facts, { from, to, counted, leads, decisions });
  });
}
