import { describeEntry, isDatabaseForm } from '../../domain/databases/entry.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { keepEntry } from '../../store/database-entries.ts';
import { countWaitingEntries, listWaitingEntries, type EntryInWork } from '../../store/databases.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { findOfficerChat } from '../../store/people.ts';
import {
  adoptCorrection,
  createRevision,
  moveReport,
  newestRevision,
  recordReview,
  settleCorrection,
} from '../../store/reports.ts';
import { loadFilling, type LoadedFilling } from '../reporting/load-filling.ts';
import { letHappen } from '../reporting/move-obligation.ts';
import { applyOnce, type Request } from '../request.ts';

/** So many waiting entries are listed at once. */
const LISTED = 20;
/** Under this key the reason of a return is kept: no question has it. */
export const WHOLE_ENTRY = '';

export type ReviewEntryOutcome =
  | { kind: 'waiting'; entries: EntryInWork[]; total: number }
  | { kind: 'card'; filling: LoadedFilling }
  | { kind: 'ask-reason'; filling: LoadedFilling }
  | { kind: 'approved'; entryId: number; title: string; waiting: number }
  | { kind: 'returned'; unitName: string; waiting: number }
  /** Somebody decided before, or it was withdrawn. */
  | { kind: 'not-waiting'; state: string }
  | { kind: 'forbidden' };

/** The entries that wait for review, the oldest first. */
export async function listWaiting({ store, person }: Request): Promise<ReviewEntryOutcome> {
  if (!isAllowed(person, 'database.review')) return { kind: 'forbidden' };
  const { database } = store;
  return {
    kind: 'waiting',
    entries: await listWaitingEntries(database, LISTED),
    total: await countWaitingEntries(database),
  };
}

/** An entry that waits, whole. */
export async function showWaiting(request: Request, reportId: number): Promise<ReviewEntryOutcome> {
  const found = await findWaiting(request, request.store.database, reportId);
  return found.kind === 'found' ? { kind: 'card', filling: found.filling } : found;
}

/** Approves an entry: from now on it is found. Its contributor is told. */
export async function approveEntry(request: Request, reportId: number): Promise<ReviewEntryOutcome> {
  const { now } = request;
  return applyOnce(request, 'approve-entry', async (database): Promise<ReviewEntryOutcome> => {
    const found = await findWaiting(request, database, reportId);
    if (found.kind !== 'found') return found;
    const { report, questions, answers } = found.filling;
    const { form, planId } = report.round;
    if (!isDatabaseForm(form)) return { kind: 'not-waiting', state: 'gone' };
    const { obligationId } = report;
    const move = await letHappen(database, obligationId, { kind: 'approve' });
    if (move.kind === 'refused') return { kind: 'not-waiting', state: move.from.state };
    if (!(await moveReport(database, reportId, 'submitted', { state: 'approved', decidedAt: now }))) {
      throw new Error(`Report ${reportId} is not where its obligation is.`);
    }
    if (report.correctsId !== null) await settleCorrection(database, reportId, report.correctsId);
    const described = describeEntry(form, questions, answers, report.unit.shortName);
    const entry = { ...described, planId, formKey: form.key, obligationId, reportId, sourceId: null };
    const entryId = await keepEntry(database, entry, now);
    await finish(request, database, found.filling, 'approved', null);
    return { kind: 'approved', entryId, title: described.title, waiting: await countWaitingEntries(database) };
  });
}

/** Asks for the reason with which an entry is returned. */
export async function askReturnReason(request: Request, reportId: number): Promise<ReviewEntryOutcome> {
  const { store, person, now } = request;
  const found = await findWaiting(request, store.database, reportId);
  if (found.kind !== 'found') return found;
  await saveConversation(store.database, person.telegramUserId, 'entry-return', { reportId }, now);
  return { kind: 'ask-reason', filling: found.filling };
}

/** Returns an entry with a reason; its contributor corrects it in a copy, and hands it in again. */
export async function returnEntry(request: Request, reportId: number, typed: string): Promise<ReviewEntryOutcome> {
  const reason = typed.trim().slice(0, 1000);
  if (reason === '') return askReturnReason(request, reportId);
  const { now } = request;
  return applyOnce(request, 'return-entry', async (database): Promise<ReviewEntryOutcome> => {
    const found = await findWaiting(request, database, reportId);
    if (found.kind !== 'found') {
      if (found.kind === 'not-waiting') await endConversation(database, request.person.telegramUserId);
      return found;
    }
    const { report } = found.filling;
    const { obligationId, correctsId, correctionReason, round } = report;
    const move = await letHappen(database, obligationId, { kind: 'return' });
    if (move.kind === 'refused') return { kind: 'not-waiting', state: move.from.state };
    if (!(await moveReport(database, reportId, 'submitted', { state: 'returned', decidedAt: now }))) {
      throw new Error(`Report ${reportId} is not where its obligation is.`);
    }
    // Where somebody was correcting it already, they go on in that draft.
    if (!(await adoptCorrection(database, obligationId))) {
      const correction = correctsId === null ? null : { correctsId, correctionReason };
      const revision = (await newestRevision(database, obligationId)) + 1;
      const next = { obligationId, formId: round.formId, revision, copyFrom: reportId, correction };
      await createRevision(database, next, now);
    }
    await finish(request, database, found.filling, 'returned', reason);
    return { kind: 'returned', unitName: report.unit.shortName, waiting: await countWaitingEntries(database) };
  });
}

async function findWaiting(
  { person }: Request,
  database: Database,
  reportId: number,
): Promise<
  { kind: 'found'; filling: LoadedFilling } | Extract<ReviewEntryOutcome, { kind: 'forbidden' | 'not-waiting' }>
> {
  if (!isAllowed(person, 'database.review')) return { kind: 'forbidden' };
  const filling = await loadFilling(database, reportId);
  if (filling?.report.round.occasion !== 'database') return { kind: 'not-waiting', state: 'gone' };
  const { state } = filling.report;
  return state === 'submitted' ? { kind: 'found', filling } : { kind: 'not-waiting', state };
}

/** What approving and returning have in common: the review is kept, logged, and told to whoever sent the entry. */
async function finish(
  { person, now }: Request,
  database: Database,
  { report }: LoadedFilling,
  decision: 'approved' | 'returned',
  reason: string | null,
): Promise<void> {
  const { officerId, telegramUserId } = person;
  if (officerId === null) throw new Error('A reviewer is always an officer.');
  const comments: Record<string, string> = reason === null ? {} : { [WHOLE_ENTRY]: reason };
  await recordReview(database, { reportId: report.id, reviewerId: officerId, decision, comments }, now);
  if (decision === 'returned') await endConversation(database, telegramUserId);
  const audit = { officerId, telegramUserId, subject: 'report', subjectId: report.id } as const;
  const change = { before: { state: 'submitted' }, after: { state: decision, ...(reason === null ? {} : { reason }) } };
  const action = decision === 'approved' ? 'database.approve' : 'database.return';
  await recordAudit(database, { ...audit, action, ...change }, now);
  const chatId = report.submittedById === null ? null : await findOfficerChat(database, report.submittedById);
  if (chatId === null || report.submittedById === officerId) return;
  await planNotices(
    database,
    [
      {
        ...{ kind: `entry-${decision}`, params: { reportId: report.id }, chatId, officerId: report.submittedById },
        ...{ priority: 1, dueAt: now, dedupeKey: `entry-${decision}:${report.id}` },
      },
    ],
    now,
  );
}
