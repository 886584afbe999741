import { isAllowed } from '../../domain/people/roles.ts';
import type { Cursor, Filling, FillingNote } from '../../domain/reporting/filling.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import type { Database } from '../../store/open-store.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';
import type { Request } from '../request.ts';

/** A report with the questions of its year and last year's approved figures. */
export interface LoadedFilling extends Filling {
  report: ReportFacts;
}

/** The open place of a filling with all that is needed to put it into words. */
export interface FillingView {
  kind: 'filling';
  filling: LoadedFilling;
  cursor: Cursor;
  note: FillingNote | null;
}

/** Why a report cannot be filled by this person now. */
export type FillingRefusal = { kind: 'forbidden' } | { kind: 'not-found' } | { kind: 'not-open'; state: string };

/** Reads a report with its questions and last year's figures; null where there is none of that id. */
export async function loadFilling(database: Database, reportId: number): Promise<LoadedFilling | null> {
  const report = await findReport(database, reportId);
  if (report === null) return null;
  const { round, answers, previous, untouched } = report;
  return { report, questions: questionsOf(round.form, round.year), answers, previous, untouched };
}

/** Whether the person may fill this report now. */
export function refuseFilling(request: Request, loaded: LoadedFilling | null): FillingRefusal | null {
  if (loaded === null) return { kind: 'not-found' };
  if (!isAllowed(request.person, 'report.fill', loaded.report.unit.id)) return { kind: 'forbidden' };
  if (loaded.report.locked) return { kind: 'not-open', state: 'locked' };
  if (loaded.report.state !== 'draft') return { kind: 'not-open', state: loaded.report.state };
  return null;
}
