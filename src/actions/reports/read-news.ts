import { splitObstacles } from '../../domain/obstacles/split-obstacles.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { findDifferences, type Difference } from '../../domain/reporting/comparison.ts';
import { listOpenObstacles } from '../../store/obstacles.ts';
import type { Database } from '../../store/open-store.ts';
import { listFollowedObstacles, listRevisions } from '../../store/revisions.ts';
import type { LoadedFilling } from './load-filling.ts';

/** The key of the question in which a form asks for what stands in the way. */
export const OBSTACLES_KEY = 'obstacles';

/** What whoever is told of a report finds beside its figures. */
export interface ReportNews {
  /** What changed since the revision handed in before; null where this is the first. */
  differences: Difference[] | null;
  /** Open obstacles of the unit. */
  obstacles: number;
  /** The report tells of obstacles that nobody follows yet. */
  toFollow: boolean;
}

/** Reads what is new with a report, without the figures of all others: every report that is handed in is told of. */
export async function readNews(database: Database, filling: LoadedFilling): Promise<ReportNews> {
  const { report, questions } = filling;
  const before =
    report.revision === 1
      ? undefined
      : (await listRevisions(database, report.obligationId)).findLast(({ revision }) => revision < report.revision);
  const follows = splitObstacles(obstaclesText(filling)).length > 0;
  return {
    differences: before === undefined ? null : findDifferences(questions, before.answers, filling.answers),
    obstacles: (await listOpenObstacles(database, report.round.planId, [report.unit.id])).length,
    toFollow: follows && (await listFollowedObstacles(database, report.obligationId)).length === 0,
  };
}

/** Returns what the unit wrote about its obstacles; empty where there are none. */
export function obstaclesText({ answers }: Pick<LoadedFilling, 'answers'>): string {
  const value = givenValue(answers, OBSTACLES_KEY);
  return value?.type === 'long-text' ? value.text : '';
}
