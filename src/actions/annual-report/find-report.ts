import type { Permission } from '../../domain/people/roles.ts';
import { findAnnualReport, type AnnualReportFacts } from '../../store/annual-reports.ts';
import { findVersion, type ConsolidationFacts } from '../../store/consolidations.ts';
import type { Database } from '../../store/open-store.ts';
import { authorize, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';

/** A report as it stands, to be shown. */
export interface ReportShown {
  kind: 'report';
  report: AnnualReportFacts;
  /** The later version of its figures that was frozen meanwhile; null where they are the newest. */
  newer: ConsolidationFacts | null;
}

/** Finds a report for those who may do this with it. Asks on the client that it is given. */
export async function findReport(
  database: Database,
  { person }: Pick<Request, 'person'>,
  id: number,
  permission: Permission,
): Promise<{ kind: 'found'; report: AnnualReportFacts; actor: Actor } | { kind: 'not-found' } | Refusal> {
  const report = await findAnnualReport(database, id);
  if (report === null) return refuseMissing(person, permission);
  const actor = authorize(person, permission);
  return actor.kind === 'forbidden' ? actor : { kind: 'found', report, actor };
}

/** Finds a report anew after it was changed. */
export async function findChanged(database: Database, id: number): Promise<AnnualReportFacts> {
  const report = await findAnnualReport(database, id);
  if (report === null) throw new Error(`Annual report ${id} is not there any more.`);
  return report;
}

/** Shows a report, and whether its figures were frozen anew since. */
export async function showReport(database: Database, report: AnnualReportFacts): Promise<ReportShown> {
  const { id, planId, fromYear, toYear } = report.consolidation;
  const newest = await findVersion(database, planId, { fromYear, toYear });
  return { kind: 'report', report, newer: newest === null || newest.id === id ? null : newest };
}
