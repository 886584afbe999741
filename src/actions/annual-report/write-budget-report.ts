import { writeBudgetReport } from '../../documents/annual-report/budget-report.ts';
import { writeOfficialDocument } from '../../documents/official-document.ts';
import type { ConsolidatedYears } from '../consolidation/consolidate-plan.ts';
import { gatherExport } from '../consolidation/gather-export.ts';
import { showConsolidation } from '../consolidation/show-consolidation.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import type { Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { reportedGroups } from './reported-task.ts';

export type BudgetReportOutcome =
  | { kind: 'written'; years: ConsolidatedYears; at: Date; file: Uint8Array }
  | { kind: 'no-plan' }
  | { kind: 'other-year'; years: readonly number[] }
  | Refusal;

/** Writes the report about the money of the tasks by year and source, of the figures as they are now, as a draft to be signed. */
export async function draftBudgetReport(request: Request, years: ConsolidatedYears): Promise<BudgetReportOutcome> {
  const { store, now } = request;
  const shown = await showConsolidation(request, years);
  if (shown.kind !== 'consolidation') return shown;
  const exported = await gatherExport(store, shown);
  const ground = await readDocumentGround(store.database);
  if (exported === null || ground === null) return { kind: 'no-plan' };
  const document = writeBudgetReport({ ...ground, years: shown.years, asOf: now, groups: reportedGroups(exported) });
  return { kind: 'written', years: shown.years, at: now, file: await writeOfficialDocument(document) };
}
