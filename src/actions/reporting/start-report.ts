import { firstCursor } from '../../domain/reporting/filling.ts';
import { recordAudit } from '../../store/audit.ts';
import { saveConversation } from '../../store/conversations.ts';
import { listObligations } from '../../store/obligations.ts';
import { createRevision } from '../../store/reports.ts';
import { findRound } from '../../store/rounds.ts';
import { applyOnce, type Request } from '../request.ts';
import { findEditor, loadFilling, mayFill, type FillingRefusal, type FillingView } from './load-filling.ts';
import { letHappen } from './move-obligation.ts';

/**
 * Opens the draft of a unit's report, beginning it where nobody has, and puts the person at its first open question.
 * @returns `not-open` when the report was submitted or approved.
 */
export async function startReport(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  const { store, person, now } = request;
  const started = await applyOnce(request, 'start-report', async (database) => {
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation === undefined) return { kind: 'not-found' } as const;
    if (!mayFill(person, obligation.unit.id, obligation.report?.entry ?? null)) return { kind: 'forbidden' } as const;
    if (obligation.locked) return { kind: 'not-open', state: 'locked' } as const;
    if (obligation.state === 'waived') return { kind: 'not-open', state: 'waived' } as const;
    let reportId = obligation.draft?.id;
    if (obligation.report !== null && reportId === undefined) {
      return { kind: 'not-open', state: obligation.report.state } as const;
    }
    if (reportId === undefined) {
      const move = await letHappen(database, obligationId, { kind: 'start' });
      if (move.kind === 'refused') {
        return { kind: 'not-open', state: move.reason === 'locked' ? 'locked' : move.from.state } as const;
      }
      const { formId } = await formOf(database, obligation.round.id);
      reportId = await createRevision(database, { obligationId, formId, revision: 1, copyFrom: null }, now);
      const { officerId, telegramUserId } = person;
      const audit = { officerId, telegramUserId, subject: 'report' as const, subjectId: reportId };
      await recordAudit(database, { ...audit, action: 'report.start', after: { obligationId } }, now);
    }
    const loaded = await loadFilling(database, reportId);
    if (loaded === null) return { kind: 'not-found' } as const;
    const cursor = firstCursor(loaded);
    await saveConversation(database, person.telegramUserId, 'report', { reportId, cursor }, now);
    return { kind: 'started', reportId, cursor } as const;
  });
  if (started.kind !== 'started') return started;
  const filling = await loadFilling(store.database, started.reportId);
  if (filling === null) return { kind: 'not-found' };
  const editor = findEditor(request, filling.report, false);
  return { kind: 'filling', filling, cursor: started.cursor, note: null, editor };
}

async function formOf(database: Parameters<typeof loadFilling>[0], roundId: number): Promise<{ formId: number }> {
  const round = await findRound(database, roundId);
  if (round === null) throw new Error(`Round ${roundId} is gone.`);
  return round;
}
