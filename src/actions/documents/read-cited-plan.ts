import type { CitedPlan } from '../../documents/plan-citation.ts';
import type { IssuingUnit } from '../../documents/letterhead.ts';
import type { PlanDocument } from '../../domain/plan/plan-schema.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanDocument, readPlanFacts } from '../../store/plans.ts';
import { findUnit, findUnitByKey } from '../../store/units.ts';

/** What official documents cite: the plan, who coordinates it, and the province over its departments. */
export interface DocumentGround {
  plan: CitedPlan;
  coordinator: IssuingUnit;
  province: { name: string } | null;
}

/** Reads what official documents of the plan cite; null where there is no plan of this id. */
export async function readDocumentGround(database: Database, planId: number): Promise<DocumentGround | null> {
  const facts = await readPlanFacts(database, planId);
  const whole = await readPlanDocument(database, planId);
  const unit = facts === null ? null : await findUnitByKey(database, facts.coordinator.key);
  if (whole === null || unit === null) return null;
  const coordinator = withLetterhead(unit, whole);
  const { kind, title, number, issuedOn } = whole.document;
  const issuer = await findUnitByKey(database, whole.document.issuer);
  const province = whole.units.find((unit) => unit.kind === 'province') ?? null;
  return {
    plan: { kind, title, number, issuedOn, issuer: issuer?.name ?? null },
    coordinator,
    province: province === null ? null : { name: province.name },
  };
}

/** Reads a unit with what the plan says of the head of its documents; null where there is none of that id. */
export async function readIssuingUnit(database: Database, planId: number, unitId: number): Promise<IssuingUnit | null> {
  const whole = await readPlanDocument(database, planId);
  const unit = await findUnit(database, unitId);
  return unit === null ? null : withLetterhead(unit, whole);
}

function withLetterhead(unit: IssuingUnit, whole: PlanDocument | null): IssuingUnit {
  return { ...unit, letterhead: whole?.units.find(({ key }) => key === unit.key)?.letterhead };
}
