import { z } from 'zod';
import { findOfficer } from '../../store/people.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That somebody acts for another no longer. */
export const DELEGATION_ENDED = defineNotice({
  kind: 'delegation-ended',
  changesRights: true,
  params: z.object({
    /** Who delegated. */
    officerId: z.int(),
    /** Days, yyyy-mm-dd. */
    from: z.string(),
    to: z.string(),
  }),
  read: async ({ database, params }) => {
    const delegator = await findOfficer(database, params.officerId);
    return delegator === null ? null : { delegatorName: delegator.fullName };
  },
});
