import { z } from 'zod';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { keepVerdict } from '../../store/entered-reports.ts';
import type { Database } from '../../store/open-store.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { ENTERED_FIGURES_ANSWERED } from './entered-figures-answered-notice.ts';
import { authorize, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Objecting to figures that were entered: what is wrong is typed next. */
export const objectionConversation = defineConversation('entering-objection', z.object({ reportId: z.int() }));

export type EnteredFiguresOutcome =
  | { kind: 'confirmed' | 'objected' | 'ask-objection'; title: string }
  /** It was not entered for the unit, or is no longer. */
  | { kind: 'not-entered' }
  | { kind: 'not-found' }
  | Refusal;

/** Records that the unit confirms the figures that were entered for it. */
export async function confirmEnteredFigures(request: Request, reportId: number): Promise<EnteredFiguresOutcome> {
  return answer(request, reportId, null);
}

/** Asks what is wrong with the figures. */
export async function askObjection(request: Request, reportId: number): Promise<EnteredFiguresOutcome> {
  const { store } = request;
  const found = await findEntered(request, store.database, reportId);
  if (found.kind !== 'found') return found;
  await enterConversation(store.database, request, objectionConversation, { reportId });
  return { kind: 'ask-objection', title: found.report.round.title };
}

/** Records what the unit says is wrong with the figures; those who enter are told. */
export async function objectToEnteredFigures(
  request: Request,
  reportId: number,
  text: string,
): Promise<EnteredFiguresOutcome> {
  const objection = text.trim();
  return objection === '' ? askObjection(request, reportId) : answer(request, reportId, objection);
}

/**
 * Records what the unit says of the entered figures, and tells those who enter.
 * @param objection null where it confirms them.
 */
async function answer(request: Request, reportId: number, objection: string | null): Promise<EnteredFiguresOutcome> {
  const { now } = request;
  return applyOnce(request, 'answer-entry', async (database): Promise<EnteredFiguresOutcome> => {
    const found = await findEntered(request, database, reportId);
    if (found.kind !== 'found') return found;
    const { report, actor } = found;
    const { officerId, telegramUserId } = actor;
    const verdict = objection === null ? 'confirmed' : 'objected';
    await keepVerdict(database, reportId, { verdict, objection, at: now, officerId });
    if (stateOf(request, objectionConversation) !== null) await endConversation(database, telegramUserId);
    await recordAudit(
      database,
      {
        officerId,
        telegramUserId,
        subject: 'report',
        subjectId: reportId,
        action: objection === null ? 'entry.confirm' : 'entry.object',
        before: { verdict: report.enteredFigures?.verdict?.verdict ?? null },
        after: {
          verdict,
          objection,
        },
      },
      now,
    );
    const told = await listPermitted(database, request.planId, 'report.enter', toLocalDate(now));
    await planNotices(
      database,
      request.planId,
      ENTERED_FIGURES_ANSWERED,
      { reportId },
      told.map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
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
  | { kind: 'found'; report: ReportFacts; actor: Actor }
  | Extract<EnteredFiguresOutcome, { kind: 'not-entered' | 'not-found' | 'forbidden' }>
> {
  const report = await findReport(database, reportId);
  if (report === null) return refuseMissing(person, 'report.fill');
  const actor = authorize(person, 'report.fill', report.unit.id);
  if (actor.kind === 'forbidden') return actor;
  return report.enteredFigures === null ? { kind: 'not-entered' } : { kind: 'found', report, actor };
}
