import { oneOf } from './sets.ts';
import type { HeldRole } from '../domain/people/roles.ts';
import { fromDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

/** An officer as they see themselves. */
export interface ProfileFacts {
  fullName: string;
  title: string;
  phone: string;
  /** What the officer is, and was; days as yyyy-mm-dd. */
  memberships: { role: HeldRole; unitName: string; from: string; to: string | null; delegatedBy: string | null }[];
  registeredAt: Date;
}

/** Reads the officer's profile; null where there is none of that id. */
export async function readProfile(database: Database, officerId: number): Promise<ProfileFacts | null> {
  const row = await database.officer.findUnique({
    where: { id: officerId },
    include: {
      memberships: {
        include: { unit: { select: { name: true } }, delegatedBy: { select: { fullName: true } } },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (row === null) return null;
  return {
    fullName: row.fullName,
    title: row.title,
    phone: row.phone,
    memberships: row.memberships.map(({ role, unit, validFrom, validTo, delegatedBy }) => ({
      delegatedBy: delegatedBy?.fullName ?? null,
      role: oneOf('Membership.role', role),
      unitName: unit.name,
      from: fromDayColumn(validFrom),
      to: validTo === null ? null : fromDayColumn(validTo),
    })),
    registeredAt: row.createdAt,
  };
}
