import { unitsReportedBy } from '../../domain/people/roles.ts';
import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound, listRounds, type RoundFacts } from '../../store/rounds.ts';
import type { Request } from '../request.ts';

/** What a unit owes, with the number of questions of its form. */
export interface OwedReport {
  obligation: ObligationFacts;
  round: RoundFacts;
  questions: readonly Question[];
}

/** The reports that the units of this person owe in open rounds; `not-contact` for somebody who reports for no unit. */
export async function listOwedReports(
  request: Request,
  only: { states?: readonly string[]; most?: number } = {},
): Promise<{ kind: 'owed'; reports: OwedReport[] } | { kind: 'not-contact' }> {
  const unitIds = unitsReportedBy(request.person);
  if (unitIds.length === 0) return { kind: 'not-contact' };
  const { database } = request.store;
  const obligations = await listObligations(
    database,
    { unitIds, locked: true, ...(only.states === undefined ? {} : { states: only.states }) },
    only.most ?? null,
  );
  return { kind: 'owed', reports: await withRounds(database, obligations) };
}

async function withRounds(database: Database, obligations: readonly ObligationFacts[]): Promise<OwedReport[]> {
  const ids = [...new Set(obligations.map(({ round }) => round.id))];
  const rounds = ids.length === 0 ? [] : await listRounds(database, 'yearly', { id: { in: ids } });
  return obligations.flatMap((obligation) => {
    const round = rounds.find(({ id }) => id === obligation.round.id);
    return round === undefined
      ? []
      : [{ obligation, round, questions: questionsAskedOf(round.form, round.year, obligation.unit.key) }];
  });
}

/** One obligation of a unit for which this person reports. */
export async function readOwedReport(
  request: Request,
  obligationId: number,
): Promise<{ kind: 'owed'; report: OwedReport } | { kind: 'not-found' } | { kind: 'forbidden' }> {
  const { database } = request.store;
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return { kind: 'not-found' };
  if (!isAllowed(request.person, 'report.fill', obligation.unit.id)) return { kind: 'forbidden' };
  const round = await findRound(database, obligation.round.id);
  if (round === null) return { kind: 'not-found' };
  return {
    kind: 'owed',
    report: { obligation, round, questions: questionsAskedOf(round.form, round.year, obligation.unit.key) },
  };
}
