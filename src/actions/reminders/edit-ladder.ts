import { z } from 'zod';
import type { AuditAction } from '../../domain/audit/audit-actions.ts';
import { unknownYearsAround, workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { DEFAULT_LADDER, reminderTime, stepId, type Ladder } from '../../domain/reminders/ladder.ts';
import { changeLadder, readLadderChange, type LadderChange } from '../../domain/reminders/read-ladder-change.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { readCalendarFacts } from '../../store/holidays.ts';
import type { Database } from '../../store/open-store.ts';
import { listUnitPeople } from '../../store/reminders.ts';
import { changeReminding, listRoundsToRemind } from '../../store/round-reminding.ts';
import { findRound } from '../../store/rounds.ts';
import { viewDraft } from '../rounds/open-round.ts';
import { currentStateOf, defineConversation, enterConversation } from '../conversations/conversation.ts';
import { roundConversation } from '../rounds/round-conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { listOwingUnits } from './list-late-units.ts';
import { authorize, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Changing the reminders of a round that is open. */
export const ladderConversation = defineConversation('ladder', z.object({ roundId: z.int() }));

/** When those who owe in a round are reminded, and how many people. */
export interface LadderPlan {
  kind: 'ladder';
  /** 0 for the round that whoever asks is about to open. */
  roundId: number;
  title: string;
  steps: { workingDays: number; hour: number; at: Date; people: number; past: boolean }[];
  paused: boolean;
  tellsHeads: boolean;
  /** Units owe the signed document beside their figures. */
  asksDocument: boolean;
  /** Years whose days off are not known although steps fall into them. */
  unknownYears: number[];
  note: 'not-understood' | 'too-far' | 'quiet-hour' | 'too-many' | null;
}

export type LadderOutcome = LadderPlan | { kind: 'not-found' } | Refusal;

/** Shows the reminders of a round, or of the one that is about to be opened (0). */
export async function showLadder(
  request: Request,
  roundId: number,
  note: LadderPlan['note'] = null,
): Promise<LadderOutcome> {
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return roundId === 0 ? showDraftLadder(request, note) : showRoundLadder(request, roundId, note);
}

/** Shows the reminders of a round and takes what is typed next as a change of them. */
export async function beginLadder(request: Request, roundId: number): Promise<LadderOutcome> {
  const shown = await showLadder(request, roundId);
  const { store } = request;
  // The round in the making has a conversation of its own, which takes changes of its reminders too.
  if (shown.kind === 'ladder' && roundId !== 0)
    await enterConversation(store.database, request, ladderConversation, { roundId });
  return shown;
}

/** Takes a change of the reminders as it was typed. */
export async function typeLadderChange(request: Request, roundId: number, typed: string): Promise<LadderOutcome> {
  const change = readLadderChange(typed);
  return change.kind === 'refused'
    ? showLadder(request, roundId, change.reason)
    : applyLadderChange(request, roundId, change);
}

/** Changes the reminders of a round; what was told already stays told. */
export async function applyLadderChange(
  request: Request,
  roundId: number,
  change: LadderChange | { kind: 'default' },
): Promise<LadderOutcome> {
  const { person } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const applied = await applyOnce(request, 'change-ladder', async (database) => {
    const current = await ladderOf(database, request, roundId);
    if (current === null) return 'not-found' as const;
    const ladder = change.kind === 'default' ? DEFAULT_LADDER : changeLadder(current, change);
    if (ladder === null) return 'too-many' as const;
    if (roundId === 0) {
      const draft = await currentStateOf(database, request, roundConversation);
      if (draft === null) return 'not-found' as const;
      await enterConversation(database, request, roundConversation, { ...draft, ladder });
      return 'changed' as const;
    }
    await changeReminding(database, roundId, { ladder });
    await auditLadder(database, actor, request.now, 'ladder.change', roundId, { ladder: current }, { ladder });
    return 'changed' as const;
  });
  if (applied === 'not-found') return { kind: 'not-found' };
  return showLadder(request, roundId, applied === 'too-many' ? 'too-many' : null);
}

/** Stores a change of a round's reminders in the audit log. */
export async function auditLadder(
  database: Database,
  { officerId, telegramUserId }: Actor,
  now: Date,
  action: Extract<AuditAction, `ladder.${string}`>,
  roundId: number,
  before: object,
  after: object,
): Promise<void> {
  await recordAudit(
    database,
    { officerId, telegramUserId, action, subject: 'round', subjectId: roundId, before, after },
    now,
  );
}

async function ladderOf(database: Database, request: Request, roundId: number): Promise<Ladder | null> {
  if (roundId !== 0) return (await listRoundsToRemind(database)).find(({ id }) => id === roundId)?.ladder ?? null;
  const draft = await currentStateOf(database, request, roundConversation);
  return draft === null ? null : (draft.ladder ?? DEFAULT_LADDER);
}

async function showRoundLadder(request: Request, roundId: number, note: LadderPlan['note']): Promise<LadderOutcome> {
  const { database } = request.store;
  const round = await findRound(database, roundId);
  const reminding = (await listRoundsToRemind(database)).find(({ id }) => id === roundId);
  const owing = await listOwingUnits(database, roundId, request.now);
  if (round === null || reminding === undefined || owing === null) return { kind: 'not-found' };
  const { paused, tellsHeads, asksDocument, ladder } = reminding;
  const units = owing.count.urged.map(({ unitId }) => unitId);
  const steps = await planSteps(request, { ladder, dueOn: round.dueOn, tellsHeads }, units);
  return { kind: 'ladder', roundId, title: round.title, paused, tellsHeads, asksDocument, note, ...steps };
}

/** Returns the ladder of the round in the making, with how many people each step would reach. */
async function showDraftLadder(request: Request, note: LadderPlan['note']): Promise<LadderOutcome> {
  const { database } = request.store;
  const draft = await currentStateOf(database, request, roundConversation);
  if (draft === null) return { kind: 'not-found' };
  const view = await viewDraft(request, database, draft, null);
  if (view.kind !== 'draft') return { kind: 'not-found' };
  const { ladder = DEFAULT_LADDER, dueOn } = draft;
  const steps = await planSteps(request, { ladder, dueOn, tellsHeads: false }, view.unitIds);
  return {
    kind: 'ladder',
    roundId: 0,
    title: view.title,
    paused: false,
    tellsHeads: false,
    asksDocument: true,
    note,
    ...steps,
  };
}

/** The steps with the people who would be told if nothing more came in. */
async function planSteps(
  { store, now }: Request,
  { ladder, dueOn, tellsHeads }: { ladder: Ladder; dueOn: string; tellsHeads: boolean },
  unitIds: readonly number[],
): Promise<Pick<LadderPlan, 'steps' | 'unknownYears'>> {
  const calendar = await readCalendarFacts(store.database);
  const isDayOff = workingCalendar(calendar);
  const people = (await listUnitPeople(store.database, unitIds, toLocalDate(now))).filter(
    ({ unreachable }) => !unreachable,
  );
  const count = (roles: readonly string[]): number =>
    new Set(people.filter(({ role }) => roles.includes(role)).map(({ officerId }) => officerId)).size;
  const steps = ladder.map((step) => {
    const at = reminderTime(step, dueOn, isDayOff);
    const roles = step.workingDays > 0 && tellsHeads ? ['contact', 'head'] : ['contact'];
    return { ...step, at, id: stepId(step), people: count(roles), past: at <= now };
  });
  return { steps, unknownYears: unknownYearsAround(calendar, dueOn) };
}
