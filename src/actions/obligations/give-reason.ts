import { z } from 'zod';
import type { AuditAction } from '../../domain/audit/audit-actions.ts';
import { type Permission } from '../../domain/people/roles.ts';
import {
  transitionObligation,
  type ObligationEventRefusal,
  type ObligationEvent,
} from '../../domain/reporting/obligation-state-machine.ts';
import { findReasonRefusal } from '../../domain/reporting/reason-words.ts';
import { recordAudit } from '../../store/audit.ts';
import { selectObligationForUpdate, keepWaiver } from '../../store/obligation-status.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRevisionIn, moveReport } from '../../store/reports.ts';
import { findRound } from '../../store/rounds.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { beginDraft } from '../reports/begin-draft.ts';
import { applyObligationEvent, type ObligationEventOutcome } from '../reports/apply-obligation-event.ts';
import type { ToldEvent } from '../reports/obligation-told-notice.ts';
import { listToNotify, notifyUnit } from '../reports/notify-unit.ts';
import { authorize, type Actor, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** What is done to an obligation only with a reason, which is typed. */
export const ACTS_WITH_REASON = ['waive', 'unwaive', 'reopen', 'unapprove', 'correct', 'withhold'] as const;
export type ActWithReason = (typeof ACTS_WITH_REASON)[number];

/** What is done to an obligation: its reason is typed next. */
export const reasonConversation = defineConversation(
  'reason',
  z.object({ what: z.enum(ACTS_WITH_REASON), obligationId: z.int() }),
);

export type ReasonOutcome =
  | {
      kind: 'ask';
      what: ActWithReason;
      obligation: ObligationFacts;
      /** How many people of the unit will be told; null where it is not told. */
      told: number | null;
    }
  | {
      kind: 'done';
      what: ActWithReason;
      obligation: ObligationFacts;
      /** How many people of the unit are told; null where it is not told. */
      told: number | null;
    }
  | { kind: 'refused'; what: ActWithReason; reason: ObligationEventRefusal; obligation: ObligationFacts }
  | Refusal
  | { kind: 'not-found' };

const RULES: Record<
  ActWithReason,
  { permission: Permission; event: ObligationEvent; audit: AuditAction; told: ToldEvent | null }
> = {
  waive: { permission: 'round.open', event: { kind: 'waive' }, audit: 'obligation.waive', told: 'waived' },
  unwaive: {
    permission: 'round.open',
    event: { kind: 'unwaive', drafted: false },
    audit: 'obligation.unwaive',
    told: 'unwaived',
  },
  reopen: { permission: 'round.open', event: { kind: 'reopen' }, audit: 'obligation.reopen', told: 'reopened' },
  unapprove: {
    permission: 'report.review',
    event: { kind: 'unapprove' },
    audit: 'report.unapprove',
    told: 'unapproved',
  },
  correct: { permission: 'report.fill', event: { kind: 'correct' }, audit: 'report.correct', told: null },
  withhold: { permission: 'report.sign', event: { kind: 'withhold' }, audit: 'report.withhold', told: 'withheld' },
};

/** Begins what needs a reason, where it can be done at all. */
export async function askReason(request: Request, what: ActWithReason, obligationId: number): Promise<ReasonOutcome> {
  const { store } = request;
  const { database } = store;
  const found = await find(request, database, what, obligationId);
  if (found.kind !== 'ask') return found;
  const status = await selectObligationForUpdate(database, obligationId);
  const possible = status === null ? null : transitionObligation(status, RULES[what].event);
  if (possible?.kind === 'refused') return { ...found, kind: 'refused', reason: possible.reason };
  await enterConversation(database, request, reasonConversation, { what, obligationId });
  return found;
}

/** Takes the typed reason and does it; the unit is told, with the reason. */
export async function giveReason(request: Request, typed: string): Promise<ReasonOutcome> {
  const { now } = request;
  const state = stateOf(request, reasonConversation);
  if (state === null) return { kind: 'not-found' };
  const { what, obligationId } = state;
  const reason = typed.trim();
  return applyOnce(request, 'give-reason', async (database): Promise<ReasonOutcome> => {
    const found = await find(request, database, what, obligationId);
    if (found.kind !== 'ask') return found;
    const { officerId, telegramUserId } = found.actor;
    if (findReasonRefusal(reason) !== null) return found;
    const { obligation } = found;
    const { event, audit, told } = RULES[what];
    const drafted = obligation.draft !== null;
    const move =
      what === 'correct'
        ? await beginCorrection(database, obligation, reason, now)
        : await applyObligationEvent(database, obligationId, event.kind === 'unwaive' ? { ...event, drafted } : event);
    await endConversation(database, telegramUserId);
    if (move.kind === 'refused') return { ...found, kind: 'refused', reason: move.reason };
    await follow(database, what, obligation, reason);
    const { from, to } = move;
    const subject = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    await recordAudit(database, { ...subject, action: audit, before: from, after: { ...to, reason } }, now);
    if (told === null) return { ...found, kind: 'done', told };
    const unit = { planId: obligation.round.planId, obligationId, unitId: obligation.unit.id };
    const news = { event: told, key: String(now.getTime()), reason };
    return { ...found, kind: 'done', told: await notifyUnit(database, unit, news, officerId, now) };
  });
}

/** Takes back, for the contact, a report that waits for the head of the unit. */
export async function withdrawReport(request: Request, obligationId: number): Promise<ReasonOutcome> {
  const { now } = request;
  return applyOnce(request, 'withdraw-report', async (database): Promise<ReasonOutcome> => {
    const found = await find(request, database, 'correct', obligationId);
    if (found.kind !== 'ask') return found;
    const { officerId, telegramUserId } = found.actor;
    const move = await applyObligationEvent(database, obligationId, { kind: 'withhold' });
    if (move.kind === 'refused') return { ...found, kind: 'refused', what: 'withhold', reason: move.reason };
    await follow(database, 'withhold', found.obligation, '');
    const subject = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    await recordAudit(database, { ...subject, action: 'report.withdraw', before: move.from, after: move.to }, now);
    return { ...found, kind: 'done', what: 'withhold', told: null };
  });
}

/** Gives up, for the contact, a correction: the figures handed in stay as they are. */
export async function dropCorrection(request: Request, obligationId: number): Promise<ReasonOutcome> {
  const { now } = request;
  return applyOnce(request, 'drop-correction', async (database): Promise<ReasonOutcome> => {
    const found = await find(request, database, 'correct', obligationId);
    if (found.kind !== 'ask') return found;
    const { officerId, telegramUserId } = found.actor;
    const draftId = await findRevisionIn(database, obligationId, 'draft');
    const move = await applyObligationEvent(database, obligationId, { kind: 'drop-correction' });
    if (move.kind === 'refused') return { ...found, kind: 'refused', reason: move.reason };
    if (draftId !== null) await moveReport(database, draftId, 'draft', { state: 'dropped' });
    await endConversation(database, telegramUserId);
    const subject = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    await recordAudit(
      database,
      { ...subject, action: 'report.drop-correction', before: move.from, after: move.to },
      now,
    );
    return { ...found, kind: 'done', told: null };
  });
}

/** What moves along with the obligation: its revisions, and the reason of a waiver. */
async function follow(
  database: Database,
  what: ActWithReason,
  { id, report }: ObligationFacts,
  reason: string,
): Promise<void> {
  switch (what) {
    case 'waive':
    case 'withhold': {
      const signing = await findRevisionIn(database, id, 'signing');
      if (signing !== null) await moveReport(database, signing, 'signing', { state: 'draft' });
      if (what === 'waive') await keepWaiver(database, id, reason);
      return;
    }
    case 'unwaive':
      return keepWaiver(database, id, null);
    case 'unapprove':
      if (report !== null) await moveReport(database, report.id, 'approved', { state: 'submitted', decidedAt: null });
      return;
    case 'correct':
    case 'reopen':
      return;
  }
}

/** Begins a correction of what was handed in; where nothing was, it is refused. */
async function beginCorrection(
  database: Database,
  { id, report, round }: ObligationFacts,
  reason: string,
  now: Date,
): Promise<ObligationEventOutcome> {
  const facts = await findRound(database, round.id);
  if (facts === null || report === null) return applyObligationEvent(database, id, { kind: 'correct' });
  const correction = { correctsId: report.id, correctionReason: reason };
  return beginDraft(database, { obligationId: id, formId: facts.formId }, correction, now);
}

async function find(
  { person, now }: Request,
  database: Database,
  what: ActWithReason,
  obligationId: number,
): Promise<
  | (Extract<ReasonOutcome, { kind: 'ask' }> & { actor: Actor })
  | Extract<ReasonOutcome, { kind: 'forbidden' | 'not-found' }>
> {
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return refuseMissing(person, RULES[what].permission);
  const actor = authorize(person, RULES[what].permission, obligation.unit.id);
  if (actor.kind === 'forbidden') return actor;
  const told =
    RULES[what].told === null ? null : (await listToNotify(database, obligation.unit.id, actor.officerId, now)).length;
  return { kind: 'ask', what, obligation, told, actor };
}
