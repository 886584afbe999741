import type { ObligationState } from '../../domain/reporting/obligation-state-machine.ts';
import { unitsReportedBy } from '../../domain/people/roles.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound, listRoundsById, type RoundFacts } from '../../store/rounds.ts';
import type { Request } from '../request.ts';
import { readReturned, type Returned } from './read-returned.ts';
import { authorize, authorizeSomewhere, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** What a unit owes, with the number of questions of its form. */
export interface OwedReport {
  obligation: ObligationFacts;
  round: RoundFacts;
  questions: readonly Question[];
  /** What is to be mended; null where nothing was returned. */
  returned: Returned | null;
}

/**
 * Lists the reports that the units of this person owe in open rounds.
 */
export async function listOwedReports(
  request: Request,
  only: { states?: readonly ObligationState[]; most?: number } = {},
): Promise<{ kind: 'owed'; reports: OwedReport[] } | Refusal> {
  const actor = authorizeSomewhere(request.person, 'report.fill');
  if (actor.kind === 'forbidden') return actor;
  const unitIds = unitsReportedBy(request.person);
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
  const rounds = ids.length === 0 ? [] : await listRoundsById(database, ids);
  const owed: OwedReport[] = [];
  for (const obligation of obligations) {
    const round = rounds.find(({ id }) => id === obligation.round.id);
    if (round !== undefined) owed.push(await withReturned(database, obligation, round));
  }
  return owed;
}

async function withReturned(database: Database, obligation: ObligationFacts, round: RoundFacts): Promise<OwedReport> {
  return {
    obligation,
    round,
    questions: questionsAskedOf(round.form, round.year, obligation.unit.key),
    returned: await readReturned(database, obligation),
  };
}

/** Reads one obligation of a unit for which this person reports. */
export async function readOwedReport(
  request: Request,
  obligationId: number,
): Promise<{ kind: 'owed'; report: OwedReport } | { kind: 'not-found' } | Refusal> {
  const { database } = request.store;
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return refuseMissing(request.person, 'report.fill');
  const actor = authorize(request.person, 'report.fill', obligation.unit.id);
  if (actor.kind === 'forbidden') return actor;
  const round = await findRound(database, obligation.round.id);
  if (round === null) return { kind: 'not-found' };
  return { kind: 'owed', report: await withReturned(database, obligation, round) };
}
