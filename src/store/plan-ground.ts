import type { PlanDocument } from '../domain/plan/plan-schema.ts';
import type { KnownRoster, KnownUnit } from '../domain/plan-reading/unit-names.ts';
import { isDistrictKind } from '../domain/units/unit-kinds.ts';
import { fromDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** Reads the units and rosters that the bot knows, for a further plan to be read with. */
export async function readPlanGround(database: Database): Promise<{ units: KnownUnit[]; rosters: KnownRoster[] }> {
  const rows = await database.unit.findMany({ orderBy: { id: 'asc' } });
  const listed = await database.$queryRaw<{ units: PlanDocument['units'] }[]>`
    SELECT "document" -> 'units' AS "units" FROM "Plan" ORDER BY "id"`;
  const inPlans = new Map(listed.flatMap(({ units }) => units).map((unit) => [unit.key, unit]));
  const units = rows.map(({ key, name, shortName, kind, aliases, validFrom, validTo }): KnownUnit => ({
    key,
    name,
    shortName,
    aliases,
    kind: oneOf('Unit.kind', kind),
    validFrom: validFrom === null ? null : fromDayColumn(validFrom),
    validTo: validTo === null ? null : fromDayColumn(validTo),
    inPlan: inPlans.get(key) ?? null,
  }));
  const rosters = await database.roster.findMany({
    include: { units: { select: { unit: { select: { key: true, kind: true } } } } },
    orderBy: { id: 'asc' },
  });
  return {
    units,
    rosters: rosters.flatMap(({ key, title, validFrom, validTo, units: members }): KnownRoster[] => {
      const [first] = members;
      if (first === undefined || !isDistrictKind(oneOf('Unit.kind', first.unit.kind))) return [];
      return [
        {
          key,
          title,
          validFrom: fromDayColumn(validFrom),
          validTo: validTo === null ? null : fromDayColumn(validTo),
          members: members.map(({ unit }) => unit.key),
          kind: first.unit.kind === 'commune' ? 'commune' : 'district',
        },
      ];
    }),
  };
}
