import { listUnits } from '../../store/units.ts';
import { gatherFacts } from '../consolidation/gather-facts.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import type { PlanStore } from '../plan/plan-index.ts';

/** What figures speak of: short names of units by id, names of forms and labels of figures by key. */
export interface FigureNames {
  units: ReadonlyMap<number, string>;
  forms: ReadonlyMap<string, string>;
  figures: ReadonlyMap<string, string>;
}

/** Reads the names of whom and what figures come from. */
export function readFigureNames(store: PlanStore, planId: number): Promise<FigureNames> {
  return cacheUntilChange(store, `figure names ${planId}`, async () => {
    const { rules } = await gatherFacts(store, planId);
    return {
      units: new Map((await listUnits(store.database)).map(({ id, shortName }) => [id, shortName])),
      forms: new Map(rules.flatMap(({ places }) => places.map(({ form, formName }) => [form, formName] as const))),
      figures: new Map(rules.map(({ key, label }) => [key, label])),
    };
  });
}
