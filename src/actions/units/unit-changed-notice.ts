import { z } from 'zod';
import { findNameBefore, findUnitChange } from '../../store/unit-changes.ts';
import { findUnit } from '../../store/units.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That a unit began, was renamed, or ended, told to coordinators. */
export const UNIT_CHANGED = defineNotice({
  kind: 'unit-changed',
  params: z.object({ changeId: z.int(), unitId: z.int() }),
  read: async ({ database, params }) => {
    const kept = await findUnitChange(database, params.changeId);
    const unit = await findUnit(database, params.unitId);
    if (kept === null || unit === null) return null;
    const { change, effectiveOn: on } = kept;
    if (change.kind !== 'rename') return { unitName: unit.name, change: change.kind, on, nameBefore: null };
    // The unit may have been renamed once more since.
    const nameBefore = await findNameBefore(database, unit.id, on);
    return { unitName: change.name, change: change.kind, on, nameBefore };
  },
});
