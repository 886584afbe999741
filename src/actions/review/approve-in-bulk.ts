import { findAnomalies, findRanges } from '../../domain/reporting/comparison.ts';
import type { Database } from '../../store/open-store.ts';
import { countSubmittedReports, listSubmittedReports } from '../../store/reports.ts';
import { listOthersAnswers } from '../../store/revisions.ts';
import { applyOnce, type Request } from '../request.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import { lookAcross } from '../reports/look-across.ts';
import { approveWithin } from './review-report.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** The most reports that are approved at once. */
const AT_MOST = 50;

export interface CleanPreview {
  kind: 'preview';
  /** Without anything unusual, the oldest first. */
  clean: { id: number; unitName: string }[];
  /** To be looked at one by one. */
  others: { id: number; unitName: string }[];
}

/** Lists the waiting reports that have nothing unusual: no anomaly, and no correction of what was approved. */
export async function previewBulkApproval(request: Request): Promise<CleanPreview | Refusal> {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  return sortOut(request.store.database);
}

/**
 * Approves the reports that were shown as having nothing unusual.
 * @param newestId the newest report shown, and `count` how many there were: where it is no longer so, the list is shown again.
 */
export async function approveInBulk(
  request: Request,
  newestId: number,
  count: number,
): Promise<{ kind: 'approved'; unitNames: string[]; waiting: number } | (CleanPreview & { changed: true }) | Refusal> {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'approve-clean', async (database) => {
    const preview = await sortOut(database);
    const shown = preview.clean.filter(({ id }) => id <= newestId);
    if (shown.length !== count || count === 0) return { ...preview, changed: true } as const;
    for (const { id } of shown) {
      const outcome = await approveWithin(request, database, id);
      if (outcome.kind !== 'approved') throw new Error(`Report ${id} was decided meanwhile.`);
    }
    const waiting = await countSubmittedReports(database);
    return { kind: 'approved', unitNames: shown.map(({ unitName }) => unitName), waiting } as const;
  });
}

async function sortOut(database: Database): Promise<CleanPreview> {
  const preview: CleanPreview = { kind: 'preview', clean: [], others: [] };
  for (const { id } of await listSubmittedReports(database)) {
    const filling = await loadFilling(database, id);
    if (filling === null) continue;
    const named = { id, unitName: filling.report.unit.shortName };
    const clean = preview.clean.length < AT_MOST && (await isClean(database, filling));
    (clean ? preview.clean : preview.others).push(named);
  }
  return preview;
}

async function isClean(database: Database, filling: LoadedFilling): Promise<boolean> {
  const { report } = filling;
  if (report.locked || report.correctsId !== null || report.correctionReason !== null) return false;
  const ranges = findRanges(await listOthersAnswers(database, report.round.id, report.unit.id));
  const findings = await lookAcross(database, filling);
  return findAnomalies({ ...filling, comments: report.comments, findings }, ranges).length === 0;
}
