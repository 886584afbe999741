import { isHandedInEarly } from '../../domain/reporting/early.ts';
import { findAnomalies, findRanges } from '../../domain/reporting/comparison.ts';
import type { Database } from '../../store/open-store.ts';
import { countSubmittedReports, listSubmittedReports } from '../../store/reports.ts';
import { listOthersAnswers } from '../../store/revisions.ts';
import { applyOnce, type Request } from '../request.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import { findRecordDifferences } from '../reports/find-record-differences.ts';
import { approveWithin } from './review-report.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** The most reports that are approved at once. */
const AT_MOST = 50;

/** A report that waits, with its round. */
export interface WaitingReport {
  id: number;
  unitName: string;
  roundId: number;
  title: string;
}

export interface CleanPreview {
  kind: 'preview';
  /** Without anything unusual, the oldest first. */
  clean: WaitingReport[];
  /** To be looked at one by one. */
  others: WaitingReport[];
}

/** What was approved of one round, and how many reports of it still wait. */
export interface ApprovedRound {
  title: string;
  unitNames: string[];
  waiting: number;
}

/**
 * Lists the waiting reports that have nothing unusual: no anomaly, no correction of what was approved, and not handed in before
 * the figures close.
 */
export async function previewBulkApproval(request: Request): Promise<CleanPreview | Refusal> {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  return sortOut(request.store.database, request.planId);
}

/**
 * Approves the reports that were shown as having nothing unusual.
 * @param newestId the newest report shown, and `count` how many there were: where it is no longer so, the list is shown again.
 */
export async function approveInBulk(
  request: Request,
  newestId: number,
  count: number,
): Promise<
  { kind: 'approved'; rounds: ApprovedRound[]; waitingElsewhere: number } | (CleanPreview & { changed: true }) | Refusal
> {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'approve-clean', async (database) => {
    const preview = await sortOut(database, request.planId);
    const shown = preview.clean.filter(({ id }) => id <= newestId);
    if (shown.length !== count || count === 0) return { ...preview, changed: true } as const;
    for (const { id } of shown) {
      const outcome = await approveWithin(request, database, id);
      if (outcome.kind !== 'approved') throw new Error(`Report ${id} was decided meanwhile.`);
    }
    const rounds: ApprovedRound[] = [];
    for (const roundId of new Set(shown.map((one) => one.roundId))) {
      const approved = shown.filter((one) => one.roundId === roundId);
      rounds.push({
        title: approved[0]?.title ?? '',
        unitNames: approved.map(({ unitName }) => unitName),
        waiting: await countSubmittedReports(database, request.planId, roundId),
      });
    }
    const here = rounds.reduce((sum, { waiting }) => sum + waiting, 0);
    const waitingElsewhere = (await countSubmittedReports(database, request.planId)) - here;
    return { kind: 'approved', rounds, waitingElsewhere } as const;
  });
}

async function sortOut(database: Database, planId: number): Promise<CleanPreview> {
  const preview: CleanPreview = { kind: 'preview', clean: [], others: [] };
  for (const { id } of await listSubmittedReports(database, planId)) {
    const filling = await loadFilling(database, id);
    if (filling === null) continue;
    const { unit, round } = filling.report;
    const named = { id, unitName: unit.shortName, roundId: round.id, title: round.title };
    const clean = preview.clean.length < AT_MOST && (await isClean(database, filling));
    (clean ? preview.clean : preview.others).push(named);
  }
  return preview;
}

async function isClean(database: Database, filling: LoadedFilling): Promise<boolean> {
  const { report } = filling;
  if (isHandedInEarly(report.submittedAt, report.round)) return false;
  if (report.locked || report.correctsId !== null || report.correctionReason !== null) return false;
  const ranges = findRanges(await listOthersAnswers(database, report.round.id, report.unit.id));
  const findings = await findRecordDifferences(database, filling);
  return findAnomalies({ ...filling, comments: report.comments, findings }, ranges).length === 0;
}
