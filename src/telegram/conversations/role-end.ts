import { askRoleEnd, setRoleEnd } from '../../actions/people/manage-members.ts';
import { viewMemberOutcome } from '../views/members.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Setting the last day of somebody's role. */
export const roleEndConversation: PersonConversation = {
  kind: 'role-end',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewMemberOutcome(t, await setRoleEnd(request, membershipOf(state), typed))] };
  },
  ask: async ({ t, request }, state) => ({
    views: [viewMemberOutcome(t, await askRoleEnd(request, membershipOf(state)))],
  }),
};

function membershipOf(state: unknown): number {
  return (state as { membershipId: number }).membershipId;
}
