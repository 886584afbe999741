import { findContradictions } from '../plan/contradictions/find-contradictions.ts';
import type { PlanDocument } from '../plan/plan-schema.ts';
import { PLAN_PARTS, type PlanFinding, type PlanPart } from './findings.ts';
import type { Notes } from './reading-notes.ts';

/** Returns what the checks of plans find; not while rows are missing on whose account they would complain. */
export function contradictionsOf(plan: PlanDocument, { findings }: Pick<Notes, 'findings'>): PlanFinding[] {
  if (findings.some(({ kind }) => kind === 'money-unit-unknown' || kind === 'no-heads')) return [];
  return findContradictions(plan).map(({ check, place, statement, severity }) => ({
    kind: 'contradictory',
    check,
    place,
    statement,
    severity,
  }));
}

/** Returns how much of each part was understood, and which parts are missing. */
export function countParts(plan: PlanDocument): PlanFinding[] {
  const counts: Readonly<Record<PlanPart, number>> = {
    document: plan.document.title === '' ? 0 : 1,
    targets: plan.targets.length,
    sections: plan.sections.reduce((sum, { items }) => sum + Math.max(items.length, 1), 0),
    groups: plan.groups.length,
    tasks: plan.tasks.length,
    budget: plan.budget.lines.length,
    duties: plan.duties.length,
    reporting: plan.reportingDuties.length,
    units: plan.units.length,
  };
  return [
    ...PLAN_PARTS.map((part): PlanFinding =>
      counts[part] === 0 ? { kind: 'missing', part } : { kind: 'understood', part, count: counts[part] },
    ),
    { kind: 'left-to-readers' },
  ];
}
