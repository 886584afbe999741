import { readPlan, type PlanRead } from '../../domain/plan-reading/read-plan.ts';
import type { PlanAnswers } from '../../domain/plan-reading/findings.ts';
import { readPlanGround } from '../../store/plan-ground.ts';
import type { Database } from '../../store/open-store.ts';
import type { DraftFile } from '../../store/plan-drafts.ts';

/** Reads a plan from files with the units that the bot knows; a workbook goes before documents. */
export async function readDraft(
  database: Database,
  files: readonly DraftFile[],
  answers: PlanAnswers,
): Promise<PlanRead> {
  const ordered = [...files].sort((a, b) => Number(b.format === 'workbook') - Number(a.format === 'workbook'));
  return readPlan({ files: ordered, ...(await readPlanGround(database)), answers });
}
