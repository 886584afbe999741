import { isAllowed } from '../../domain/people/roles.ts';
import { nextRemindingTime, type Reminder } from '../../domain/reminders/decide-reminders.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { listChasedByHand } from '../../store/chases.ts';
import { listObligations } from '../../store/obligations.ts';
import { addReminders, listUnitPeople } from '../../store/reminders.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { applyOnce, type Request } from '../request.ts';

export type ChaseOutcome =
  | {
      kind: 'chased';
      roundId: number;
      /** Units of which somebody is told. */
      units: string[];
      people: number;
      /** When the messages go: at once, or with the next hour at which reminders go. */
      goesAt: Date;
      atOnce: boolean;
      /** Units that were chased by hand on that day already. */
      already: string[];
      /** Units of which the bot can reach nobody. */
      unreached: string[];
    }
  /** Nothing is owed any more. */
  | { kind: 'nothing-owed' }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/**
 * Reminds, at a coordinator's word, the contacts and deputies of one unit or of all that owe in a round. Once a day for
 * each; at night and on days off the messages wait for the morning.
 */
export async function chaseByHand(
  request: Request,
  which: { obligationId: number } | { roundId: number },
): Promise<ChaseOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'reminder.chase')) return { kind: 'forbidden' };
  return applyOnce(request, 'chase-by-hand', async (database): Promise<ChaseOutcome> => {
    const found = await listObligations(database, 'roundId' in which ? which : { id: which.obligationId });
    const [first] = found;
    if (first === undefined || person.officerId === null) return { kind: 'not-found' };
    const owing = found.filter((obligation) => missingOf(obligation) !== null);
    if (owing.length === 0) return { kind: 'nothing-owed' };
    const goesAt = nextRemindingTime(now, await readCalendar(database));
    const day = toLocalDate(goesAt);
    const chased = await listChasedByHand(
      database,
      owing.map(({ id }) => id),
      day,
    );
    const left = owing.filter(({ id }) => !chased.includes(id));
    const unitIds = left.map(({ unit }) => unit.id);
    const people = (await listUnitPeople(database, unitIds, toLocalDate(now))).filter(
      ({ role, unreachable }) => role !== 'head' && !unreachable,
    );
    const reminders = new Map<number, Reminder>();
    for (const { officerId, chatId, unitId, role } of people) {
      const reminder = reminders.get(officerId) ?? { officerId, chatId, dueAt: goesAt, items: [] };
      reminders.set(officerId, reminder);
      for (const { id } of left.filter(({ unit }) => unit.id === unitId))
        if (!reminder.items.some(({ obligationId }) => obligationId === id))
          reminder.items.push({ obligationId: id, step: 'by-hand', stepAt: goesAt, role });
    }
    const what = 'roundId' in which ? `round-${which.roundId}-${now.getTime()}` : String(which.obligationId);
    await addReminders(database, [...reminders.values()], day, now, { byId: person.officerId, what });
    const reached = left.filter(({ unit }) => people.some(({ unitId }) => unitId === unit.id));
    if (reached.length > 0) {
      const audit = { officerId: person.officerId, telegramUserId: person.telegramUserId };
      const subject = { subject: 'round' as const, subjectId: first.round.id };
      const after = { units: reached.map(({ unit }) => unit.id), people: reminders.size, day };
      await recordAudit(database, { ...audit, ...subject, action: 'reminder.chase', after }, now);
    }
    const names = (some: typeof owing): string[] => some.map(({ unit }) => unit.shortName);
    return {
      ...{ kind: 'chased', roundId: first.round.id, units: names(reached), people: reminders.size, goesAt },
      atOnce: goesAt.getTime() === now.getTime(),
      already: names(owing.filter(({ id }) => chased.includes(id))),
      unreached: names(left.filter((obligation) => !reached.includes(obligation))),
    };
  });
}
