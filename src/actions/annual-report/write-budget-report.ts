import { writeBudgetReport } from '../../documents/annual-report/budget-report.ts';
import { writeOfficialDocument } from '../../documents/official-document.ts';
import type { ConsolidatedYears } from '../consolidation/consolidate-plan.ts';
import { findConsolidation, type ConsolidationFacts } from '../../store/consolidations.ts';
import { gatherExport, type ExportedConsolidation } from '../consolidation/gather-export.ts';
import { gatherFrozenExport } from '../consolidation/gather-frozen-export.ts';
import { showConsolidation } from '../consolidation/show-consolidation.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';
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
  const exported = await gatherExport(store, request.planId, shown);
  const file = exported === null ? null : await writeOf(request, exported, now);
  return file === null ? { kind: 'no-plan' } : { kind: 'written', years: shown.years, at: now, file };
}

export type FrozenBudgetOutcome =
  { kind: 'written'; consolidation: ConsolidationFacts; file: Uint8Array } | { kind: 'not-found' } | Refusal;

/** Writes the same report of the figures of a frozen version, as the annual report that is written from it tells them. */
export async function draftFrozenBudget(request: Request, consolidationId: number): Promise<FrozenBudgetOutcome> {
  const { store, person } = request;
  const consolidation = await findConsolidation(store.database, consolidationId);
  if (consolidation === null) return refuseMissing(person, 'consolidation.read');
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const exported = await gatherFrozenExport(store, consolidation);
  const file = exported === null ? null : await writeOf(request, exported, consolidation.asOf);
  return file === null ? { kind: 'not-found' } : { kind: 'written', consolidation, file };
}

async function writeOf(
  { store, planId }: Pick<Request, 'store' | 'planId'>,
  exported: ExportedConsolidation,
  asOf: Date,
): Promise<Uint8Array | null> {
  const ground = await readDocumentGround(store.database, planId);
  if (ground === null) return null;
  const { years } = exported.shown;
  return writeOfficialDocument(writeBudgetReport({ ...ground, years, asOf, groups: reportedGroups(exported) }));
}
