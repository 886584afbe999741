import type { ConsolidatedFigure, Consolidation } from '../../domain/consolidation/consolidate.ts';
import { measureTarget, type BoundMeasured } from '../../domain/consolidation/measure-target.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { listTargets, readPlanFacts, type TargetFacts } from '../../store/plans.ts';
import { consolidatePlan } from '../consolidation/consolidate-plan.ts';
import type { Request } from '../request.ts';
import { readFigureNames, type FigureNames } from './figure-names.ts';

/** A figure of a target, against both bounds of the target where it is a share. */
export type TargetFigure = Pick<ConsolidatedFigure, 'rule' | 'cell'> & { bounds: readonly BoundMeasured[] };

/** A target with the figures that measure it, in the year of which they tell; empty where no form measures it. */
export interface TargetView {
  target: TargetFacts;
  year: number;
  figures: readonly TargetFigure[];
  names: FigureNames;
}

/**
 * Returns the targets of the plan, or one of them, each by the newest year of which anything is known of it. Which figures
 * measure it, the forms say.
 * @param until the newest year that counts; null for this one.
 */
export async function showTargets(
  { store, now, planId }: Request,
  code: string | null,
  until: number | null,
): Promise<TargetView[]> {
  const plan = await readPlanFacts(store.database, planId);
  if (plan === null) return [];
  const targets = (await listTargets(store.database, planId)).filter((target) => code === null || target.code === code);
  const last = Math.max(until ?? yearOf(toLocalDate(now)), plan.fromYear);
  const years = Array.from({ length: last - plan.fromYear + 1 }, (_, at) => last - at);
  const names = await readFigureNames(store, planId);
  const views: TargetView[] = [];
  for (const target of targets) {
    let view: TargetView | null = null;
    for (const year of years) {
      const figures = figuresOf(target, await consolidatePlan(store, planId, { from: year, to: year }));
      view ??= { target, year, figures, names };
      if (figures.every(({ cell }) => cell.kind === 'missing')) continue;
      view = { target, year, figures, names };
      break;
    }
    if (view !== null) views.push(view);
  }
  return views;
}

/** A sum that is the whole of a share is told with the share. */
function figuresOf({ code, minimum, maximum }: TargetFacts, { figures }: Consolidation): TargetFigure[] {
  return figures
    .filter(({ rule }) => rule.targets.includes(code) && rule.addition.how !== 'sum')
    .map(({ rule, cell }) => {
      const share = cell.kind === 'value' && cell.value.kind === 'share' ? cell.value : null;
      const bounds = share === null ? [] : measureTarget(share.part, share.whole, [...new Set([minimum, maximum])]);
      return { rule, cell, bounds };
    });
}
