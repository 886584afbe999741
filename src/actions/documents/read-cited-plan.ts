import type { CitedPlan } from '../../documents/plan-citation.ts';
import type { IssuingUnit } from '../../documents/letterhead.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanDocument, readPlanFacts } from '../../store/plans.ts';
import { findUnitByKey } from '../../store/units.ts';

/** What official documents cite: the plan, who coordinates it, and the province over its departments. */
export interface DocumentGround {
  plan: CitedPlan;
  coordinator: IssuingUnit;
  province: { name: string } | null;
}

/** Reads what official documents of the plan cite; null before the first import. */
export async function readDocumentGround(database: Database): Promise<DocumentGround | null> {
  const facts = await readPlanFacts(database);
  const whole = await readPlanDocument(database);
  const coordinator = facts === null ? null : await findUnitByKey(database, facts.coordinator.key);
  if (facts === null || whole === null || coordinator === null) return null;
  const { kind, title, shortTitle, number, issuedOn } = whole.document;
  const issuer = await findUnitByKey(database, whole.document.issuer);
  const province = whole.units.find((unit) => unit.kind === 'province') ?? null;
  return {
    plan: { kind, title, shortTitle, number, issuedOn, issuer: issuer?.name ?? null },
    coordinator,
    province: province === null ? null : { name: province.name },
  };
}
