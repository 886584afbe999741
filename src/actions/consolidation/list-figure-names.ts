import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { taskFigureKey } from '../../domain/consolidation/task-words.ts';
import { listUnits } from '../../store/units.ts';
import type { PlanStore } from '../plan/plan-index.ts';
import { gatherFacts } from './gather-facts.ts';

/** Returns the rules of figures, and of the figures of tasks, by key, and short names of units by id. Asks no permission. */
export async function listFigureNames(
  store: PlanStore,
  planId: number,
): Promise<{ ruleOf: Map<string, FigureRule>; units: Map<number, string> }> {
  const { rules } = await gatherFacts(store, planId);
  const ruleOf = new Map(rules.map((rule) => [rule.key, rule]));
  for (const rule of rules) {
    if (rule.task === null) continue;
    const key = taskFigureKey(rule.task.code, rule.task.measures);
    // The yearly report comes before events in the order of the forms: it names the figure.
    if (!ruleOf.has(key) || rule.event === null) ruleOf.set(key, rule);
  }
  const units = new Map((await listUnits(store.database)).map(({ id, shortName }) => [id, shortName]));
  return { ruleOf, units };
}
