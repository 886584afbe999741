import { z } from 'zod';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listMembers } from '../../store/people.ts';
import { findRegistration } from '../../store/registrations.ts';
import { isCoordinatingUnit } from '../../store/units.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { owedBy } from '../owing/owed-reports.ts';

/** That a registration was approved, with what there is to do. */
export const REGISTRATION_APPROVED = defineNotice({
  kind: 'registration-approved',
  changesRights: true,
  params: z.object({ registrationId: z.int() }),
  read: async ({ database, plan, params, officerId, now }) => {
    const registration = await findRegistration(database, params.registrationId);
    if (registration?.unitId == null) return null;
    const { unitId, unitName } = registration;
    const coordinating = await isCoordinatingUnit(database, unitId);
    const members = await listMembers(database, unitId, toLocalDate(now));
    const role = members.find((member) => member.officerId === officerId)?.role;
    if (role === undefined) return null;
    const owed = coordinating ? [] : await owedBy(database, unitId);
    return { unitId, unitName: unitName ?? '', responsible: plan.coordinator.name, coordinating, role, owed };
  },
});
