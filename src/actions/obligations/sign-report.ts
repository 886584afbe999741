import type { ObligationState, ReportState } from '../../domain/reporting/obligation-state-machine.ts';
import { unitsWhereAllowed } from '../../domain/people/roles.ts';
import { recordAudit } from '../../store/audit.ts';
import { listSigningReports } from '../../store/reports.ts';
import { applyOnce, type Request } from '../request.ts';
import { tellReviewers } from '../filling/tell-reviewers.ts';
import { handIn } from '../reports/hand-in.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import { notifyUnit } from '../reports/notify-unit.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';

export type SignOutcome =
  | { kind: 'signed'; unitName: string; title: string; receiptCode: string | null }
  | { kind: 'not-signing'; state: ReportState | ObligationState | 'locked' }
  | Refusal
  | { kind: 'not-found' };

/** Lists the reports that wait for the word of whoever asks, as head of their units. */
export async function listReportsToSign({ store, person }: Request): Promise<LoadedFilling[]> {
  const units = unitsWhereAllowed(person, 'report.sign');
  if (units === 'everywhere' || units.length === 0) return [];
  const loaded: LoadedFilling[] = [];
  for (const id of await listSigningReports(store.database, units)) {
    const filling = await loadFilling(store.database, id);
    if (filling !== null) loaded.push(filling);
  }
  return loaded;
}

/** Signs a report off, for the head of the unit: the figures are submitted, and the contacts are told. */
export async function signReport(request: Request, reportId: number): Promise<SignOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'sign-report', async (database): Promise<SignOutcome> => {
    const loaded = await loadFilling(database, reportId);
    if (loaded === null) return refuseMissing(person, 'report.sign');
    const { report } = loaded;
    const actor = authorize(person, 'report.sign', report.unit.id);
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    if (report.state !== 'signing') return { kind: 'not-signing', state: report.state };
    const submittedById = report.submittedById ?? officerId;
    const handed = await handIn(database, report, { from: 'signing', submittedById, signedOffById: officerId }, now);
    if (handed.kind === 'refused') {
      return { kind: 'not-signing', state: handed.reason === 'locked' ? 'locked' : handed.from.state };
    }
    await tellReviewers(database, report, submittedById, now);
    const code = handed.receiptCode;
    const audit = { officerId, telegramUserId, subject: 'report' as const, subjectId: reportId };
    await recordAudit(
      database,
      {
        ...audit,
        action: 'report.sign',
        before: { state: 'signing' },
        after: { state: 'submitted', receiptCode: code },
      },
      now,
    );
    const { obligationId, unit, round } = report;
    await notifyUnit(
      database,
      { planId: report.round.planId, obligationId, unitId: unit.id },
      { event: 'signed', key: code ?? String(reportId) },
      officerId,
      now,
    );
    return { kind: 'signed', unitName: unit.name, title: round.title, receiptCode: code };
  });
}
