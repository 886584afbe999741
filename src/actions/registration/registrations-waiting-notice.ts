import { z } from 'zod';
import { isAllowed } from '../../domain/people/roles.ts';
import { hasWaitedTooLong } from '../../domain/reminders/waiting-registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findPerson } from '../../store/people.ts';
import { listSubmittedRegistrations } from '../../store/registrations.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** Registrations that have waited longer than was promised, told to those who decide them. */
export const REGISTRATIONS_WAITING = defineNotice({
  kind: 'registrations-waiting',
  params: z.object({}),
  read: async ({ database, officerId, now }) => {
    const reader = officerId === null ? null : await findPerson(database, officerId, toLocalDate(now));
    if (reader === null) return null;
    const isDayOff = await readCalendar(database);
    const late = (await listSubmittedRegistrations(database)).flatMap(({ submittedAt, unitId }) =>
      submittedAt !== null &&
      unitId !== null &&
      isAllowed(reader, 'registration.decide', unitId) &&
      hasWaitedTooLong(submittedAt, now, isDayOff)
        ? [submittedAt]
        : [],
    );
    const [oldest] = late;
    return oldest === undefined ? null : { waiting: late.length, oldest };
  },
});
