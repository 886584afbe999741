import type { Workbook } from '../../documents/workbook/workbook-data.ts';
import { writeWorkbook } from '../../documents/workbook/write-workbook.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import { gatherExport, type ExportedConsolidation } from './gather-export.ts';
import { showConsolidation } from './show-consolidation.ts';

export type { ExportedConsolidation } from './gather-export.ts';
export { rowsAbove } from '../../documents/workbook/workbook-data.ts';
export type {
  FormedCell,
  Workbook,
  WorkbookCell,
  WorkbookRow,
  WorkbookSheet,
} from '../../documents/workbook/workbook-data.ts';

export type ExportOutcome =
  | { kind: 'exported'; years: ConsolidatedYears; at: Date; file: Uint8Array }
  | { kind: 'no-plan' }
  | { kind: 'other-year'; years: readonly number[] }
  | Refusal;

/**
 * Exports a consolidation as a workbook. It names officers, so that the audit log keeps who took it.
 * @param layOut puts it into sheets and words.
 */
export async function exportConsolidation(
  request: Request,
  years: ConsolidatedYears,
  layOut: (exported: ExportedConsolidation) => Promise<Workbook>,
): Promise<ExportOutcome> {
  const { person, store, now } = request;
  const shown = await showConsolidation(request, years);
  if (shown.kind !== 'consolidation') return shown;
  const exported = await gatherExport(store, request.planId, shown);
  if (exported === null) return { kind: 'no-plan' };
  const file = await writeWorkbook(await layOut(exported), now);
  const { officerId, telegramUserId } = person;
  await applyOnce(request, 'export-consolidation', async (transaction) => {
    const subject = { subject: 'plan' as const, subjectId: exported.plan.id };
    const after = { year: exported.years.map(({ year }) => year) };
    await recordAudit(
      transaction,
      { officerId, telegramUserId, action: 'consolidation.export', ...subject, after },
      now,
    );
    return {};
  });
  return { kind: 'exported', years: shown.years, at: now, file };
}
