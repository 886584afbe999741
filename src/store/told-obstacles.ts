import { OF_ROSTER } from '../domain/reporting/occasions.ts';
import type { Database } from './open-store.ts';

/** What a unit answered about its obstacles, where nobody made it obstacles to follow. */
export interface ToldObstacles {
  unit: string;
  /** As the answer is kept. */
  value: unknown;
}

/** Lists the answers to this question in approved yearly reports of a plan of some years of which no obstacle is followed. */
export async function listToldObstacles(
  database: Database,
  planId: number,
  { from, to }: { from: number; to: number },
  question: string,
): Promise<ToldObstacles[]> {
  const round = { planId, occasion: OF_ROSTER, year: { gte: from, lte: to } };
  const obligations = await database.obligation.findMany({
    where: { round },
    select: {
      unit: { select: { name: true } },
      reports: {
        select: {
          id: true,
          state: true,
          answers: { where: { questionKey: question, state: 'given' }, select: { value: true } },
        },
      },
    },
    orderBy: [{ round: { year: 'asc' } }, { unit: { name: 'asc' } }, { id: 'asc' }],
  });
  const ids = obligations.flatMap(({ reports }) => reports.map(({ id }) => id));
  const rows = await database.obstacle.findMany({ where: { reportId: { in: ids } }, select: { reportId: true } });
  const followed = new Set(rows.map(({ reportId }) => reportId));
  return obligations
    .filter(({ reports }) => reports.every(({ id }) => !followed.has(id)))
    .flatMap(({ unit, reports }) =>
      reports
        .filter(({ state }) => state === 'approved')
        .flatMap(({ answers }) => answers.map(({ value }) => ({ unit: unit.name, value }))),
    );
}
