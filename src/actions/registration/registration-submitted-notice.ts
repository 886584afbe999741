import { z } from 'zod';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findPerson } from '../../store/people.ts';
import { findRegistration } from '../../store/registrations.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readCard } from './registration-card.ts';

/** A registration that waits, told to those who decide it. */
export const REGISTRATION_SUBMITTED = defineNotice({
  kind: 'registration-submitted',
  params: z.object({ registrationId: z.int() }),
  read: async ({ database, params, officerId, now }) => {
    const registration = await findRegistration(database, params.registrationId);
    if (registration?.state !== 'submitted' || registration.unitId === null) return null;
    const { unitId } = registration;
    const reader = officerId === null ? null : await findPerson(database, officerId, toLocalDate(now));
    if (reader === null) return null;
    return { card: await readCard(database, { ...registration, unitId }, reader, now) };
  },
});
