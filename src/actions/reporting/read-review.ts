import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import {
  findAnomalies,
  findDifferences,
  findRanges,
  type Anomaly,
  type Difference,
  type Range,
} from '../../domain/reporting/comparison.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { splitObstacles } from '../../domain/obstacles/split-obstacles.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { listOpenObstacles } from '../../store/obstacles.ts';
import type { Database } from '../../store/open-store.ts';
import { findOfficer } from '../../store/people.ts';
import { listSubmittedReports } from '../../store/reports.ts';
import { listFollowedObstacles, listOthersAnswers, listRevisions, type Revision } from '../../store/revisions.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import type { Request } from '../request.ts';
import { loadFilling, type LoadedFilling } from './load-filling.ts';

/** What whoever is told of a report finds beside its figures. */
export interface ReportNews {
  /** What changed since the revision handed in before; null where this is the first. */
  differences: Difference[] | null;
  /** Open obstacles of the unit. */
  obstacles: number;
  /** The report tells of obstacles that nobody follows yet. */
  toFollow: boolean;
}

/** A report as its reviewer reads it. */
export interface ReviewCard extends ReportNews {
  filling: LoadedFilling;
  /** Who handed it in; null where nobody did yet. */
  submittedBy: string | null;
  /** What the other units of the round report, by question. */
  ranges: ReadonlyMap<string, Range>;
  anomalies: { question: Question; why: Anomaly[] }[];
  /** Of the signed document, apart from figures submitted and approved. */
  document: DocumentMark;
}

/** The key of the question in which a form asks for what stands in the way. */
const OBSTACLES_KEY = 'obstacles';

/** The reports that wait for review, the oldest first. */
export async function listReviewQueue(
  request: Request,
): Promise<{ kind: 'queue'; reports: Awaited<ReturnType<typeof listSubmittedReports>> } | { kind: 'forbidden' }> {
  if (!isAllowed(request.person, 'report.review')) return { kind: 'forbidden' };
  return { kind: 'queue', reports: await listSubmittedReports(request.store.database) };
}

/** A report with all that a reviewer holds it against; `null` for the one that has waited longest. */
export async function readForReview(
  request: Request,
  reportId: number | null,
): Promise<{ kind: 'report'; card: ReviewCard } | { kind: 'forbidden' } | { kind: 'not-found' } | { kind: 'empty' }> {
  if (!isAllowed(request.person, 'report.review')) return { kind: 'forbidden' };
  const { database } = request.store;
  const [oldest] = reportId === null ? await listSubmittedReports(database) : [];
  if (reportId === null && oldest === undefined) return { kind: 'empty' };
  const filling = await loadFilling(database, reportId ?? oldest?.id ?? 0);
  return filling === null ? { kind: 'not-found' } : { kind: 'report', card: await readCard(database, filling) };
}

/** Reads what a report is held against. */
async function readCard(database: Database, filling: LoadedFilling): Promise<ReviewCard> {
  const { report } = filling;
  // Of events each is another: what others report says nothing of this one.
  const others =
    report.round.occasion === 'yearly' ? await listOthersAnswers(database, report.round.id, report.unit.id) : [];
  const ranges = findRanges(others);
  const submitter = report.submittedById === null ? null : await findOfficer(database, report.submittedById);
  return {
    filling,
    submittedBy: submitter?.fullName ?? null,
    ranges,
    anomalies: findAnomalies({ ...filling, comments: report.comments }, ranges),
    document: await findDocumentMark(database, report.obligationId),
    ...(await readNews(database, filling)),
  };
}

/** Reads what is new with a report, without the figures of all others: every report that is handed in is told of. */
export async function readNews(database: Database, filling: LoadedFilling): Promise<ReportNews> {
  const { report, questions } = filling;
  const before =
    report.revision === 1
      ? undefined
      : (await listRevisions(database, report.obligationId)).findLast(({ revision }) => revision < report.revision);
  const follows = splitObstacles(obstaclesText(filling)).length > 0;
  return {
    differences: before === undefined ? null : findDifferences(questions, before.answers, filling.answers),
    obstacles: (await listOpenObstacles(database, [report.unit.id])).length,
    toFollow: follows && (await listFollowedObstacles(database, report.obligationId)).length === 0,
  };
}

/** What the unit wrote about what stands in its way; empty where nothing does. */
export function obstaclesText({ answers }: Pick<LoadedFilling, 'answers'>): string {
  const value = givenValue(answers, OBSTACLES_KEY);
  return value?.type === 'long-text' ? value.text : '';
}

/** The revisions of a report that were handed in, each with what changed since the one before. */
export async function readHistory(
  request: Request,
  reportId: number,
): Promise<
  | { kind: 'history'; filling: LoadedFilling; revisions: (Revision & { differences: Difference[] })[] }
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
> {
  if (!isAllowed(request.person, 'report.review')) return { kind: 'forbidden' };
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
