import { z } from 'zod';
import { findRegistration } from '../../store/registrations.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That a registration was refused, and why. */
export const REGISTRATION_REFUSED = defineNotice({
  kind: 'registration-refused',
  params: z.object({ registrationId: z.int() }),
  read: async ({ database, plan, params }) => {
    const registration = await findRegistration(database, params.registrationId);
    if (registration === null) return null;
    const { unitName, refusalReason } = registration;
    return { unitName: unitName ?? '', responsible: plan.coordinator.name, reason: refusalReason ?? '' };
  },
});
