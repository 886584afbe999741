import type { Database } from './open-store.ts';

/** An officer as they see themselves. */
export interface ProfileFacts {
  fullName: string;
  title: string;
  phone: string;
  /** What the officer is, and was; days as yyyy-mm-dd. */
  memberships: { role: string; unitName: string; from: string; to: string | null; delegatedBy: string | null }[];
  registeredAt: Date;
}

/** The officer's profile; null where there is none of that id. */
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
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return {
    fullName: row.fullName,
    title: row.title,
    phone: row.phone,
    memberships: row.memberships.map(({ role, unit, validFrom, validTo, delegatedBy }) => ({
      delegatedBy: delegatedBy?.fullName ?? null,
      ...{ role, unitName: unit.name, from: day(validFrom) },
      to: validTo === null ? null : day(validTo),
    })),
    registeredAt: row.createdAt,
  };
}

/** Keeps what the officer corrected. */
export async function saveProfile(
  database: Database,
  officerId: number,
  { fullName, title, phone }: Partial<ProfileFacts>,
): Promise<void> {
  await database.officer.update({
    where: { id: officerId },
    data: {
      ...(fullName === undefined ? {} : { fullName }),
      ...(title === undefined ? {} : { title }),
      ...(phone === undefined ? {} : { phone }),
    },
  });
}
