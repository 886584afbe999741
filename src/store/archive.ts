import { fromDayColumn, toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

/** Who an erased officer was; `keepUntil` is yyyy-mm-dd. */
export interface ArchivedIdentityFacts {
  officerId: number;
  fullName: string;
  title: string;
  unitNames: string[];
  keepUntil: string;
}

/** Lists who erased officers were, the newest first. */
export async function listArchivedIdentities(database: Database): Promise<ArchivedIdentityFacts[]> {
  const rows = await database.archivedIdentity.findMany({ orderBy: [{ erasedAt: 'desc' }, { officerId: 'desc' }] });
  return rows.map(({ keepUntil, officerId, fullName, title, unitNames }) => ({
    officerId,
    fullName,
    title,
    unitNames,
    keepUntil: fromDayColumn(keepUntil),
  }));
}

/** Deletes what was kept until a day before `today`; returns how many. */
export async function deleteExpiredIdentities(database: Database, today: string): Promise<number> {
  const { count } = await database.archivedIdentity.deleteMany({
    where: { keepUntil: { lt: toDayColumn(today) } },
  });
  return count;
}
