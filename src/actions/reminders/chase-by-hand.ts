import { nextRemindingTime, type Reminder } from '../../domain/reminders/decide-reminders.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { listChasedByHand, listRemindedOn } from '../../store/chases.ts';
import { listObligations } from '../../store/obligations.ts';
import { addReminders, listUnitPeople } from '../../store/reminders.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { applyOnce, type Request } from '../request.ts';
import { countOneRound } from '../reports/count-rounds.ts';
import { leftOutOf, type LeftOut } from './list-late-units.ts';
import { REMINDER } from './reminder-notice.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Whom to chase: one unit by what it owes, or all that are urged in a round. */
export type ChaseTarget = { obligationId: number } | { roundId: number };

export type ChaseOutcome =
  | {
      kind: 'chased';
      which: ChaseTarget;
      roundId: number;
      roundTitle: string;
      /** Units of which somebody is told. */
      units: string[];
      people: number;
      /** When the messages go: at once, or with the next hour at which reminders go. */
      goesAt: Date;
      atOnce: boolean;
      /** Units that were chased by hand on that day already. */
      already: string[];
      /** Units whose people had a reminder on that day already; they are reminded once more where that is asked for. */
      reminded: string[];
      /** Units of which the bot can reach nobody. */
      unreached: string[];
      leftOut: LeftOut;
    }
  /** Nothing is owed any more. */
  | { kind: 'nothing-owed' }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Reminds, at a coordinator's word, the contacts and deputies of one unit, or of all that are urged in a round. Once a day for
 * each; at night and on days off the messages wait for the morning.
 * @param again also those who had a reminder of something on that day.
 */
export async function chaseByHand(request: Request, which: ChaseTarget, again: boolean): Promise<ChaseOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'chase-by-hand', async (database): Promise<ChaseOutcome> => {
    const found = await listObligations(database, 'roundId' in which ? which : { id: which.obligationId });
    const [first] = found;
    if (first === undefined) return { kind: 'not-found' };
    const { count } = await countOneRound(database, first.round, now);
    const urged = new Set(count.urged.map(({ obligationId }) => obligationId));
    // Whoever is chased alone is chased although lateness has its reason.
    const owing = found.filter((one) =>
      'roundId' in which ? urged.has(one.id) && !one.locked : missingOf(one) !== null,
    );
    const leftOut = 'roundId' in which ? leftOutOf(count) : { excused: [], urging: [] };
    if (owing.length + leftOut.excused.length + leftOut.urging.length === 0) return { kind: 'nothing-owed' };
    const goesAt = nextRemindingTime(now, await readCalendar(database));
    const day = toLocalDate(goesAt);
    const chased = await listChasedByHand(
      database,
      owing.map(({ id }) => id),
      day,
    );
    const left = owing.filter(({ id }) => !chased.includes(id));
    const unitIds = left.map(({ unit }) => unit.id);
    const reachable = (await listUnitPeople(database, unitIds, toLocalDate(now))).filter(
      ({ role, unreachable }) => role !== 'head' && !unreachable,
    );
    const officerIds = reachable.map(({ officerId }) => officerId);
    const reminded = new Set(again ? [] : await listRemindedOn(database, officerIds, day));
    const people = reachable.filter(({ officerId }) => !reminded.has(officerId));
    const reminders = new Map<number, Reminder>();
    for (const { officerId, chatId, unitId, role } of people) {
      const reminder = reminders.get(officerId) ?? { officerId, chatId, dueAt: goesAt, items: [] };
      reminders.set(officerId, reminder);
      for (const { id } of left.filter(({ unit }) => unit.id === unitId))
        if (!reminder.items.some(({ obligationId }) => obligationId === id))
          reminder.items.push({ obligationId: id, step: 'by-hand', stepAt: goesAt, role });
    }
    const what = 'roundId' in which ? `round-${which.roundId}-${now.getTime()}` : String(which.obligationId);
    const by = { byId: actor.officerId, what };
    const added = await addReminders(database, REMINDER, [...reminders.values()], day, now, by);
    const has = (some: typeof people, { unit }: (typeof left)[number]): boolean =>
      some.some(({ unitId }) => unitId === unit.id);
    const withPeople = left.filter((one) => has(people, one));
    const reached = withPeople.filter(({ id }) => added.some(({ obligationId }) => obligationId === id));
    if (reached.length > 0) {
      const audit = { officerId: actor.officerId, telegramUserId: actor.telegramUserId };
      const subject = { subject: 'round' as const, subjectId: first.round.id };
      const after = { units: reached.map(({ unit }) => unit.id), people: reminders.size, day };
      await recordAudit(database, { ...audit, ...subject, action: 'reminder.chase', after }, now);
    }
    const names = (some: typeof owing): string[] => some.map(({ unit }) => unit.shortName);
    return {
      kind: 'chased',
      which,
      roundId: first.round.id,
      roundTitle: first.round.title,
      units: names(reached),
      people: reminders.size,
      goesAt,
      atOnce: goesAt.getTime() === now.getTime(),
      already: names(
        owing.filter((one) => chased.includes(one.id) || (withPeople.includes(one) && !reached.includes(one))),
      ),
      reminded: names(left.filter((one) => has(reachable, one) && !has(people, one))),
      unreached: names(left.filter((one) => !has(reachable, one))),
      leftOut,
    };
  });
}
