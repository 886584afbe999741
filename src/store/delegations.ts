import { oneOf } from './sets.ts';
import type { HeldRole } from '../domain/people/roles.ts';
import { DELEGATED_ROLES } from '../domain/people/delegation.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import type { MembershipFilter } from './memberships.ts';
import type { Database } from './open-store.ts';

/** A delegation as both sides see it; days are yyyy-mm-dd. */
export interface DelegationFacts {
  officerId: number;
  fullName: string;
  chatId: number;
  from: string;
  to: string;
}

/** Lists the officers to whom an officer has delegated, today or from a later day on; each once. */
export async function listDelegations(
  database: Database,
  officerId: number,
  today: string,
): Promise<DelegationFacts[]> {
  const rows = await database.membership.findMany({
    where: { delegatedById: officerId, validTo: { gte: toDayColumn(today) } },
    include: { officer: { select: { fullName: true, chatId: true } } },
    orderBy: { id: 'asc' },
  });
  const facts = rows.map(({ officerId: id, officer, validFrom, validTo }) => ({
    officerId: id,
    fullName: officer.fullName,
    chatId: Number(officer.chatId),
    from: fromDayColumn(validFrom),
    to: fromDayColumn(validTo ?? validFrom),
  }));
  return facts.filter(({ officerId: id }, at) => facts.findIndex((other) => other.officerId === id) === at);
}

/**
 * Lists colleagues to whom an officer can delegate: who acts today for one of the same units in a role of their own.
 */
export async function listColleagues(
  database: Database,
  officerId: number,
  today: string,
): Promise<{ officerId: number; fullName: string; title: string }[]> {
  const held = {
    validFrom: { lte: toDayColumn(today) },
    OR: [{ validTo: null }, { validTo: { gte: toDayColumn(today) } }],
  };
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
): Promise<{ unitId: number; role: HeldRole }[]> {
  const held = {
    validFrom: { lte: toDayColumn(term.from) },
    OR: [{ validTo: null }, { validTo: { gte: toDayColumn(term.from) } }],
  };
  const own = await database.membership.findMany({
    where: { officerId, delegatedById: null, role: { in: [...DELEGATED_ROLES] }, ...held },
  });
  const shared = await database.membership.findMany({ where: { officerId: delegateId, delegatedById: null, ...held } });
  const delegated = own.filter(({ unitId }) => shared.some((membership) => membership.unitId === unitId));
  await database.membership.createMany({
    data: delegated.map(({ unitId, role, planId, validTo }) => ({
      officerId: delegateId,
      unitId,
      role,
      planId,
      delegatedById: officerId,
      validFrom: toDayColumn(term.from),
      validTo: validTo !== null && validTo < toDayColumn(term.to) ? validTo : toDayColumn(term.to),
    })),
    skipDuplicates: true,
  });
  return delegated.map(({ unitId, role }) => ({ unitId, role: oneOf('Membership.role', role) }));
}

/** A delegated role with both sides; days are yyyy-mm-dd. */
export interface HeldDelegation {
  /** Of the role as the delegate holds it. */
  id: number;
  giver: { id: number; chatId: number };
  delegate: { id: number; chatId: number };
  from: string;
  to: string;
}

/** A role as somebody holds it. */
interface HeldRoleFacts {
  id: number;
  officerId: number;
  unitId: number;
  role: HeldRole;
  delegatedById: number | null;
}

/** Lists the roles of a filter that have not ended, the oldest first. */
export async function listHeldRoles(
  database: Database,
  which: MembershipFilter,
  today: string,
): Promise<HeldRoleFacts[]> {
  const rows = await database.membership.findMany({
    where: { ...which, OR: [{ validTo: null }, { validTo: { gte: toDayColumn(today) } }] },
    select: { id: true, officerId: true, unitId: true, role: true, delegatedById: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ role, ...row }) => ({ ...row, role: oneOf('Membership.role', role) }));
}

/** Lists the delegations that have not ended among `ids`, and those that were given of the roles `own`, the oldest first. */
export async function listGivenDelegations(
  database: Database,
  { ids, own }: { ids: readonly number[]; own: readonly Omit<HeldRoleFacts, 'id' | 'delegatedById'>[] },
  today: string,
): Promise<HeldDelegation[]> {
  const given = own.map(({ officerId, unitId, role }) => ({ delegatedById: officerId, unitId, role }));
  const side = { select: { id: true, chatId: true } };
  const rows = await database.membership.findMany({
    where: {
      delegatedById: { not: null },
      validTo: { gte: toDayColumn(today) },
      OR: [{ id: { in: [...ids] } }, ...given],
    },
    include: { officer: side, delegatedBy: side },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, officer, delegatedBy, validFrom, validTo }) =>
    delegatedBy === null || validTo === null
      ? []
      : [
          {
            id,
            giver: { id: delegatedBy.id, chatId: Number(delegatedBy.chatId) },
            delegate: { id: officer.id, chatId: Number(officer.chatId) },
            from: fromDayColumn(validFrom),
            to: fromDayColumn(validTo),
          },
        ],
  );
}

/** Lists the names of the units that one officer has delegated to another from a day on. */
export async function listDelegatedUnits(
  database: Database,
  officerId: number,
  delegateId: number,
  from: string,
): Promise<string[]> {
  const rows = await database.membership.findMany({
    where: { officerId: delegateId, delegatedById: officerId, validFrom: toDayColumn(from) },
    select: { unit: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return [...new Set(rows.map(({ unit }) => unit.name))];
}
