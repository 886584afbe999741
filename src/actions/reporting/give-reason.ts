import type { AuditAction } from '../../domain/audit/audit-actions.ts';
import { isAllowed, type Permission } from '../../domain/people/roles.ts';
import { advance, type LifeRefusal, type ObligationEvent } from '../../domain/reporting/obligation-life.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { holdLife, keepWaiver } from '../../store/lives.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { createRevision, findRevisionIn, moveReport, newestRevision } from '../../store/reports.ts';
import { findRound } from '../../store/rounds.ts';
import { applyOnce, type Request } from '../request.ts';
import { letHappen } from './move-obligation.ts';
import { tellUnit, type ToldEvent } from './tell-unit.ts';

/** What is done to an obligation only with a reason, which is typed. */
export const REASONED = ['waive', 'unwaive', 'reopen', 'unapprove', 'correct', 'withhold'] as const;
export type Reasoned = (typeof REASONED)[number];

/** What the conversation `reason` keeps. */
export interface ReasonConversation {
  what: Reasoned;
  obligationId: number;
}

export type ReasonOutcome =
  | { kind: 'ask'; what: Reasoned; obligation: ObligationFacts }
  | { kind: 'done'; what: Reasoned; obligation: ObligationFacts }
  | { kind: 'refused'; what: Reasoned; reason: LifeRefusal; obligation: ObligationFacts }
  | { kind: 'forbidden' }
  | { kind: 'not-found' };

const RULES: Record<
  Reasoned,
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
export async function askReason(request: Request, what: Reasoned, obligationId: number): Promise<ReasonOutcome> {
  const { store, person, now } = request;
  const { database } = store;
  const found = await find(request, database, what, obligationId);
  if (found.kind !== 'ask') return found;
  const life = await holdLife(database, obligationId);
  const possible = life === null ? null : advance(life, RULES[what].event);
  if (possible?.kind === 'refused') return { ...found, kind: 'refused', reason: possible.reason };
  const state: ReasonConversation = { what, obligationId };
  await saveConversation(database, person.telegramUserId, 'reason', state, now);
  return found;
}

/** Takes the typed reason and does it; the unit is told, with the reason. */
export async function giveReason(request: Request, typed: string): Promise<ReasonOutcome> {
  const { person, now, conversation } = request;
  if (conversation?.kind !== 'reason') return { kind: 'not-found' };
  const { what, obligationId } = conversation.state as ReasonConversation;
  const reason = typed.trim().slice(0, 1000);
  return applyOnce(request, 'give-reason', async (database): Promise<ReasonOutcome> => {
    const found = await find(request, database, what, obligationId);
    const { officerId, telegramUserId } = person;
    if (found.kind !== 'ask' || officerId === null) return found;
    if (!/\p{L}{2}/u.test(reason)) return found;
    const { obligation } = found;
    const { event, audit, told } = RULES[what];
    const drafted = obligation.draft !== null;
    const move = await letHappen(database, obligationId, event.kind === 'unwaive' ? { ...event, drafted } : event);
    await endConversation(database, telegramUserId);
    if (move.kind === 'refused') return { ...found, kind: 'refused', reason: move.reason };
    await follow(database, what, obligation, reason, now);
    const { from, to } = move;
    const subject = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    await recordAudit(database, { ...subject, action: audit, before: from, after: { ...to, reason } }, now);
    if (told !== null) {
      const unit = { obligationId, unitId: obligation.unit.id };
      await tellUnit(database, unit, { event: told, key: String(now.getTime()), reason }, officerId, now);
    }
    return { ...found, kind: 'done' };
  });
}

/** The contact takes back what waits for the head of the unit. */
export async function withdrawReport(request: Request, obligationId: number): Promise<ReasonOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'withdraw-report', async (database): Promise<ReasonOutcome> => {
    const found = await find(request, database, 'correct', obligationId);
    const { officerId, telegramUserId } = person;
    if (found.kind !== 'ask') return found;
    const move = await letHappen(database, obligationId, { kind: 'withhold' });
    if (move.kind === 'refused') return { ...found, kind: 'refused', what: 'withhold', reason: move.reason };
    await follow(database, 'withhold', found.obligation, '', now);
    const subject = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    await recordAudit(database, { ...subject, action: 'report.withdraw', before: move.from, after: move.to }, now);
    return { ...found, kind: 'done', what: 'withhold' };
  });
}

/** The contact gives a correction up: the figures handed in stay as they are. */
export async function dropCorrection(request: Request, obligationId: number): Promise<ReasonOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'drop-correction', async (database): Promise<ReasonOutcome> => {
    const found = await find(request, database, 'correct', obligationId);
    const { officerId, telegramUserId } = person;
    if (found.kind !== 'ask') return found;
    const draftId = await findRevisionIn(database, obligationId, 'draft');
    const move = await letHappen(database, obligationId, { kind: 'drop-correction' });
    if (move.kind === 'refused') return { ...found, kind: 'refused', reason: move.reason };
    if (draftId !== null) await moveReport(database, draftId, 'draft', { state: 'dropped' });
    await endConversation(database, telegramUserId);
    const subject = { officerId, telegramUserId, subject: 'obligation' as const, subjectId: obligationId };
    await recordAudit(
      database,
      { ...subject, action: 'report.drop-correction', before: move.from, after: move.to },
      now,
    );
    return { ...found, kind: 'done' };
  });
}

/** What moves along with the obligation: its revisions, and the reason of a waiver. */
async function follow(
  database: Database,
  what: Reasoned,
  { id, report, round }: ObligationFacts,
  reason: string,
  now: Date,
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
    case 'correct': {
      const facts = await findRound(database, round.id);
      if (facts === null || report === null) throw new Error(`Obligation ${id} has nothing to correct.`);
      const revision = (await newestRevision(database, id)) + 1;
      const correction = { correctsId: report.id, correctionReason: reason };
      const next = { obligationId: id, formId: facts.formId, revision, copyFrom: report.id, correction };
      await createRevision(database, next, now);
      return;
    }
    case 'reopen':
      return;
  }
}

async function find(
  { person }: Request,
  database: Database,
  what: Reasoned,
  obligationId: number,
): Promise<Extract<ReasonOutcome, { kind: 'ask' | 'forbidden' | 'not-found' }>> {
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return { kind: 'not-found' };
  if (!isAllowed(person, RULES[what].permission, obligation.unit.id)) return { kind: 'forbidden' };
  return { kind: 'ask', what, obligation };
}
