import { z } from 'zod';
import { findOfficer } from '../../store/people.ts';
import { findUnit } from '../../store/units.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That another is contact of a unit now, told to whoever was. */
export const HANDED_OVER = defineNotice({
  kind: 'handed-over',
  params: z.object({
    unitId: z.int(),
    /** Who follows. */
    officerId: z.int(),
  }),
  read: async ({ database, plan, params }) => {
    const unit = await findUnit(database, params.unitId);
    const successor = await findOfficer(database, params.officerId);
    if (unit === null || successor === null) return null;
    return { successorName: successor.fullName, unitName: unit.name, responsible: plan.coordinator.name };
  },
});
