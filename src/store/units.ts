import type { RoleUnit } from '../domain/people/granted-roles.ts';
import { occasionsWhere } from '../domain/reporting/occasions.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import { whereHeldOn } from './held-roles.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';
import type { UnitKind } from '../domain/units/unit-kinds.ts';

/** A unit as it is named and found. */
export interface UnitFacts {
  id: number;
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  aliases: string[];
}

const FACTS = { id: true, key: true, name: true, shortName: true, kind: true, aliases: true } as const;

function factsOf(row: Omit<UnitFacts, 'kind'> & { kind: string }): UnitFacts {
  return { ...row, kind: oneOf('Unit.kind', row.kind) };
}

/** Lists the units that exist on `day` (yyyy-mm-dd), in the order of the plan. */
export async function listUnitsOn(database: Database, day: string): Promise<UnitFacts[]> {
  return (await database.unit.findMany({ where: whereExistsOn(day), select: FACTS, orderBy: { id: 'asc' } })).map(
    factsOf,
  );
}

/** The units that exist on `day` (yyyy-mm-dd). */
function whereExistsOn(day: string) {
  const date = toDayColumn(day);
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: date } }] },
      { OR: [{ validTo: null }, { validTo: { gte: date } }] },
    ],
  };
}

/** Lists every unit that there is or was, in the order of the plan. */
export async function listUnits(database: Database): Promise<UnitFacts[]> {
  return (await database.unit.findMany({ select: FACTS, orderBy: { id: 'asc' } })).map(factsOf);
}

/** From which day to which a unit is there (yyyy-mm-dd, null for no bound), and who follows it. */
export interface UnitTimes {
  id: number;
  validFrom: string | null;
  validTo: string | null;
  successorIds: number[];
}

/** Lists how long every unit is there. */
export async function listUnitTimes(database: Database): Promise<UnitTimes[]> {
  const rows = await database.unit.findMany({
    select: { id: true, validFrom: true, validTo: true, successors: { select: { successorId: true } } },
  });
  const dayOf = (column: Date | null): string | null => (column === null ? null : fromDayColumn(column));
  return rows.map(({ id, validFrom, validTo, successors }) => ({
    id,
    validFrom: dayOf(validFrom),
    validTo: dayOf(validTo),
    successorIds: successors.map(({ successorId }) => successorId),
  }));
}

/** Finds the unit; null where there is none of that id. */
export async function findUnit(database: Database, id: number): Promise<UnitFacts | null> {
  const row = await database.unit.findUnique({ where: { id }, select: FACTS });
  return row === null ? null : factsOf(row);
}

/** Returns whether a unit is the one to which reports of a plan come. */
export async function isCoordinatingUnit(database: Database, unitId: number): Promise<boolean> {
  const unit = await findUnit(database, unitId);
  return unit !== null && (await database.plan.count({ where: { coordinatorKey: unit.key } })) > 0;
}

/** Finds a unit as far as it decides what its people can be; null where there is none of that id. */
export async function findRoleUnit(database: Database, unitId: number): Promise<RoleUnit | null> {
  const unit = await findUnit(database, unitId);
  return unit === null
    ? null
    : { id: unitId, kind: unit.kind, coordinating: await isCoordinatingUnit(database, unitId) };
}

/** Finds the unit of this key; null where there is none. */
export async function findUnitByKey(database: Database, key: string): Promise<UnitFacts | null> {
  const row = await database.unit.findUnique({ where: { key }, select: FACTS });
  return row === null ? null : factsOf(row);
}

/**
 * Lists the units that report in the plan, by its rosters of `day` (yyyy-mm-dd) or in an open round, and have nobody in one of `roles`
 * then; for a unit that has ended the people of its sole successor count.
 */
export async function listUnitsWithout(
  database: Database,
  roles: readonly string[],
  day: string,
): Promise<UnitFacts[]> {
  const date = toDayColumn(day);
  const inForce = { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] };
  const held = {
    role: { in: [...roles] },
    ...whereHeldOn(day),
    officer: { state: 'active' },
  };
  const rows = await database.unit.findMany({
    where: {
      OR: [
        {
          obligations: {
            some: { round: { state: 'open', occasion: { in: occasionsWhere({ handedInAs: 'report' }) } } },
          },
        },
        { ...whereExistsOn(day), rosters: { some: { roster: inForce } } },
      ],
      memberships: { none: held },
      successors: {
        none: {
          sole: true,
          since: { lte: date },
          successor: { memberships: { some: held } },
        },
      },
    },
    select: FACTS,
    orderBy: { id: 'asc' },
  });
  return rows.map(factsOf);
}
