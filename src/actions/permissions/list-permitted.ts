import { PERMISSIONS, type Grant, type Permission } from '../../domain/people/roles.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';

/**
 * Lists the officers who may do this in a plan on the unit; without one, those who may do it everywhere. Each officer once.
 * @param planId null where it is of no plan.
 * @param today yyyy-mm-dd.
 */
export async function listPermitted(
  database: Database,
  planId: number | null,
  permission: Permission,
  today: string,
  unitId?: number,
): ReturnType<typeof listOfficers> {
  const { everywhere, ownUnit = [] }: Grant = PERMISSIONS[permission];
  const all = await listOfficers(database, planId, everywhere, today);
  if (unitId === undefined || ownUnit.length === 0) return all;
  const own = await listOfficers(database, planId, ownUnit, today, [unitId]);
  return [...all, ...own.filter(({ id }) => !all.some((officer) => officer.id === id))];
}
