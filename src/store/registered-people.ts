import type { Database } from './open-store.ts';

/** Somebody who is registered, or whose registration waits. */
export interface RegisteredPerson {
  telegramUserId: number;
  fullName: string;
  title: string;
  /** Short names of the units for which they act, or ask to. */
  units: string[];
}

/** Lists whoever is registered, and whose registration waits for a decision. */
export async function listRegisteredPeople(database: Database): Promise<RegisteredPerson[]> {
  const unit = { select: { shortName: true } };
  const registrations = await database.registration.findMany({ where: { state: 'submitted' }, include: { unit } });
  const officers = await database.officer.findMany({
    where: { state: 'active' },
    include: { memberships: { where: { validTo: null }, include: { unit } } },
  });
  return [
    ...registrations.map(({ telegramUserId, fullName, title, unit: own }) => ({
      telegramUserId: Number(telegramUserId),
      fullName: fullName ?? '',
      title: title ?? '',
      units: own === null ? [] : [own.shortName],
    })),
    ...officers.map(({ telegramUserId, fullName, title, memberships }) => ({
      telegramUserId: Number(telegramUserId),
      fullName,
      title,
      units: [...new Set(memberships.map(({ unit: { shortName } }) => shortName))],
    })),
  ];
}
