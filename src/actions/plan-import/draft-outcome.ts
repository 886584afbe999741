import type { Database } from '../../store/open-store.ts';
import type { PlanDocument } from '../../domain/plan/plan-schema.ts';
import { isBlocking, type PlanFinding } from '../../domain/plan-reading/findings.ts';

import { findPlanDraft, type PlanDraft } from '../../store/plan-drafts.ts';
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
  /** Short names of units that findings offer, by their keys. */
  unitNames: Readonly<Record<string, string>>;
}

export type DraftOutcome = DraftShown | { kind: 'nothing' };

/** Reads the draft of an officer, to be shown. */
export async function readShownDraft(database: Database, officerId: number): Promise<DraftOutcome> {
  const draft = await findPlanDraft(database, officerId);
  return draft === null ? { kind: 'nothing' } : shownDraft(database, draft);
}

async function shownDraft(database: Database, { id, version, files, reading }: PlanDraft): Promise<DraftOutcome> {
  if (reading.kind !== 'read') return { kind: 'nothing' };
  const { plan, findings } = reading;
  const keys = findings.flatMap((finding) =>
    finding.kind === 'unknown-unit'
      ? finding.nearest
      : finding.kind === 'doubtful' && finding.field === 'coordinator'
        ? [finding.read]
        : [],
  );
  return {
    kind: 'draft',
    id,
    version,
    files: files.map(({ name }) => name),
    plan,
    findings,
    blocking: findings.filter(isBlocking).length,
    unitNames: await findUnitNames(database, keys),
  };
}
