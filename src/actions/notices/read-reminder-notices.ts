import { mayRemindAt } from '../../domain/reminders/decide-reminders.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { isExcused } from '../../domain/reporting/excused.ts';
import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listChasesOfNotice } from '../../store/chases.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findOfficer } from '../../store/people.ts';
import { findRound, listRoundsToRemind } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { gatherDigest } from '../reminders/gather-digest.ts';
import { listLateUnits } from '../reminders/list-late-units.ts';
import type { NoticeReaders } from './notice-facts.ts';
import type { ReminderItem } from './reminder-facts.ts';

type Kinds = 'reminder' | 'late-units' | 'digest';

/** Notices by which units are chased, and coordinators told how things stand. */
export const REMINDER_NOTICES: NoticeReaders<Kinds> = {
  reminder: async ({ database, plan, ids, officerId, noticeId, now }) => {
    const officer = officerId === null ? null : await findOfficer(database, officerId);
    if (officer === null) return null;
    const isDayOff = await readCalendar(database);
    // What the ladder planned for a day says nothing true on another, and nothing at night.
    if (ids.byHand !== true && (ids.day !== toLocalDate(now) || !mayRemindAt(now, isDayOff))) return null;
    const open = await listRoundsToRemind(database);
    const rounds = open.filter(({ paused }) => ids.byHand === true || !paused).map(({ id }) => id);
    const items: ReminderItem[] = [];
    for (const { id, obligationId, role } of await listChasesOfNotice(database, noticeId)) {
      const item = await readItem(database, obligationId, { rounds, isDayOff, byHand: ids.byHand === true }, now);
      if (item !== null)
        items.push({ ...item, chaseId: id, role: role === 'deputy' || role === 'head' ? role : 'contact' });
    }
    if (items.length === 0) return null;
    const { issuedOn, coordinator } = plan;
    return { kind: 'reminder', officerName: officer.fullName, issuedOn, responsible: coordinator.name, items };
  },
  'late-units': async ({ database, ids, now }) => {
    const late = await listLateUnits(database, ids.roundId ?? 0, now);
    if (late === null || late.units.length + late.withoutDocument.length === 0) return null;
    const { roundId, title, headsTold } = late;
    const [units, withoutDocument] = [late.units, late.withoutDocument].map((some) =>
      some.map(({ unit }) => unit.shortName),
    ) as [string[], string[]];
    return { kind: 'late-units', roundId, title, headsTold, units, withoutDocument };
  },
  digest: ({ database, ids, now }) =>
    ids.day === toLocalDate(now) ? gatherDigest(database, now) : Promise.resolve(null),
};

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
    ...{ obligationId, title: round.title, announcedOn: announced, missing, unitName: obligation.unit.name },
    questions: questionsAskedOf(round.form, round.year, obligation.unit.key).length,
    given: obligation.report?.given ?? 0,
    late: toLocalDate(now) > lateAfter,
  };
}
