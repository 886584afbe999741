import type { Database } from './open-store.ts';

/** Somebody who is registered, or whose registration waits. */
export interface IdentityFacts {
  telegramUserId: number;
  fullName: string;
  phone: string;
  unitNames: string[];
  unitIds: number[];
  /** The registration waits for a decision. */
  waiting: boolean;
}

/** Lists everybody who is registered and active, and everybody whose registration waits. */
export async function listIdentities(database: Database): Promise<IdentityFacts[]> {
  const officers = await database.officer.findMany({
    where: { state: 'active' },
    select: {
      telegramUserId: true,
      fullName: true,
      phone: true,
      memberships: {
        select: {
          unitId: true,
          unit: { select: { name: true } },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
  const waiting = await database.registration.findMany({
    where: { state: 'submitted' },
    select: { telegramUserId: true, fullName: true, phone: true, unitId: true, unit: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return [
    ...officers.map(({ telegramUserId, fullName, phone, memberships }) => ({
      telegramUserId: Number(telegramUserId),
      fullName,
      phone,
      waiting: false,
      unitNames: [...new Set(memberships.map(({ unit }) => unit.name))],
      unitIds: memberships.map(({ unitId }) => unitId),
    })),
    ...waiting.map(({ telegramUserId, fullName, phone, unitId, unit }) => ({
      telegramUserId: Number(telegramUserId),
      fullName: fullName ?? '',
      phone: phone ?? '',
      waiting: true,
      unitNames: unit === null ? [] : [unit.name],
      unitIds: unitId === null ? [] : [unitId],
    })),
  ];
}
