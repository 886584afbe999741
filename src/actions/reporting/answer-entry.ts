import { isAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { keepVerdict } from '../../store/entries.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';
import { listPermitted } from '../people/list-permitted.ts';
import { applyOnce, type Request } from '../request.ts';

export type AnswerEntryOutcome =
  | { kind: 'confirmed' | 'objected' | 'ask-objection'; title: string }
  /** It was not entered for the unit, or is no longer. */
  | { kind: 'not-entered' }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/** The unit confirms the figures that were entered for it. */
export async function confirmEntry(request: Request, reportId: number): Promise<AnswerEntryOutcome> {
  return answer(request, reportId, null);
}

/** Asks what is wrong with the figures. */
export async function askObjection(request: Request, reportId: number): Promise<AnswerEntryOutcome> {
  const { store, person, now } = request;
  const found = await findEntered(request, store.database, reportId);
  if (found.kind !== 'found') return found;
  await saveConversation(store.database, person.telegramUserId, 'entry-objection', { reportId }, now);
  return { kind: 'ask-objection', title: found.report.round.title };
}

/** The unit says what is wrong with the figures; those who enter are told. */
export async function objectToEntry(request: Request, reportId: number, text: string): Promise<AnswerEntryOutcome> {
  const objection = text.trim().slice(0, 1000);
  return objection === '' ? askObjection(request, reportId) : answer(request, reportId, objection);
}

async function answer(request: Request, reportId: number, objection: string | null): Promise<AnswerEntryOutcome> {
  const { person, now, conversation } = request;
  return applyOnce(request, 'answer-entry', async (database): Promise<AnswerEntryOutcome> => {
    const found = await findEntered(request, database, reportId);
    const { officerId, telegramUserId } = person;
    if (found.kind !== 'found') return found;
    if (officerId === null) return { kind: 'forbidden' };
    const { report } = found;
    const verdict = objection === null ? 'confirmed' : 'objected';
    await keepVerdict(database, reportId, { verdict, objection, at: now, officerId });
    if (conversation?.kind === 'entry-objection') await endConversation(database, telegramUserId);
    await recordAudit(
      database,
      {
        ...{ officerId, telegramUserId, subject: 'report', subjectId: reportId },
        action: objection === null ? 'entry.confirm' : 'entry.object',
        before: { verdict: report.entry?.verdict?.verdict ?? null },
        after: { verdict, objection },
      },
      now,
    );
    const told = await listPermitted(database, 'report.enter', toLocalDate(now));
    await planNotices(
      database,
      told.map(({ id, chatId }) => ({
        ...{ kind: 'entry-answered', params: { reportId }, chatId, officerId: id, priority: 1, dueAt: now },
        dedupeKey: `entry-answered:${reportId}:${now.getTime()}:${id}`,
      })),
      now,
    );
    return { kind: verdict, title: report.round.title };
  });
}

async function findEntered(
  { person }: Request,
  database: Database,
  reportId: number,
): Promise<
  | { kind: 'found'; report: ReportFacts }
  | Extract<AnswerEntryOutcome, { kind: 'not-entered' | 'not-found' | 'forbidden' }>
> {
  const report = await findReport(database, reportId);
  if (report === null) return { kind: 'not-found' };
  if (!isAllowed(person, 'report.fill', report.unit.id)) return { kind: 'forbidden' };
  return report.entry === null ? { kind: 'not-entered' } : { kind: 'found', report };
}
