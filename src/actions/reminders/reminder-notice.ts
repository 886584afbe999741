import { z } from 'zod';
import { mayRemindAt } from '../../domain/reminders/decide-reminders.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { isExcused } from '../../domain/reporting/excused.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { ChaseState } from '../../domain/reminders/chase.ts';
import { listChasesOfNotice, settleChases } from '../../store/chases.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findOfficer } from '../../store/people.ts';
import { listRoundsToRemind } from '../../store/round-reminding.ts';
import { findRound } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineNotice, type NoticeEnd } from '../outbox/notice-definition.ts';
import type { ReminderFacts, ReminderItem } from './reminder-facts.ts';

/** Everything of which one person is reminded on one day; the chase log says what it tells of and what became of it. */
export const REMINDER = defineNotice({
  kind: 'reminder',
  params: z.object({
    /** For which it was planned, yyyy-mm-dd; the first releases planned for a step instead. */
    day: z.string().default(''),
    byHand: z.boolean().default(false),
  }),
  read: async ({ database, plan, params, officerId, noticeId, now }): Promise<ReminderFacts | null> => {
    const { day, byHand } = params;
    const officer = officerId === null ? null : await findOfficer(database, officerId);
    if (officer === null) return null;
    const isDayOff = await readCalendar(database);
    // What the ladder planned for a day says nothing true on another, and nothing at night.
    if (!byHand && (day !== toLocalDate(now) || !mayRemindAt(now, isDayOff))) return null;
    const open = await listRoundsToRemind(database);
    const rounds = open.filter(({ paused }) => byHand || !paused).map(({ id }) => id);
    const items: ReminderItem[] = [];
    for (const { id, obligationId, role } of await listChasesOfNotice(database, noticeId)) {
      const item = await readItem(database, obligationId, { rounds, isDayOff, byHand }, now);
      // Heads are told of lateness alone, which is none where the deadline was moved meanwhile.
      if (item !== null && (role !== 'head' || item.late))
        items.push({ ...item, chaseId: id, role: role === 'deputy' || role === 'head' ? role : 'contact' });
    }
    if (items.length === 0) return null;
    const { issuedOn, coordinator } = plan;
    return { officerName: officer.fullName, issuedOn, responsible: coordinator.name, items };
  },
  // Of what was not true any more when it went, the log says that it was dropped.
  settle: async (database, { noticeId, facts, end }) => {
    const told = facts?.items.map(({ chaseId }) => chaseId);
    const all = async (): Promise<number[]> => (await listChasesOfNotice(database, noticeId)).map(({ id }) => id);
    await settleChases(database, noticeId, chaseStateOf(end), told ?? (await all()));
  },
  followedBy: ({ items }) => ({ obligationIds: items.map(({ obligationId }) => obligationId) }),
});

/** What the chase log says of a reminder that ended so. What may have been read counts as told. */
function chaseStateOf(end: NoticeEnd): ChaseState {
  switch (end.state) {
    case 'sent':
    case 'failed':
      return end.state;
    case 'dropped':
      return end.mayHaveArrived ? 'unknown' : 'dropped';
    case 'set-aside':
      return end.mayHaveArrived ? 'unknown' : 'failed';
  }
}

/** What is still owed; null where it came in meanwhile, the unit is excused, or its round is paused or closed. */
async function readItem(
  database: Database,
  obligationId: number,
  { rounds, isDayOff, byHand }: { rounds: readonly number[]; isDayOff: IsDayOff; byHand: boolean },
  now: Date,
): Promise<Omit<ReminderItem, 'chaseId' | 'role'> | null> {
  const [obligation] = await listObligations(database, { id: obligationId });
  const missing = obligation === undefined ? null : missingOf(obligation);
  if (obligation === undefined || missing === null || !rounds.includes(obligation.round.id)) return null;
  if (!byHand && missing === 'figures' && isExcused(obligation, toLocalDate(now))) return null;
  const round = await findRound(database, obligation.round.id);
  if (round === null) return null;
  const { announced, lateAfter } = announcedDue(round.dueOn, isDayOff);
  return {
    obligationId,
    title: round.title,
    announcedOn: announced,
    missing,
    document: obligation.document,
    unitName: obligation.unit.name,
    ...(obligation.answered ?? {
      given: 0,
      questions: questionsAskedOf(round.form, round.year, obligation.unit.key).length,
    }),
    late: toLocalDate(now) > lateAfter,
  };
}
