import { z } from 'zod';
import { findLateGap, readLateWords, type LateGap, type LateWords } from '../../domain/reporting/late-request.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import {
  createLateRequest,
  decideLateRequest,
  findLateRequest,
  type LateRequestFacts,
} from '../../store/late-requests.ts';
import { keepExcuse } from '../../store/obligation-status.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { readCalendar, readCalendarFor } from '../calendar/read-calendar.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { applyObligationEvent } from '../reports/apply-obligation-event.ts';
import { notifyUnit } from '../reports/notify-unit.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { LATE_ASKED } from './late-asked-notice.ts';
import { authorize, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Asking to hand in late: what was said so far, the day as yyyy-mm-dd. */
export const lateConversation = defineConversation(
  'late',
  z.object({ obligationId: z.int(), reason: z.string().nullable(), until: z.string().nullable() }),
);

type Refused =
  | Refusal
  | { kind: 'not-found' }
  /** The unit has handed in, need not report, or its round is closed. */
  | { kind: 'not-owing'; obligation: ObligationFacts };

export type LateOutcome =
  | { kind: 'asking'; obligation: ObligationFacts; words: LateWords; gap: LateGap | null; first: boolean }
  | { kind: 'sent'; obligation: ObligationFacts; until: string }
  | Refused;

/** Asks for reason and day of a request to hand in late ("Xin nộp chậm"). */
export async function askLate(request: Request, obligationId: number): Promise<LateOutcome> {
  const { store } = request;
  const found = await findOwing(request, store.database, obligationId);
  if (found.kind !== 'owing') return found;
  const words: LateWords = { reason: null, until: null };
  await enterConversation(store.database, request, lateConversation, { obligationId, ...words });
  return { kind: 'asking', obligation: found.obligation, words, gap: null, first: true };
}

/** Takes what was typed: reason, day, or both. */
export async function writeLate(request: Request, typed: string): Promise<LateOutcome> {
  const { now } = request;
  const state = stateOf(request, lateConversation);
  if (state === null) return { kind: 'not-found' };
  return applyOnce(request, 'write-late', async (database): Promise<LateOutcome> => {
    const found = await findOwing(request, database, state.obligationId);
    if (found.kind !== 'owing') return found;
    const { obligation } = found;
    const today = toLocalDate(now);
    const { impossible, ...read } = readLateWords(typed, state, today);
    const { lateAfter } = announcedDue(obligation.round.dueOn, await readCalendar(database));
    const gap = findLateGap({ ...read, impossible }, lateAfter, today);
    // A day that cannot be is not kept, what else was said is.
    const refused = gap === 'date-passed' || gap === 'not-late';
    const words: LateWords = refused ? { ...read, until: null } : read;
    await enterConversation(database, request, lateConversation, { obligationId: state.obligationId, ...words });
    return { kind: 'asking', obligation, words, gap, first: false };
  });
}

/** Reads the request as it stands, to be shown again; with `again` to be written anew. */
export async function readLate(request: Request): Promise<LateOutcome> {
  const state = stateOf(request, lateConversation);
  if (state === null) return { kind: 'not-found' };
  const found = await findOwing(request, request.store.database, state.obligationId);
  if (found.kind !== 'owing') return found;
  const { reason, until } = state;
  const { obligation } = found;
  const today = toLocalDate(request.now);
  const { lateAfter } = announcedDue(obligation.round.dueOn, await readCalendarFor(request));
  const gap = findLateGap({ reason, until }, lateAfter, today);
  return { kind: 'asking', obligation, words: { reason, until }, gap, first: reason === null && until === null };
}

/** Sends the request to the coordinators. */
export async function sendLate(request: Request): Promise<LateOutcome> {
  const { now } = request;
  const state = stateOf(request, lateConversation);
  if (state === null) return { kind: 'not-found' };
  return applyOnce(request, 'send-late', async (database): Promise<LateOutcome> => {
    const found = await findOwing(request, database, state.obligationId);
    if (found.kind !== 'owing') return found;
    const { obligation, actor } = found;
    const { officerId, telegramUserId } = actor;
    const { reason, until, obligationId } = state;
    const today = toLocalDate(now);
    const { lateAfter } = announcedDue(obligation.round.dueOn, await readCalendar(database));
    const gap = findLateGap({ reason, until }, lateAfter, today);
    if (gap !== null || reason === null || until === null) {
      return { kind: 'asking', obligation, words: { reason, until }, gap, first: false };
    }
    const requestId = await createLateRequest(database, { obligationId, reason, until, askedById: officerId }, now);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    await recordAudit(database, { ...audit, action: 'late.ask', after: { requestId, reason, until } }, now);
    const readers = await listPermitted(database, request.planId, 'report.review', today);
    await planNotices(
      database,
      request.planId,
      LATE_ASKED,
      { requestId },
      readers.map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
        dedupeKey: `late-asked:${requestId}:${id}`,
      })),
      now,
    );
    return { kind: 'sent', obligation, until };
  });
}

export type LateDecision =
  { kind: 'decided' | 'decided-before'; request: LateRequestFacts; obligation: ObligationFacts } | Refused;

/** Records lateness with its reason, or asks for the figures first; the deadline stays. Of two at once one decides. */
export async function decideLate(
  request: Request,
  requestId: number,
  decision: 'recorded' | 'figures-first',
): Promise<LateDecision> {
  const { person, now } = request;
  return applyOnce(request, 'decide-late', async (database): Promise<LateDecision> => {
    const actor = authorize(person, 'report.review');
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    const late = await findLateRequest(database, requestId);
    const [obligation] = late === null ? [] : await listObligations(database, { id: late.obligationId });
    if (late === null || obligation === undefined) return { kind: 'not-found' };
    const { obligationId, until, reason } = late;
    if (late.state !== 'open') return { kind: 'decided-before', request: late, obligation };
    if (decision === 'recorded') {
      const move = await applyObligationEvent(database, obligationId, { kind: 'excuse', until });
      if (move.kind === 'refused') return { kind: 'not-owing', obligation };
    } else if (!isOwing(obligation.state) || obligation.locked) return { kind: 'not-owing', obligation };
    if (!(await decideLateRequest(database, requestId, decision, officerId, now))) {
      const decided = (await findLateRequest(database, requestId)) ?? late;
      return { kind: 'decided-before', request: decided, obligation };
    }
    if (decision === 'recorded') await keepExcuse(database, obligationId, { until, reason, officerId }, now);
    const audit = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    const action = decision === 'recorded' ? 'late.record' : 'late.figures-first';
    const after = { requestId, reason, until, dueOn: obligation.round.dueOn };
    await recordAudit(database, { ...audit, action, after }, now);
    const event = decision === 'recorded' ? 'late-recorded' : 'late-figures-first';
    const unit = { planId: obligation.round.planId, obligationId, unitId: obligation.unit.id };
    await notifyUnit(database, unit, { event, key: String(requestId), reason, to: until }, officerId, now);
    return { kind: 'decided', request: { ...late, state: decision }, obligation };
  });
}

async function findOwing(
  { person }: Request,
  database: Database,
  obligationId: number,
): Promise<{ kind: 'owing'; obligation: ObligationFacts; actor: Actor } | Refused> {
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return refuseMissing(person, 'report.fill');
  const actor = authorize(person, 'report.fill', obligation.unit.id);
  if (actor.kind === 'forbidden') return actor;
  if (!isOwing(obligation.state) || obligation.locked) return { kind: 'not-owing', obligation };
  return { kind: 'owing', obligation, actor };
}
