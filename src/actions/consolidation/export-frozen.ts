import { setImmediate as turn } from 'node:timers/promises';
import type { Workbook } from '../../documents/workbook/workbook-data.ts';
import { writeWorkbook } from '../../documents/workbook/write-workbook.ts';
import { recordAudit } from '../../store/audit.ts';
import { findConsolidation } from '../../store/consolidations.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import { gatherFrozenExport } from './gather-frozen-export.ts';
import type { ExportedConsolidation } from './gather-export.ts';

export type FrozenExportOutcome =
  | { kind: 'exported'; years: ConsolidatedYears; version: number; at: Date; file: Uint8Array }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Exports a frozen consolidation as a workbook: its figures and their sources as they were frozen. It names officers, so
 * that the audit log keeps who took it.
 * @param layOut puts it into sheets and words.
 */
export async function exportFrozen(
  request: Request,
  id: number,
  layOut: (exported: ExportedConsolidation) => Promise<Workbook>,
): Promise<FrozenExportOutcome> {
  const { person, store, now } = request;
  const facts = await findConsolidation(store.database, id);
  if (facts === null) return refuseMissing(person, 'consolidation.read');
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const exported = await gatherFrozenExport(store, facts);
  if (exported === null) return { kind: 'not-found' };
  await turn();
  const file = await writeWorkbook(await layOut(exported), now);
  const { officerId, telegramUserId } = person;
  await applyOnce(request, 'export-frozen', async (transaction) => {
    const subject = { subject: 'plan' as const, subjectId: exported.plan.id };
    const after = { year: exported.years.map(({ year }) => year), version: facts.version };
    await recordAudit(
      transaction,
      { officerId, telegramUserId, action: 'consolidation.export', ...subject, after },
      now,
    );
    return {};
  });
  return { kind: 'exported', years: exported.shown.years, version: facts.version, at: facts.frozenAt, file };
}
