import { isAllowed, unitsWhereAllowed } from '../../domain/people/roles.ts';
import { recordAudit } from '../../store/audit.ts';
import { listSigningReports } from '../../store/reports.ts';
import { applyOnce, type Request } from '../request.ts';
import { handIn } from './hand-in.ts';
import { loadFilling, type LoadedFilling } from './load-filling.ts';
import { letHappen } from './move-obligation.ts';
import { tellUnit } from './tell-unit.ts';

export type SignOutcome =
  | { kind: 'signed'; unitName: string; title: string; receiptCode: string }
  | { kind: 'not-signing'; state: string }
  | { kind: 'forbidden' }
  | { kind: 'not-found' };

/** The reports that wait for the word of whoever asks, as head of their units. */
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

/** The head of the unit agrees: the figures are submitted, and the contacts are told. */
export async function signReport(request: Request, reportId: number): Promise<SignOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'sign-report', async (database): Promise<SignOutcome> => {
    const loaded = await loadFilling(database, reportId);
    if (loaded === null) return { kind: 'not-found' };
    const { report } = loaded;
    const { officerId, telegramUserId } = person;
    if (officerId === null || !isAllowed(person, 'report.sign', report.unit.id)) return { kind: 'forbidden' };
    if (report.state !== 'signing') return { kind: 'not-signing', state: report.state };
    const move = await letHappen(database, report.obligationId, { kind: 'sign' });
    if (move.kind === 'refused') {
      return { kind: 'not-signing', state: move.reason === 'locked' ? 'locked' : move.from.state };
    }
    const submittedById = report.submittedById ?? officerId;
    const code = await handIn(
      database,
      report,
      move,
      { from: 'signing', submittedById, signedOffById: officerId },
      now,
    );
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
    await tellUnit(database, { obligationId, unitId: unit.id }, { event: 'signed', key: code }, officerId, now);
    return { kind: 'signed', unitName: unit.name, title: round.title, receiptCode: code };
  });
}
