import { DELEGATED_ROLES } from '../domain/people/delegation.ts';
import type { Database } from './open-store.ts';

/** A delegation as both sides see it; days are yyyy-mm-dd. */
export interface DelegationFacts {
  officerId: number;
  fullName: string;
  chatId: number;
  from: string;
  to: string;
}

const date = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** To whom an officer has delegated, today or from a later day on; each delegate once. */
export async function listDelegations(
  database: Database,
  officerId: number,
  today: string,
): Promise<DelegationFacts[]> {
  const rows = await database.membership.findMany({
    where: { delegatedById: officerId, validTo: { gte: date(today) } },
    include: { officer: { select: { fullName: true, chatId: true } } },
    orderBy: { id: 'asc' },
  });
  const facts = rows.map(({ officerId: id, officer, validFrom, validTo }) => ({
    ...{ officerId: id, fullName: officer.fullName, chatId: Number(officer.chatId) },
    ...{ from: dayOf(validFrom), to: dayOf(validTo ?? validFrom) },
  }));
  return facts.filter(({ officerId: id }, at) => facts.findIndex((other) => other.officerId === id) === at);
}

/** Colleagues to whom an officer can delegate: who acts today for one of the same units in a role of their own. */
export async function listColleagues(
  database: Database,
  officerId: number,
  today: string,
): Promise<{ officerId: number; fullName: string; title: string }[]> {
  const held = { validFrom: { lte: date(today) }, OR: [{ validTo: null }, { validTo: { gte: date(today) } }] };
  const own = await database.membership.findMany({ where: { officerId, delegatedById: null, ...held } });
  const rows = await database.officer.findMany({
    where: {
      id: { not: officerId },
      state: 'active',
      memberships: { some: { unitId: { in: own.map(({ unitId }) => unitId) }, delegatedById: null, ...held } },
    },
    select: { id: true, fullName: true, title: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, fullName, title }) => ({ officerId: id, fullName, title }));
}

/**
 * Lets a colleague hold, between two days, every role that the officer holds in the units of both.
 * @returns the units and roles that were delegated.
 */
export async function createDelegation(
  database: Database,
  officerId: number,
  delegateId: number,
  term: { from: string; to: string },
): Promise<{ unitId: number; role: string }[]> {
  const held = { validFrom: { lte: date(term.from) }, OR: [{ validTo: null }, { validTo: { gte: date(term.from) } }] };
  const own = await database.membership.findMany({
    where: { officerId, delegatedById: null, role: { in: [...DELEGATED_ROLES] }, ...held },
  });
  const shared = await database.membership.findMany({ where: { officerId: delegateId, delegatedById: null, ...held } });
  const delegated = own.filter(({ unitId }) => shared.some((membership) => membership.unitId === unitId));
  await database.membership.createMany({
    data: delegated.map(({ unitId, role, validTo }) => ({
      ...{ officerId: delegateId, unitId, role, delegatedById: officerId, validFrom: date(term.from) },
      // A role that ends earlier cannot be held longer by a delegate.
      validTo: validTo !== null && validTo < date(term.to) ? validTo : date(term.to),
    })),
    skipDuplicates: true,
  });
  return delegated.map(({ unitId, role }) => ({ unitId, role }));
}

/** The names of the units that one officer has delegated to another from a day on. */
export async function listDelegatedUnits(
  database: Database,
  officerId: number,
  delegateId: number,
  from: string,
): Promise<string[]> {
  const rows = await database.membership.findMany({
    where: { officerId: delegateId, delegatedById: officerId, validFrom: date(from) },
    select: { unit: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return [...new Set(rows.map(({ unit }) => unit.name))];
}
