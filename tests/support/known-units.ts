import { readFileSync } from 'node:fs';
import { planSchema, type PlanDocument } from '../../src/domain/plan/plan-schema.ts';
import { rostersSchema } from '../../src/domain/plan/rosters-schema.ts';
import type { KnownRoster, KnownUnit } from '../../src/domain/plan-reading/unit-names.ts';

const FOLDER = 'prisma/plans/nghe-an-sxsh-2017-2020';

/** Reads the plan that is shipped. */
export function shippedPlan(): PlanDocument {
  return planSchema.parse(JSON.parse(readFileSync(`${FOLDER}/plan.json`, 'utf8')));
}

/** The units and rosters of the plan that is shipped, as the bot knows them. */
export function knownUnits(): { units: KnownUnit[]; rosters: KnownRoster[] } {
  const { rosters } = rostersSchema.parse(JSON.parse(readFileSync(`${FOLDER}/rosters.json`, 'utf8')));
  const agencies = shippedPlan().units.map(({ key, name, shortName, kind, aliases, ...rest }): KnownUnit => ({
    key,
    name,
    shortName,
    kind,
    aliases,
    validFrom: null,
    validTo: null,
    inPlan: { key, name, shortName, kind, aliases, ...rest },
  }));
  const listed = rosters.flatMap(({ units }) =>
    units.map(({ key, name, shortName, kind, fullName, validFrom, validTo }): KnownUnit => ({
      key,
      name,
      shortName,
      kind,
      aliases: [fullName],
      validFrom,
      validTo,
      inPlan: null,
    })),
  );
  return {
    units: [...agencies, ...listed],
    rosters: rosters.map(({ key, title, validFrom, validTo, units }) => ({
      key,
      title,
      validFrom,
      validTo,
      members: units.map((unit) => unit.key),
      kind: units[0]?.kind ?? 'commune',
    })),
  };
}
