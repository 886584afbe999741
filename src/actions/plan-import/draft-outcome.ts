import type { Database } from '../../store/open-store.ts';
import type { PlanDocument } from '../../domain/plan/plan-schema.ts';
import { comparePlans, type PlanDifference } from '../../domain/plan-amending/compare-plans.ts';
import { isBlocking, type PlanFinding } from '../../domain/plan-reading/findings.ts';

import { findPlanDraft, type PlanDraft } from '../../store/plan-drafts.ts';
import { readPlanDocument } from '../../store/plans.ts';
import { findUnitNames } from '../../store/unit-names.ts';

/** A draft of a plan as it is previewed. */
export interface DraftShown {
  kind: 'draft';
  id: number;
  version: number;
  files: string[];
  plan: PlanDocument;
  findings: readonly PlanFinding[];
  /** How many findings must be answered before the plan is taken. */
  blocking: number;
  /** The plan that it amends, and in what it will differ then. */
  amends: { title: string; differences: PlanDifference[] } | null;
  /** Short names of units that findings and differences name, by their keys. */
  unitNames: Readonly<Record<string, string>>;
}

export type DraftOutcome = DraftShown | { kind: 'nothing' };

/** Reads the draft of an officer, to be shown. */
export async function readShownDraft(database: Database, officerId: number): Promise<DraftOutcome> {
  const draft = await findPlanDraft(database, officerId);
  return draft === null ? { kind: 'nothing' } : shownDraft(database, draft);
}

async function shownDraft(database: Database, draft: PlanDraft): Promise<DraftOutcome> {
  const { id, version, files, reading, amendsPlanId } = draft;
  if (reading.kind !== 'read') return { kind: 'nothing' };
  const { plan, findings, renumbered } = reading;
  const before = amendsPlanId === null ? null : await readPlanDocument(database, amendsPlanId);
  const named = findings.flatMap((finding) =>
    finding.kind === 'unknown-unit'
      ? finding.nearest
      : finding.kind === 'doubtful' && finding.field === 'coordinator'
        ? [finding.read]
        : [],
  );
  const differences = before === null ? [] : comparePlans(before, plan, renumbered);
  return {
    kind: 'draft',
    id,
    version,
    amends: before === null ? null : { title: before.document.title, differences },
    files: files.map(({ name }) => name),
    plan,
    findings,
    blocking: findings.filter(isBlocking).length,
    unitNames: await findUnitNames(database, [...named, ...differences.flatMap(unitsOf)]),
  };
}

/** Returns the keys of the units that a difference names. */
function unitsOf(difference: PlanDifference): string[] {
  if (difference.kind !== 'changed' || (difference.field !== 'leads' && difference.field !== 'cooperating')) return [];
  return [difference.before, difference.after].flatMap((keys) => (typeof keys === 'string' ? keys.split(', ') : []));
}
