import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import {
  findAnomalies,
  findDifferences,
  findRanges,
  type Anomaly,
  type Difference,
  type Range,
} from '../../domain/reporting/comparison.ts';
import type { CrossFinding } from '../../domain/reporting/cross-checks.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { policyOf } from '../../domain/reporting/occasions.ts';
import type { Database } from '../../store/open-store.ts';
import { findOfficer } from '../../store/people.ts';
import { listSubmittedReports } from '../../store/reports.ts';
import { listOthersAnswers, listRevisions, type Revision } from '../../store/revisions.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import type { Request } from '../request.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import { findRecordDifferences } from '../reports/find-record-differences.ts';
import { readNews, type ReportNews } from '../reports/read-news.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** A report as its reviewer reads it. */
export interface ReviewCard extends ReportNews {
  filling: LoadedFilling;
  /** Who handed it in; null where nobody did yet. */
  submittedBy: string | null;
  /** What the other units of the round report, by question. */
  ranges: ReadonlyMap<string, Range>;
  anomalies: { question: Question; why: Anomaly[] }[];
  /** What differs from what others have on record. */
  findings: CrossFinding[];
  /** Of the signed document, apart from figures submitted and approved. */
  document: DocumentMark;
}

/** Lists the reports that wait for review, the oldest first. */
export async function listReviewQueue(
  request: Request,
): Promise<{ kind: 'queue'; reports: Awaited<ReturnType<typeof listSubmittedReports>> } | Refusal> {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'queue', reports: await listSubmittedReports(request.store.database, request.planId) };
}

/** Reads a report with everything that its reviewer compares it with; `null` reads the one that has waited longest. */
export async function readForReview(
  request: Request,
  reportId: number | null,
): Promise<{ kind: 'report'; card: ReviewCard } | Refusal | { kind: 'not-found' } | { kind: 'empty' }> {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  const { database } = request.store;
  const [oldest] = reportId === null ? await listSubmittedReports(database, request.planId) : [];
  if (reportId === null && oldest === undefined) return { kind: 'empty' };
  const filling = await loadFilling(database, reportId ?? oldest?.id ?? 0);
  return filling === null ? { kind: 'not-found' } : { kind: 'report', card: await readCard(database, filling) };
}

/** Reads what a report is held against. */
async function readCard(database: Database, filling: LoadedFilling): Promise<ReviewCard> {
  const { report } = filling;
  // Of events each is another: what others report says nothing of this one.
  const others = policyOf(report.round.occasion).compared
    ? await listOthersAnswers(database, report.round.id, report.unit.id)
    : [];
  const ranges = findRanges(others);
  const findings = await findRecordDifferences(database, filling);
  const submitter = report.submittedById === null ? null : await findOfficer(database, report.submittedById);
  return {
    filling,
    submittedBy: submitter?.fullName ?? null,
    ranges,
    findings,
    anomalies: findAnomalies({ ...filling, comments: report.comments, findings }, ranges),
    document: await findDocumentMark(database, report.obligationId),
    ...(await readNews(database, filling)),
  };
}

/** Reads the revisions of a report that were handed in, each with what changed since the one before. */
export async function readHistory(
  request: Request,
  reportId: number,
): Promise<
  | { kind: 'history'; filling: LoadedFilling; revisions: (Revision & { differences: Difference[] })[] }
  | Refusal
  | { kind: 'not-found' }
> {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  const { database } = request.store;
  const filling = await loadFilling(database, reportId);
  if (filling === null) return { kind: 'not-found' };
  const revisions = await listRevisions(database, filling.report.obligationId);
  return {
    kind: 'history',
    filling,
    revisions: revisions.map((revision, at) => {
      const before = revisions[at - 1];
      const differences =
        before === undefined ? [] : findDifferences(filling.questions, before.answers, revision.answers);
      return { ...revision, differences };
    }),
  };
}
