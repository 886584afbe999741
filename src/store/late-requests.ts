import type { LateRequestState } from '../domain/reporting/late-request.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** A request to hand in late. Days are yyyy-mm-dd. */
export interface LateRequestFacts {
  id: number;
  obligationId: number;
  reason: string;
  until: string;
  state: LateRequestState;
}

/** Creates a request; one that is still open for the obligation gives way to it. */
export async function createLateRequest(
  database: Database,
  request: { obligationId: number; reason: string; until: string; askedById: number },
  askedAt: Date,
): Promise<number> {
  const { obligationId, until, ...rest } = request;
  await database.lateRequest.updateMany({ where: { obligationId, state: 'open' }, data: { state: 'replaced' } });
  const data = { ...rest, obligationId, until: toDayColumn(until), askedAt };
  return (await database.lateRequest.create({ data })).id;
}

/** Finds the request; null where there is none of that id. */
export async function findLateRequest(database: Database, id: number): Promise<LateRequestFacts | null> {
  const row = await database.lateRequest.findUnique({ where: { id } });
  if (row === null) return null;
  const { obligationId, reason, state, until } = row;
  return { id, obligationId, reason, state: oneOf('LateRequest.state', state), until: fromDayColumn(until) };
}

/** Decides a request that is still open; false where somebody did so before. */
export async function decideLateRequest(
  database: Database,
  id: number,
  state: 'recorded' | 'figures-first',
  decidedById: number,
  decidedAt: Date,
): Promise<boolean> {
  const { count } = await database.lateRequest.updateMany({
    where: { id, state: 'open' },
    data: { state, decidedById, decidedAt },
  });
  return count === 1;
}
