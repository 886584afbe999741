import type { Database } from './open-store.ts';

/** What a unit owes in a round, and how far it is. Dates are yyyy-mm-dd. */
export interface ObligationFacts {
  id: number;
  state: string;
  unit: { id: number; name: string; shortName: string };
  /** A correction beside figures in force: none | drafting | signing | submitted | returned */
  correction: string;
  /** The round is closed, and the unit has not been let in again. */
  locked: boolean;
  /** Lateness with a reason that was recorded; the round's own date stays beside it. */
  excused: { until: string; reason: string } | null;
  waivedReason: string | null;
  round: { id: number; title: string; year: number; dueOn: string; formKey: string };
  /** The draft being written, be it of a correction; null where there is none. */
  draft: { id: number; given: number } | null;
  /** Newest revision that is no correction under way, with the number of its given answers; null before anybody began. */
  report: {
    id: number;
    state: string;
    revision: number;
    given: number;
    submittedAt: Date | null;
    decidedAt: Date | null;
  } | null;
}

/**
 * The obligations of a round, or of units in rounds that are open or open again for them, in the order of rounds and
 * units; with `locked` also those of closed rounds.
 */
export async function listObligations(
  database: Database,
  where: { roundId: number } | { unitIds: readonly number[]; locked?: true } | { id: number },
): Promise<ObligationFacts[]> {
  const rows = await database.obligation.findMany({
    where:
      'unitIds' in where
        ? {
            unitId: { in: [...where.unitIds] },
            ...(where.locked ? {} : { OR: [{ round: { state: 'open' } }, { reopened: true }] }),
          }
        : where,
    include: {
      unit: { select: { id: true, name: true, shortName: true } },
      round: { select: { id: true, title: true, year: true, dueOn: true, formKey: true, state: true } },
      reports: {
        orderBy: { revision: 'desc' },
        select: {
          id: true,
          state: true,
          revision: true,
          correctsId: true,
          submittedAt: true,
          decidedAt: true,
          _count: { select: { answers: { where: { state: 'given' } } } },
        },
      },
    },
    orderBy: [{ roundId: 'desc' }, { unitId: 'asc' }],
  });
  return rows.map(({ id, state, correction, unit, round, reports, ...row }) => {
    const main = reports.find(
      (report) => report.correctsId === null && !['replaced', 'dropped'].includes(report.state),
    );
    const draft = reports.find((report) => report.state === 'draft');
    const { excusedUntil, excusedReason, waivedReason } = row;
    const { state: roundState, ...named } = round;
    return {
      ...{ id, state, correction, unit, waivedReason },
      locked: roundState === 'closed' && !row.reopened,
      excused: excusedUntil === null ? null : { until: day(excusedUntil), reason: excusedReason ?? '' },
      round: { ...named, dueOn: day(round.dueOn) },
      draft: draft === undefined ? null : { id: draft.id, given: draft._count.answers },
      report:
        main === undefined
          ? null
          : {
              id: main.id,
              state: main.state,
              revision: main.revision,
              given: main._count.answers,
              submittedAt: main.submittedAt,
              decidedAt: main.decidedAt,
            },
    };
  });
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
