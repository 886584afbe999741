import type { ConsolidatedFigure } from '../../domain/consolidation/consolidate.ts';
import { measureTarget, type BoundMeasured } from '../../domain/consolidation/measure-target.ts';
import type { TargetFacts } from '../../store/plans.ts';

/** A target with the figures that measure it, each against the bounds of the target where it is a share. */
export interface MeasuredTarget {
  target: TargetFacts;
  figures: readonly (ConsolidatedFigure & { bounds: readonly BoundMeasured[] })[];
}

/** Measures each target by the figures that are of it, as they are now or as they were frozen. */
export function measureTargets(
  targets: readonly TargetFacts[],
  figures: readonly ConsolidatedFigure[],
): MeasuredTarget[] {
  return targets.map((target) => ({ target, figures: figuresOf(target, figures) }));
}

function figuresOf(
  { code, minimum, maximum }: TargetFacts,
  figures: readonly ConsolidatedFigure[],
): MeasuredTarget['figures'] {
  const bounds = [...new Set([minimum, maximum])];
  // A sum that is the whole of a share is told with the share.
  return figures
    .filter(({ rule }) => rule.targets.includes(code) && rule.addition.how !== 'sum')
    .map((figure) => {
      const { cell } = figure;
      const share = cell.kind === 'value' && cell.value.kind === 'share' ? cell.value : null;
      return { ...figure, bounds: share === null ? [] : measureTarget(share.part, share.whole, bounds) };
    });
}
