import { z } from 'zod';
import { readUnitHistory } from '../../store/unit-changes.ts';
import { findUnit } from '../../store/units.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That a unit ended, told to its people. */
export const UNIT_ENDED = defineNotice({
  kind: 'unit-ended',
  params: z.object({
    unitId: z.int(),
    /** The first day without it, yyyy-mm-dd. */
    from: z.string(),
  }),
  read: async ({ database, plan, params }) => {
    const unit = await findUnit(database, params.unitId);
    const history = await readUnitHistory(database, params.unitId);
    if (unit === null || history === null) return null;
    const successors = history.successors.map(({ name }) => name);
    return { unitName: unit.name, successors, from: params.from, responsible: plan.coordinator.name };
  },
});
