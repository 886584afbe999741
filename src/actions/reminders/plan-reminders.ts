import { decideReminders, mayRemindAt, stepOfDay } from '../../domain/reminders/decide-reminders.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { addReminders, listCandidates, listRemindable } from '../../store/reminders.ts';
import { listRoundsToRemind } from '../../store/round-reminding.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { REMINDER } from './reminder-notice.ts';

/** So many people are planned for at once, whatever their number: memory stays flat. */
const CHUNK = 2000;

/** Which notice will tell of which obligation. */
export type PlannedReminder = Awaited<ReturnType<typeof addReminders>>[number];

/**
 * Puts the reminders that are due into the outbox: to each person one message a day, with the newest step of everything
 * that their units owe. Planning again, elsewhere, or after an outage adds nothing that was planned before.
 * @param planned is told of each chunk, so that what happens to an obligation can be followed.
 * @returns how many obligations somebody will be told of.
 */
export async function planReminders(
  { database }: Store,
  now: Date,
  planned: (reminders: readonly PlannedReminder[]) => void = () => undefined,
): Promise<number> {
  const isDayOff = await readCalendar(database);
  if (!mayRemindAt(now, isDayOff)) return 0;
  const today = toLocalDate(now);
  const rounds = (await listRoundsToRemind(database)).flatMap((round) => {
    const step = stepOfDay(round, today, isDayOff);
    return step === null ? [] : [[round.id, step] as const];
  });
  if (rounds.length === 0) return 0;
  const steps = new Map(rounds);
  let total = 0;
  const people = await listRemindable(database, steps, today);
  for (let start = 0; start < people.length; start += CHUNK) {
    const officerIds = people.slice(start, start + CHUNK);
    const candidates = await listCandidates(database, officerIds, steps, today);
    const added = await addReminders(database, REMINDER, decideReminders(candidates, steps, now, isDayOff), today, now);
    if (added.length > 0) planned(added);
    total += added.length;
  }
  return total;
}
