import { occasionsWhere } from '../domain/reporting/occasions.ts';
import type { Database } from './open-store.ts';

/** Finds the newest year before `year` with a round in a plan that was locked; null where there is none. */
export async function findLockedYearBefore(database: Database, planId: number, year: number): Promise<number | null> {
  const occasion = { in: occasionsWhere({ counted: true }) };
  const { _max: newest } = await database.round.aggregate({
    where: { planId, occasion, imported: false, state: 'closed', year: { lt: year } },
    _max: { year: true },
  });
  return newest.year;
}

/** Lists the ids of the rounds in a plan that were locked since, or of which a signed document came or was decided since. */
export async function listRoundsChangedSince(database: Database, planId: number, since: Date): Promise<number[]> {
  const locked = await database.auditEntry.findMany({
    where: { subject: 'round', action: 'round.lock', at: { gte: since } },
    select: { subjectId: true },
  });
  const documents = { some: { OR: [{ recordedAt: { gte: since } }, { decidedAt: { gte: since } }] } };
  const rows = await database.round.findMany({
    where: {
      planId,
      OR: [{ id: { in: locked.map(({ subjectId }) => subjectId) } }, { obligations: { some: { documents } } }],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Lists the years of the yearly rounds, the newest first. */
export async function listRoundYears(database: Database, planId: number): Promise<number[]> {
  const where = { planId, occasion: { in: occasionsWhere({ counted: true }) } };
  const rows = await database.round.findMany({
    where,
    distinct: 'year',
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  return rows.map(({ year }) => year);
}
