import { z } from 'zod';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import { findPerson } from '../../store/people.ts';
import { listUnitPeople } from '../../store/reminders.ts';
import { listUnits } from '../../store/units.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { defineNotice } from './notice-definition.ts';
import { planNotices } from './plan-notices.ts';

/** That a message did not reach somebody who reports for a unit, told to coordinators. */
export const NOT_REACHED = defineNotice({
  kind: 'not-reached',
  params: z.object({ officerId: z.int() }),
  read: async ({ database, params, now }) => {
    const today = toLocalDate(now);
    const person = await findPerson(database, params.officerId, today);
    if (person === null) return null;
    const reporting: readonly string[] = REPORTING_ROLES;
    const unitIds = [
      ...new Set(person.memberships.flatMap(({ role, unitId }) => (reporting.includes(role) ? [unitId] : []))),
    ];
    const people = await listUnitPeople(database, unitIds, today);
    const own = people.find(({ officerId }) => officerId === params.officerId);
    // They act for no unit any more, or let the bot write again.
    if (own?.unreachable !== true) return null;
    const names = new Map((await listUnits(database)).map(({ id, shortName }) => [id, shortName]));
    const others = people.filter(
      ({ officerId, role, unreachable }) => officerId !== own.officerId && role !== 'head' && !unreachable,
    );
    return {
      officerName: own.fullName,
      phone: own.phone,
      units: unitIds.map((id) => ({ id, name: names.get(id) ?? '' })),
      /** Who of these units can be reached. */
      others: others.map(({ fullName }) => fullName),
    };
  },
});

/** Tells the coordinators at once, of each person once a day, that a message did not reach somebody of a unit. */
export async function tellOfNotReached(database: Database, officerId: number, now: Date): Promise<void> {
  const today = toLocalDate(now);
  const told = await listPermitted(database, null, 'reminder.chase', today);
  await planNotices(
    database,
    null,
    NOT_REACHED,
    { officerId },
    told
      .filter(({ id }) => id !== officerId)
      .map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
        dedupeKey: `not-reached:${officerId}:${id}:${today}`,
      })),
    now,
  );
}
