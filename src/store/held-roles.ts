import { Prisma } from '../generated/prisma/client.ts';
import { toDayColumn } from './day-column.ts';

/**
 * Returns the condition under which a membership, named `held` in the statement, counts on a day (yyyy-mm-dd): within its
 * term, and, where it is held for somebody else, only while that one may act.
 */
export function heldOn(held: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`${held}."validFrom" <= ${today}::date AND (${held}."validTo" IS NULL OR ${held}."validTo" >= ${today}::date)
    AND (${held}."delegatedById" IS NULL OR EXISTS (
      SELECT 1 FROM "Officer" giver WHERE giver."id" = ${held}."delegatedById" AND giver."state" = 'active'))`;
}

/**
 * Returns the condition under which whoever holds a membership, named `held` in the statement, has delegated it on a day (yyyy-mm-dd)
 * to somebody who may act.
 */
export function delegatedOn(held: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Membership" stands JOIN "Officer" other ON other."id" = stands."officerId"
    WHERE stands."delegatedById" = ${held}."officerId" AND stands."unitId" = ${held}."unitId"
      AND stands."role" = ${held}."role" AND other."state" = 'active' AND ${heldOn(Prisma.sql`stands`, today)})`;
}

/** Returns what filters the memberships that count in a plan, as `inPlan` does; without a plan it lets all through. */
export function whereInPlan(planId: number | null) {
  return (planId === null ? {} : { OR: [{ planId: null }, { planId }] }) satisfies Prisma.MembershipWhereInput;
}

/** Returns the condition of `heldOn` as a filter. */
export function whereHeldOn(today: string) {
  const day = toDayColumn(today);
  return {
    validFrom: { lte: day },
    AND: [
      { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      { OR: [{ delegatedById: null }, { delegatedBy: { state: 'active' } }] },
    ],
  } satisfies Prisma.MembershipWhereInput;
}
