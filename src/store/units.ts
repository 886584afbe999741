import type { Database } from './open-store.ts';

/** A unit as it is named and found. */
export interface UnitFacts {
  id: number;
  key: string;
  name: string;
  shortName: string;
  kind: string;
  aliases: string[];
}

const FACTS = { id: true, key: true, name: true, shortName: true, kind: true, aliases: true } as const;

/** The units that exist on `day` (yyyy-mm-dd), in the order of the plan. */
export async function listUnitsOn(database: Database, day: string): Promise<UnitFacts[]> {
  const date = new Date(`${day}T00:00:00Z`);
  return database.unit.findMany({
    where: {
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: date } }] },
        { OR: [{ validTo: null }, { validTo: { gte: date } }] },
      ],
    },
    select: FACTS,
    orderBy: { id: 'asc' },
  });
}

/** Every unit that there is or was, in the order of the plan. */
export async function listUnits(database: Database): Promise<UnitFacts[]> {
  return database.unit.findMany({ select: FACTS, orderBy: { id: 'asc' } });
}

/** The unit; null where there is none of that id. */
export async function findUnit(database: Database, id: number): Promise<UnitFacts | null> {
  return database.unit.findUnique({ where: { id }, select: FACTS });
}

/** Whether reports of a plan come to this unit. */
export async function isCoordinatingUnit(database: Database, unitId: number): Promise<boolean> {
  const unit = await findUnit(database, unitId);
  return unit !== null && (await database.plan.count({ where: { coordinatorKey: unit.key } })) > 0;
}

/** The unit of this key; null where there is none. */
export async function findUnitByKey(database: Database, key: string): Promise<UnitFacts | null> {
  return database.unit.findUnique({ where: { key }, select: FACTS });
}

/**
 * The units that owe a report in an open round and have nobody in one of `roles` on `day` (yyyy-mm-dd); for a unit that has ended
 * the people of its sole successor count.
 */
export async function listUnitsWithout(
  database: Database,
  roles: readonly string[],
  day: string,
): Promise<UnitFacts[]> {
  const date = new Date(`${day}T00:00:00Z`);
  const held = {
    ...{ role: { in: [...roles] }, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
    officer: { state: 'active' },
  };
  return database.unit.findMany({
    where: {
      ...{
        obligations: { some: { round: { state: 'open', occasion: { notIn: ['survey', 'database'] } } } },
        memberships: { none: held },
      },
      successors: { none: { sole: true, since: { lte: date }, successor: { memberships: { some: held } } } },
    },
    select: FACTS,
    orderBy: { id: 'asc' },
  });
}
