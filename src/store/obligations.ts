import type { Database } from './open-store.ts';

/** What a unit owes in a round, and how far it is. Dates are yyyy-mm-dd. */
export interface ObligationFacts {
  id: number;
  state: string;
  unit: { id: number; key: string; name: string; shortName: string };
  round: { id: number; title: string; year: number; dueOn: string; formKey: string };
  /** Newest revision, with the number of its given answers; null before anybody began. */
  report: {
    id: number;
    state: string;
    revision: number;
    given: number;
    submittedAt: Date | null;
    decidedAt: Date | null;
  } | null;
}

/** The obligations of a round or of units, in the order of rounds and units. */
export async function listObligations(
  database: Database,
  where: { roundId: number } | { unitIds: readonly number[] } | { id: number },
): Promise<ObligationFacts[]> {
  const rows = await database.obligation.findMany({
    where: 'unitIds' in where ? { unitId: { in: [...where.unitIds] }, round: { state: 'open' } } : where,
    include: {
      unit: { select: { id: true, key: true, name: true, shortName: true } },
      round: { select: { id: true, title: true, year: true, dueOn: true, formKey: true } },
      reports: {
        orderBy: { revision: 'desc' },
        take: 1,
        select: {
          id: true,
          state: true,
          revision: true,
          submittedAt: true,
          decidedAt: true,
          _count: { select: { answers: { where: { state: 'given' } } } },
        },
      },
    },
    orderBy: [{ roundId: 'desc' }, { unitId: 'asc' }],
  });
  return rows.map(({ id, state, unit, round, reports: [newest] }) => ({
    id,
    state,
    unit,
    round: { ...round, dueOn: round.dueOn.toISOString().slice(0, 10) },
    report:
      newest === undefined
        ? null
        : {
            id: newest.id,
            state: newest.state,
            revision: newest.revision,
            given: newest._count.answers,
            submittedAt: newest.submittedAt,
            decidedAt: newest.decidedAt,
          },
  }));
}
