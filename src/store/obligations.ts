import { nameOn, type EarlierName } from '../domain/units/unit-change.ts';
import type { DocumentMark } from '../domain/documents/signed-document.ts';
import type { Entry } from '../domain/reporting/entry-source.ts';
import { ENTRY_FIELDS, entryOf } from './entries.ts';
import type { Database } from './open-store.ts';
import { MARK_FIELDS, markOf } from './signed-documents.ts';

/** What a unit owes in a round, and how far it is. Dates are yyyy-mm-dd. */
export interface ObligationFacts {
  id: number;
  state: string;
  unit: { id: number; key: string; name: string; shortName: string };
  round: { id: number; title: string; year: number; dueOn: string; formKey: string; asksDocument: boolean };
  /** Newest revision, with the number of its given answers; null before anybody began. */
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

/** The obligations of a round or of units, in the order of rounds and units. */
export async function listObligations(
  database: Database,
  where: { roundId: number } | { unitIds: readonly number[] } | { id: number },
): Promise<ObligationFacts[]> {
  const rows = await database.obligation.findMany({
    where: 'unitIds' in where ? { unitId: { in: [...where.unitIds] }, round: { state: 'open' } } : where,
    include: {
      unit: { select: { id: true, key: true, name: true, shortName: true, earlierNames: true } },
      round: { select: { id: true, title: true, year: true, dueOn: true, formKey: true, asksDocument: true } },
      documents: { select: MARK_FIELDS },
      reports: {
        orderBy: { revision: 'desc' },
        take: 1,
        select: {
          id: true,
          state: true,
          revision: true,
          submittedAt: true,
          decidedAt: true,
          ...ENTRY_FIELDS,
          _count: { select: { answers: { where: { state: 'given' } } } },
        },
      },
    },
    orderBy: [{ roundId: 'desc' }, { unitId: 'asc' }],
  });
  return rows.map(({ id, state, unit, round, documents, reports: [newest] }) => ({
    id,
    state,
    // As it was called when the report was due.
    unit: { id: unit.id, key: unit.key, ...nameOn(unit, unit.earlierNames.map(earlierName), dayOf(round.dueOn)) },
    round: { ...round, dueOn: dayOf(round.dueOn) },
    document: markOf(documents),
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
            entry: entryOf(newest),
          },
  }));
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

function earlierName({ name, shortName, validTo }: { name: string; shortName: string; validTo: Date }): EarlierName {
  return { name, shortName, validTo: dayOf(validTo) };
}
