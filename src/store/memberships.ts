import type { Role } from '../domain/people/roles.ts';
import type { Database } from './open-store.ts';

/** Which memberships are meant: of an officer, or held for one who delegated them; in a unit, in a role. */
export interface MembershipFilter {
  officerId?: number | { in: number[] };
  delegatedById?: number;
  unitId?: number;
  role?: Role;
}

/** Ends memberships today: their last day is yesterday, and what began today never was. */
export async function endMemberships(database: Database, which: MembershipFilter, today: string): Promise<void> {
  const day = new Date(`${today}T00:00:00Z`);
  const yesterday = new Date(day.getTime() - 86_400_000);
  await database.membership.deleteMany({ where: { ...which, validFrom: { gte: day } } });
  await database.membership.updateMany({
    where: { ...which, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    data: { validTo: yesterday },
  });
}
