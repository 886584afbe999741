import type { EarlierName, NewUnit, UnitChange, UnitChangeState } from '../domain/units/unit-change.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { dayBeforeColumn, fromDayColumn, toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';
import { cutText } from '../domain/text/storable.ts';

/** The keys of units that are added here, and stand in no file of a plan, begin with it. */
export const ADDED_HERE = 'DV_';

/** A change of units as it is kept; days are yyyy-mm-dd. */
export interface UnitChangeFacts {
  id: number;
  change: UnitChange;
  effectiveOn: string;
  state: UnitChangeState;
}

type Row = Prisma.UnitChangeGetPayload<object>;

function factsOf({ id, definition, effectiveOn, state }: Row): UnitChangeFacts {
  return {
    id,
    change: definition as unknown as UnitChange,
    effectiveOn: fromDayColumn(effectiveOn),
    state: oneOf('UnitChange.state', state),
  };
}

/** Saves a change that is planned; null where this change of a reform was kept before. */
export async function planUnitChange(
  database: Database,
  {
    change,
    effectiveOn,
    reformKey,
    createdById,
  }: { change: UnitChange; effectiveOn: string; reformKey: string | null; createdById: number | null },
  now: Date,
): Promise<UnitChangeFacts | null> {
  if (reformKey !== null && (await database.unitChange.count({ where: { reformKey } })) > 0) return null;
  const data = { reformKey, createdById, effectiveOn: toDayColumn(effectiveOn), state: 'planned', createdAt: now };
  return factsOf(
    await database.unitChange.create({ data: { ...data, definition: change as unknown as Prisma.InputJsonObject } }),
  );
}

/** Finds the change; null where there is none of that id. */
export async function findUnitChange(database: Database, id: number): Promise<UnitChangeFacts | null> {
  const row = await database.unitChange.findUnique({ where: { id } });
  return row === null ? null : factsOf(row);
}

/** Finds what a unit was called until the day before this one; null where it was called so already. */
export async function findNameBefore(database: Database, unitId: number, on: string): Promise<string | null> {
  const where = { unitId, validTo: dayBeforeColumn(on) };
  return (await database.unitName.findFirst({ where, orderBy: { id: 'desc' } }))?.name ?? null;
}

/** Changes that are planned, the earliest first; `until` limits them to a day and those before. */
export async function listPlannedChanges(database: Database, until?: string): Promise<UnitChangeFacts[]> {
  const where = { state: 'planned', ...(until === undefined ? {} : { effectiveOn: { lte: toDayColumn(until) } }) };
  return (await database.unitChange.findMany({ where, orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }] })).map(factsOf);
}

/** Moves a planned change on; false when somebody else was first. */
export async function moveUnitChange(
  database: Database,
  id: number,
  state: 'applied' | 'cancelled',
  now: Date,
): Promise<boolean> {
  const data = { state, appliedAt: state === 'applied' ? now : null };
  return (await database.unitChange.updateMany({ where: { id, state: 'planned' }, data })).count === 1;
}

/** Counts the changes of a reform that are stored already. */
export async function countReformChanges(database: Database, reform: string): Promise<number> {
  return database.unitChange.count({ where: { reformKey: { startsWith: `${reform}:` } } });
}

/**
 * Makes a unit that exists from a day on; its key follows from its number. It joins the rosters of that day which hold
 * the unit that it follows, or are for units of its kind: from then on it owes what these owe.
 */
export async function createUnit(
  database: Database,
  { name, shortName, kind }: NewUnit,
  { from, predecessorId }: { from: string; predecessorId: number | null },
  now: Date,
): Promise<number> {
  const data = { name, shortName, kind, aliases: [], validFrom: toDayColumn(from), changedAt: now };
  const { id } = await database.unit.create({
    data: { ...data, key: cutText(`MOI_${now.getTime()}_${shortName}`, 120) },
  });
  await database.unit.update({ where: { id }, data: { key: `${ADDED_HERE}${id}` } });
  const rosters = await database.roster.findMany({
    where: {
      validFrom: { lte: toDayColumn(from) },
      OR: [{ validTo: null }, { validTo: { gte: toDayColumn(from) } }],
      AND:
        predecessorId === null
          ? [{ OR: [{ kinds: { has: kind } }, { kinds: { isEmpty: true }, units: { some: { unit: { kind } } } }] }]
          : [{ units: { some: { unit: { id: predecessorId } } } }],
    },
    select: { id: true },
  });
  await database.rosterUnit.createMany({ data: rosters.map((roster) => ({ rosterId: roster.id, unitId: id })) });
  return id;
}

/** Gives a unit another name from a day on; the one before stays what it was called until then. */
export async function renameUnit(
  database: Database,
  unitId: number,
  to: { name: string; shortName: string },
  from: string,
  now: Date,
): Promise<void> {
  const { name, shortName, aliases } = await database.unit.findUniqueOrThrow({ where: { id: unitId } });
  if (name === to.name && shortName === to.shortName) return;
  await database.unitName.create({ data: { unitId, name, shortName, validTo: dayBeforeColumn(from) } });
  // People go on typing the name that they know.
  const known = [...new Set([...aliases, name, shortName])];
  await database.unit.update({
    where: { id: unitId },
    data: { name: to.name, shortName: to.shortName, aliases: known, changedAt: now },
  });
}

/**
 * Ends a unit with the day before `from`, and keeps who follows it. `sole`: the one who answers for it, and for those
 * for which it answered itself.
 */
export async function endUnit(
  database: Database,
  unitId: number,
  { from, successorIds, sole }: { from: string; successorIds: readonly number[]; sole: boolean },
  now: Date,
): Promise<void> {
  await database.unit.update({ where: { id: unitId }, data: { validTo: dayBeforeColumn(from), changedAt: now } });
  await database.unitSuccession.createMany({
    data: successorIds.map((successorId) => ({ predecessorId: unitId, successorId, since: toDayColumn(from), sole })),
    skipDuplicates: true,
  });
  await database.invitation.updateMany({ where: { unitId, revokedAt: null }, data: { revokedAt: now } });
  const [only] = successorIds;
  // Whoever waits for the unit's word, or was named by it, belongs to the one that goes on.
  if (sole && only !== undefined) {
    await database.registration.updateMany({
      where: { unitId, state: { in: ['draft', 'submitted'] } },
      data: { unitId: only },
    });
    await database.expectedContact.updateMany({ where: { unitId, officerId: null }, data: { unitId: only } });
  }
  const inherited = await database.unitSuccession.findMany({ where: { successorId: unitId, sole: true } });
  await database.unitSuccession.updateMany({ where: { successorId: unitId, sole: true }, data: { sole: false } });
  if (sole && only !== undefined)
    await database.unitSuccession.createMany({
      data: inherited.map(({ predecessorId }) => ({
        predecessorId,
        successorId: only,
        since: toDayColumn(from),
        sole,
      })),
      skipDuplicates: true,
    });
  await database.groupChat.updateMany({
    where: { unitId },
    data: sole && only !== undefined ? { unitId: only } : { unitId: null, state: 'new' },
  });
}

/** What became of a unit, and what it was before; days are yyyy-mm-dd. */
export interface UnitHistory {
  validFrom: string | null;
  validTo: string | null;
  earlierNames: EarlierName[];
  successors: { id: number; name: string }[];
  predecessors: { id: number; name: string }[];
}

/** Returns whether the unit has ended, or is to end, before a day. */
export async function endsBefore(database: Database, unitId: number, day: string): Promise<boolean> {
  return (await database.unit.count({ where: { id: unitId, validTo: { lt: dayBeforeColumn(day) } } })) > 0;
}

/** Reads the history of a unit; null where there is none of that id. */
export async function readUnitHistory(database: Database, unitId: number): Promise<UnitHistory | null> {
  const named = { select: { id: true, name: true } } as const;
  const row = await database.unit.findUnique({
    where: { id: unitId },
    include: {
      earlierNames: { orderBy: { validTo: 'asc' } },
      successors: { include: { successor: named }, orderBy: { successorId: 'asc' } },
      predecessors: { include: { predecessor: named }, orderBy: { predecessorId: 'asc' } },
    },
  });
  if (row === null) return null;
  return {
    validFrom: row.validFrom === null ? null : fromDayColumn(row.validFrom),
    validTo: row.validTo === null ? null : fromDayColumn(row.validTo),
    earlierNames: row.earlierNames.map(({ name, shortName, validTo }) => ({
      name,
      shortName,
      validTo: fromDayColumn(validTo),
    })),
    successors: row.successors.map(({ successor }) => successor),
    predecessors: row.predecessors.map(({ predecessor }) => predecessor),
  };
}
