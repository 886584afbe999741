import type { ObligationStatus } from '../domain/reporting/obligation-state-machine.ts';
import { toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

/**
 * Reads the status of an obligation and locks its row until the transaction ends: nobody moves it, or closes its round,
 * meanwhile.
 * @returns null where there is none of that id.
 */
export async function selectObligationForUpdate(
  database: Database,
  obligationId: number,
): Promise<ObligationStatus | null> {
  const [row] = await database.$queryRaw<ObligationStatus[]>`
    SELECT obligation."state", obligation."correction", to_char(obligation."excusedUntil", 'YYYY-MM-DD') AS "excusedUntil",
      (round."state" = 'closed' AND NOT obligation."reopened") AS "locked"
    FROM "Obligation" obligation JOIN "Round" round ON round."id" = obligation."roundId"
    WHERE obligation."id" = ${obligationId}
    FOR UPDATE OF obligation FOR SHARE OF round`;
  return row ?? null;
}

/** Moves an obligation from where the machine found it; false where it was not there any more. */
export async function saveObligationStatus(
  database: Database,
  id: number,
  from: Pick<ObligationStatus, 'state' | 'correction'> & { locked?: boolean },
  to: Pick<ObligationStatus, 'state' | 'correction'> & { locked?: boolean },
): Promise<boolean> {
  const { count } = await database.obligation.updateMany({
    where: { id, state: from.state, correction: from.correction },
    data: {
      state: to.state,
      correction: to.correction,
      ...(to.locked === from.locked ? {} : { reopened: to.locked !== true }),
    },
  });
  return count === 1;
}

/** Saves why a unit need not report, or that it must again. */
export async function keepWaiver(database: Database, id: number, waivedReason: string | null): Promise<void> {
  await database.obligation.update({ where: { id }, data: { waivedReason } });
}

/** Saves lateness with a reason; the deadline of the round is not touched. */
export async function keepExcuse(
  database: Database,
  id: number,
  excuse: { until: string; reason: string; officerId: number },
  at: Date,
): Promise<void> {
  const { until, reason, officerId } = excuse;
  await database.obligation.update({
    where: { id },
    data: {
      excusedUntil: toDayColumn(until),
      excusedReason: reason,
      excusedById: officerId,
      excusedAt: at,
    },
  });
}

/**
 * Closes a round and every report that was open again in it.
 * @returns false where nothing was open.
 */
export async function closeRound(database: Database, roundId: number): Promise<boolean> {
  // Obligations before their round, as everybody who writes holds them.
  const again = await database.obligation.updateMany({ where: { roundId, reopened: true }, data: { reopened: false } });
  const round = await database.round.updateMany({ where: { id: roundId, state: 'open' }, data: { state: 'closed' } });
  return round.count + again.count > 0;
}
