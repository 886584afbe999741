import type { ObligationLife } from '../domain/reporting/obligation-life.ts';
import type { Database } from './open-store.ts';

/**
 * The life of an obligation, held until the transaction ends: nobody moves it, or closes its round, meanwhile.
 * @returns null where there is none of that id.
 */
export async function holdLife(database: Database, obligationId: number): Promise<ObligationLife | null> {
  const [row] = await database.$queryRaw<ObligationLife[]>`
    SELECT obligation."state", obligation."correction", to_char(obligation."excusedUntil", 'YYYY-MM-DD') AS "excusedUntil",
      (round."state" = 'closed' AND NOT obligation."reopened") AS "locked"
    FROM "Obligation" obligation JOIN "Round" round ON round."id" = obligation."roundId"
    WHERE obligation."id" = ${obligationId}
    FOR UPDATE OF obligation FOR SHARE OF round`;
  return row ?? null;
}

/** Moves an obligation from where the machine found it; false where it was not there any more. */
export async function moveObligation(
  database: Database,
  id: number,
  from: Pick<ObligationLife, 'state' | 'correction'>,
  to: Pick<ObligationLife, 'state' | 'correction'>,
): Promise<boolean> {
  const { count } = await database.obligation.updateMany({
    where: { id, state: from.state, correction: from.correction },
    data: { state: to.state, correction: to.correction },
  });
  return count === 1;
}
