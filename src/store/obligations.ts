import { nameOn, type EarlierName } from '../domain/units/unit-change.ts';
import type { DocumentMark } from '../domain/documents/signed-document.ts';
import type { Entry } from '../domain/reporting/entry-source.ts';
import { ENTRY_FIELDS, entryOf } from './entries.ts';
import type { Database } from './open-store.ts';
import type { Occasion } from './rounds.ts';
import { MARK_FIELDS, markOf } from './signed-documents.ts';

/** What a unit owes in a round, and how far it is. Dates are yyyy-mm-dd. */
export interface ObligationFacts {
  id: number;
  state: string;
  unit: { id: number; key: string; name: string; shortName: string };
  /** A correction beside figures in force: none | drafting | signing | submitted | returned */
  correction: string;
  /** The round is closed, and the unit has not been let in again. */
  locked: boolean;
  /** Lateness with a reason that was recorded; the round's own date stays beside it. */
  excused: { until: string; reason: string } | null;
  waivedReason: string | null;
  /** Which of the unit's reports of this round it is, where each event has one. */
  sequence: number;
  round: {
    id: number;
    title: string;
    year: number;
    dueOn: string;
    formKey: string;
    occasion: string;
    asksDocument: boolean;
  };
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
    /** Set where a coordinator entered it for the unit. */
    entry: Entry | null;
  } | null;
  /** Of the signed document, apart from figures submitted and approved. */
  document: DocumentMark;
}

/**
 * The obligations of a round, or of units in rounds of an occasion (yearly ones, unless another is named) that are open
 * or open again for them, in the order of rounds and units; with `locked` also those of closed rounds.
 */
export async function listObligations(
  database: Database,
  where: { roundId: number } | { unitIds: readonly number[]; locked?: true; occasion?: Occasion } | { id: number },
): Promise<ObligationFacts[]> {
  const rows = await database.obligation.findMany({
    where:
      'unitIds' in where
        ? {
            unitId: { in: [...where.unitIds] },
            round: { occasion: where.occasion ?? 'yearly' },
            ...(where.locked ? {} : { OR: [{ round: { state: 'open' } }, { reopened: true }] }),
          }
        : where,
    include: {
      unit: { select: { id: true, key: true, name: true, shortName: true, earlierNames: true } },
      round: {
        select: {
          ...{ id: true, title: true, year: true, dueOn: true, formKey: true, occasion: true, state: true },
          asksDocument: true,
        },
      },
      documents: { select: MARK_FIELDS },
      reports: {
        orderBy: { revision: 'desc' },
        select: {
          id: true,
          state: true,
          revision: true,
          correctsId: true,
          submittedAt: true,
          decidedAt: true,
          ...ENTRY_FIELDS,
          _count: { select: { answers: { where: { state: 'given' } } } },
        },
      },
    },
    orderBy: [{ roundId: 'desc' }, { unitId: 'asc' }, { sequence: 'asc' }],
  });
  return rows.map(({ id, state, correction, unit, round, documents, reports, ...row }) => {
    const main = reports.find(
      (report) => report.correctsId === null && !['replaced', 'dropped'].includes(report.state),
    );
    const draft = reports.find((report) => report.state === 'draft');
    const { excusedUntil, excusedReason, waivedReason } = row;
    const { state: roundState, ...named } = round;
    return {
      ...{ id, state, correction, waivedReason, sequence: row.sequence },
      // As it was called when the report was due.
      unit: { id: unit.id, key: unit.key, ...nameOn(unit, unit.earlierNames.map(earlierName), dayOf(round.dueOn)) },
      locked: roundState === 'closed' && !row.reopened,
      excused: excusedUntil === null ? null : { until: dayOf(excusedUntil), reason: excusedReason ?? '' },
      round: { ...named, dueOn: dayOf(round.dueOn) },
      document: markOf(documents),
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
              entry: entryOf(main),
            },
    };
  });
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

function earlierName({ name, shortName, validTo }: { name: string; shortName: string; validTo: Date }): EarlierName {
  return { name, shortName, validTo: dayOf(validTo) };
}
