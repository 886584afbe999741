import { nameQuestionOf } from '../../domain/events/name-of-event.ts';
import { isAllowed, unitsReportedBy } from '../../domain/people/roles.ts';
import { isWhere } from '../../domain/reporting/occasions.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { listHandedInEvents, type HandedInEvent } from '../../store/events.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound, listRounds, type RoundFacts } from '../../store/rounds.ts';
import type { Request } from '../request.ts';

/** The handed-in reports of one form and year, the newest first. */
export interface EventRound {
  round: RoundFacts;
  reports: HandedInEvent[];
}

/**
 * Lists the events that the units of this person have begun and not handed in, or have to correct; the newest first.
 */
export async function listOpenEvents(request: Request): Promise<ObligationFacts[]> {
  const unitIds = unitsReportedBy(request.person);
  if (unitIds.length === 0) return [];
  const events = await listObligations(request.store.database, { unitIds, occasions: { filledBy: 'unit-with-event' } });
  return events.filter(({ state, draft }) => isOwing(state) && (state !== 'open' || draft !== null));
}

/** Lists the rounds of events that the person sees, each with its reports: of everybody, or of the own units. */
export async function listEventRounds(request: Request): Promise<EventRound[]> {
  const { database } = request.store;
  const found: EventRound[] = [];
  for (const round of await listRounds(database, request.planId, { filledBy: 'unit-with-event' })) {
    const reports = await visibleEvents(request, database, round);
    if (reports.length > 0) found.push({ round, reports });
  }
  return found;
}

/** Reads one round of events with its reports, the newest first. */
export async function readEventRound(
  request: Request,
  roundId: number,
): Promise<({ kind: 'events'; reviews: boolean } & EventRound) | { kind: 'not-found' }> {
  const { database } = request.store;
  const round = await findRound(database, roundId);
  if (round === null || !isWhere(round.occasion, { filledBy: 'unit-with-event' })) return { kind: 'not-found' };
  const reviews = isAllowed(request.person, 'report.review');
  return { kind: 'events', round, reports: await visibleEvents(request, database, round), reviews };
}

async function visibleEvents(request: Request, database: Database, round: RoundFacts): Promise<HandedInEvent[]> {
  const keys = [nameQuestionOf(round.form)?.key ?? ''];
  if (isAllowed(request.person, 'report.review')) return listHandedInEvents(database, round.id, keys);
  const own = unitsReportedBy(request.person);
  const lists = await Promise.all(own.map((unitId) => listHandedInEvents(database, round.id, keys, unitId)));
  return lists.flat();
}
