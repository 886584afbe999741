import { z } from 'zod';
import { defineNotice } from '../outbox/notice-definition.ts';
import { listLateUnits } from './list-late-units.ts';
import type { LateUnitsFacts } from './reminder-facts.ts';

/** Which units of a round are late, told to coordinators. */
export const LATE_UNITS = defineNotice({
  kind: 'late-units',
  params: z.object({ roundId: z.int() }),
  read: async ({ database, params, now }): Promise<LateUnitsFacts | null> => {
    const late = await listLateUnits(database, params.roundId, now);
    if (late === null) return null;
    const { roundId, title, headsTold, count } = late;
    return count.late.length + count.urged.length === 0 ? null : { roundId, title, headsTold, count };
  },
});
