import { z } from 'zod';
import { findOfficer } from '../../store/people.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** What happens to a delegation by what happens to one of its sides: it ends, ends sooner, is suspended or goes on. */
const CHANGES = ['ended', 'limited', 'held', 'resumed'] as const;
export type DelegationChange = (typeof CHANGES)[number];

/** That a delegation changed with what its giver, or who stands in, is; told to both. */
export const DELEGATION_CHANGED = defineNotice({
  kind: 'delegation-changed',
  changesRights: true,
  params: z.object({
    /** Who delegated, and who stands in. */
    giverId: z.int(),
    delegateId: z.int(),
    change: z.enum(CHANGES),
    /** The last day, yyyy-mm-dd. */
    to: z.string(),
  }),
  read: async ({ database, params, officerId }) => {
    const { giverId, delegateId, change, to } = params;
    const told = officerId === giverId ? ('giver' as const) : ('delegate' as const);
    const other = await findOfficer(database, told === 'giver' ? delegateId : giverId);
    return other === null ? null : { told, otherName: other.fullName, change, to };
  },
});
