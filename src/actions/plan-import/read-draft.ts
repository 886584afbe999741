import { amendPlan } from '../../domain/plan-amending/amend-plan.ts';
import { readPlan } from '../../domain/plan-reading/read-plan.ts';
import { readPlanGround } from '../../store/plan-ground.ts';
import { readPlanDocument } from '../../store/plans.ts';
import type { Database } from '../../store/open-store.ts';
import type { DraftReading, PlanDraft } from '../../store/plan-drafts.ts';

/**
 * Reads a plan from files with the units that the bot knows; a workbook goes before documents. Of an amendment it is the plan as
 * it will be then, with what the files leave out.
 */
export async function readDraft(
  database: Database,
  { files, answers, amendsPlanId }: Pick<PlanDraft, 'files' | 'answers' | 'amendsPlanId'>,
): Promise<DraftReading> {
  const ordered = [...files].sort((a, b) => Number(b.format === 'workbook') - Number(a.format === 'workbook'));
  const read = readPlan({ files: ordered, ...(await readPlanGround(database)), answers });
  if (read.kind !== 'read') return read;
  const before = amendsPlanId === null ? null : await readPlanDocument(database, amendsPlanId);
  return before === null ? { ...read, renumbered: [] } : { kind: 'read', ...amendPlan(before, read, answers) };
}
