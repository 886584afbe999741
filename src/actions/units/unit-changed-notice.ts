import { z } from 'zod';
import { findUnitChange } from '../../store/unit-changes.ts';
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
    return { unitName: unit.name, change: kept.change.kind, on: kept.effectiveOn };
  },
});
