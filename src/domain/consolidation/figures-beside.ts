import type { ConsolidatedFigure, FiguresAndTasks } from './consolidate.ts';
import type { CellPlace } from './placed-cell.ts';

/** A figure that stands beside a task and is never added to it, with where it stands. */
export type FigureBeside = Pick<ConsolidatedFigure, 'rule' | 'cell'> & { place: Exclude<CellPlace, 'task'> };

/**
 * Lists what stands beside a task: what others than its leads report of it, then the figures of the same work, each as those
 * give it who are counted, and apart as others do; nothing of which nobody gave anything.
 */
export function listFiguresBeside({ figures, tasks }: FiguresAndTasks, code: string): FigureBeside[] {
  const ofOthers = tasks.find((task) => task.code === code)?.beside ?? [];
  return [
    ...ofOthers.map(({ rule, cell }): FigureBeside => ({ rule, cell, place: 'beside' })),
    ...figures
      .filter(({ rule }) => rule.besideTasks.includes(code))
      .flatMap(({ rule, cell, apart }): FigureBeside[] => [
        ...(cell.kind === 'missing' ? [] : [{ rule, cell, place: 'figure' as const }]),
        ...(apart === null ? [] : [{ rule, cell: apart, place: 'apart' as const }]),
      ]),
  ];
}
