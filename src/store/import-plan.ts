import { ADDED_HERE } from './unit-changes.ts';
import type { PlanFile } from '../domain/plan/parse-plan.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { dayBeforeColumn, toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';
import { writeTasks, type Renumbered } from './write-tasks.ts';

const date = (day: string | null): Date | null => (day === null ? null : toDayColumn(day));

/**
 * Returns the title of the plan that is as files with this hash have it, or was before it was amended in chat; null where none is.
 */
export async function findPlanTitle(database: Database, contentHash: string): Promise<string | null> {
  const isAsRead = { plan: { contentHash } };
  const wasAmended = { plan: { versions: { some: AMENDED } } };
  const where = { contentHash, OR: [isAsRead, wasAmended] };
  const row = await database.planVersion.findFirst({ where, select: { plan: { select: { title: true } } } });
  return row?.plan.title ?? null;
}

/** A version that somebody took in chat after the first one. */
const AMENDED = { number: { gt: 1 }, NOT: { takenById: null } };

/** Tells whether somebody took a version of the plan in chat after the first one. */
export async function isAmended(database: Database, key: string): Promise<boolean> {
  const where = { plan: { key }, ...AMENDED };
  return (await database.planVersion.findFirst({ where, select: { id: true } })) !== null;
}

/** How a plan is written, besides what it says. */
export interface PlanWriting {
  contentHash: string;
  now: Date;
  /** Units that are known stay as they are, but for names by which this plan calls them besides. */
  unitsStay?: boolean;
  /** Who takes it; nobody where it comes from files beside the program. */
  takenById?: number;
  /** Tasks that got another number with it. */
  renumbered?: readonly Renumbered[];
}

/**
 * Writes a plan with its units, rosters and forms. What is there already under the same key or code is brought up to
 * date and keeps its id, so that reports and memberships go on pointing at it; nothing that carries reports is deleted.
 * What it was before stays readable as a version.
 */
export async function writePlan(
  database: Database,
  file: PlanFile,
  { contentHash, now, unitsStay = false, takenById, renumbered = [] }: PlanWriting,
): Promise<number> {
  const { plan } = file;
  const { document } = plan;
  const facts = {
    title: document.title,
    shortTitle: document.shortTitle,
    fromYear: document.fromYear,
    toYear: document.toYear,
    issuedOn: date(document.issuedOn),
    coordinatorKey: plan.coordinator,
    contentHash,
    document: plan as unknown as Prisma.InputJsonObject,
    importedAt: now,
  };
  const { id: planId } = await database.plan.upsert({
    where: { key: plan.key },
    create: { key: plan.key, ...facts },
    update: facts,
  });
  const units = await writeUnits(database, file, unitsStay);
  await writeRosters(database, planId, file, units);
  await writeTasks(database, { id: planId, plan, renumbered, now }, units);
  await writeTargetsAndDuties(database, planId, file, units);
  await writeForms(database, planId, file);
  const number = 1 + (await database.planVersion.count({ where: { planId } }));
  const moved = renumbered.map(({ from, to }) => ({ from, to }));
  const version = { contentHash, document: facts.document, renumbered: moved, takenAt: now };
  await database.planVersion.create({ data: { planId, number, ...version, takenById: takenById ?? null } });
  return planId;
}

type UnitIds = ReadonlyMap<string, number>;

function idOf(units: UnitIds, key: string): number {
  const id = units.get(key);
  if (id === undefined) throw new Error(`Unit ${key} was checked and is missing.`);
  return id;
}

/** Writes the units of rosters and plan; returns their ids by key. */
async function writeUnits(database: Database, { plan, rosters }: PlanFile, unitsStay: boolean): Promise<UnitIds> {
  const agencies = plan.units.map(({ key, name, shortName, kind, aliases, nameVariants, later }) => ({
    key,
    name,
    shortName,
    kind,
    area: null,
    statisticsCode: null,
    validFrom: null,
    aliases: [...aliases, ...nameVariants],
    validTo: later?.successor !== undefined && later.since !== undefined ? dayBeforeColumn(later.since) : null,
  }));
  const listed = rosters.flatMap((roster) =>
    roster.units.map(({ key, name, shortName, fullName, kind, statisticsCode, area, validFrom, validTo }) => ({
      key,
      name,
      shortName,
      kind,
      statisticsCode,
      area: area ?? null,
      aliases: [fullName],
      validFrom: date(validFrom),
      validTo: date(validTo),
    })),
  );
  const units = [...listed, ...agencies];
  const rows = await database.unit.findMany({ select: { key: true, changedAt: true, aliases: true } });
  const known = new Map(rows.map((row) => [row.key, row]));
  await database.unit.createMany({ data: units.filter(({ key }) => !known.has(key)) });
  for (const { key, ...unit } of units.filter((candidate) => known.has(candidate.key))) {
    const { aliases, area, statisticsCode } = unit;
    const before = known.get(key);
    if (unitsStay) {
      const all = [...new Set([...(before?.aliases ?? []), ...aliases])];
      await database.unit.update({ where: { key }, data: { aliases: all } });
      continue;
    }
    // A name or a time that was changed here since is truer than the file's.
    const changed = before !== undefined && before.changedAt !== null;
    await database.unit.update({ where: { key }, data: changed ? { aliases, area, statisticsCode } : unit });
  }
  const kept = await database.unit.findMany({ select: { id: true, key: true } });
  return new Map(kept.map(({ id, key }) => [key, id]));
}

/** Whether a unit's key was given here, not by a file. */
function isAddedHere(key: string): boolean {
  return key.startsWith(ADDED_HERE);
}

async function writeRosters(
  database: Database,
  planId: number,
  { plan, rosters }: PlanFile,
  units: UnitIds,
): Promise<void> {
  const lists = [
    ...rosters.map(({ units: listed, ...roster }) => ({ ...roster, members: listed.map(({ key }) => key), kinds: [] })),
    ...plan.agencyRosters,
  ];
  for (const { key, title, validFrom, validTo, members, kinds } of lists) {
    const facts = { title, kinds, validFrom: toDayColumn(validFrom), validTo: date(validTo) };
    const { id: rosterId } = await database.roster.upsert({
      where: { planId_key: { planId, key } },
      create: { planId, key, ...facts },
      update: facts,
    });
    // Units that were added here stay, with the units that they joined.
    const listed = { key: { in: [...units.keys()].filter((known) => !isAddedHere(known)) } };
    await database.rosterUnit.deleteMany({ where: { rosterId, unit: listed } });
    await database.rosterUnit.createMany({
      data: members.map((unit) => ({ rosterId, unitId: idOf(units, unit) })),
    });
    const added = await database.unit.findMany({
      where: { kind: { in: kinds }, key: { startsWith: ADDED_HERE } },
      select: { id: true },
    });
    await database.rosterUnit.createMany({
      data: added.map(({ id }) => ({ rosterId, unitId: id })),
      skipDuplicates: true,
    });
  }
}

async function writeTargetsAndDuties(
  database: Database,
  planId: number,
  { plan }: PlanFile,
  units: UnitIds,
): Promise<void> {
  await database.target.deleteMany({ where: { planId } });
  await database.target.createMany({
    data: plan.targets.map(({ code, statement, indicator, minimum, maximum, unit, denominator, year }, position) => ({
      code,
      statement,
      indicator,
      minimum,
      maximum,
      unit,
      denominator,
      year,
      planId,
      position,
    })),
  });
  await database.duty.deleteMany({ where: { planId } });
  await database.duty.createMany({
    data: plan.duties.map(({ unit, place, statement }, position) => ({
      planId,
      place,
      statement,
      position,
      unitId: idOf(units, unit),
    })),
  });
  await database.reportingDuty.deleteMany({ where: { planId } });
  await database.reportingDuty.createMany({
    data: plan.reportingDuties.map(({ code, senders, receivers, frequency, deadline, place }) => ({
      planId,
      code,
      senders,
      receivers,
      frequency,
      deadline,
      place,
    })),
  });
}

/** A form that reports were filled in is never changed: a new version is a new row. */
async function writeForms(database: Database, planId: number, { forms }: PlanFile): Promise<void> {
  await database.form.createMany({
    data: forms.map((form) => ({
      planId,
      key: form.key,
      version: form.version,
      title: form.title,
      definition: form,
    })),
    skipDuplicates: true,
  });
}
