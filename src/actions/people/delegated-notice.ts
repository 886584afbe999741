import { z } from 'zod';
import { listDelegatedUnits } from '../../store/delegations.ts';
import { findOfficer } from '../../store/people.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That somebody acts for another from a day to a day. */
export const DELEGATED = defineNotice({
  kind: 'delegated',
  changesRights: true,
  params: z.object({
    /** Who delegates. */
    officerId: z.int(),
    /** Days, yyyy-mm-dd. */
    from: z.string(),
    to: z.string(),
  }),
  read: async ({ database, params, officerId }) => {
    const { from, to } = params;
    const delegator = await findOfficer(database, params.officerId);
    const held = await listDelegatedUnits(database, params.officerId, officerId ?? 0, from);
    if (delegator === null || held.length === 0) return null;
    return { delegatorName: delegator.fullName, unitNames: held, from, to };
  },
});
