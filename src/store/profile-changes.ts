import type { Database } from './open-store.ts';

/** What an officer is called and reached by. */
export interface OfficerIdentity {
  fullName: string;
  title: string;
  phone: string;
}

/** What of it changed: the same fields before and after. */
export interface IdentityChange {
  before: Partial<OfficerIdentity>;
  after: Partial<OfficerIdentity>;
}

/**
 * Gives an officer a corrected name, title or phone, and keeps what it was, in rows that an erasure deletes.
 * @returns the fields that changed.
 */
export async function changeIdentity(
  database: Database,
  officerId: number,
  corrected: Partial<OfficerIdentity>,
  at: Date,
): Promise<(keyof OfficerIdentity)[]> {
  const held = await database.officer.findUniqueOrThrow({
    where: { id: officerId },
    select: { fullName: true, title: true, phone: true },
  });
  const fields = (['fullName', 'title', 'phone'] as const).filter(
    (field) => corrected[field] !== undefined && corrected[field] !== held[field],
  );
  if (fields.length === 0) return [];
  const of = (facts: Partial<OfficerIdentity>): Record<string, string> =>
    Object.fromEntries(fields.map((field) => [field, facts[field] ?? '']));
  await database.officer.update({ where: { id: officerId }, data: of(corrected) });
  await database.profileChange.create({ data: { officerId, at, before: of(held), after: of(corrected) } });
  return fields;
}
