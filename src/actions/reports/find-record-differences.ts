import { findCrossFindings, recordsNeeded, type CrossFinding } from '../../domain/reporting/cross-checks.ts';
import { listHandedInReports, listSurveysAsked } from '../../store/recorded-reports.ts';
import type { Database } from '../../store/open-store.ts';
import type { FillingView, LoadedFilling } from './load-filling.ts';

/** Finds what in a report differs from what others have on record; read only where its form has such checks. */
export async function findRecordDifferences(database: Database, filling: LoadedFilling): Promise<CrossFinding[]> {
  const { unit, round } = filling.report;
  const { planId, year } = round;
  const needed = recordsNeeded(filling.questions);
  const reports = needed.forms.length === 0 ? [] : await listHandedInReports(database, planId, needed.forms, year);
  const surveys = needed.surveys ? await listSurveysAsked(database, planId, unit.id, year) : [];
  return findCrossFindings(filling, { unit, year }, { reports, surveys });
}

/** Adds to a place where all answers are shown what whoever hands them in looks at first. */
export async function withFindings(database: Database, view: FillingView): Promise<FillingView> {
  if (view.cursor.at !== 'review') return view;
  const lookAt = await findRecordDifferences(database, view.filling);
  return lookAt.length === 0 ? view : { ...view, lookAt };
}
