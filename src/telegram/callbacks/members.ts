import {
  addRole,
  askRoleEnd,
  askToEndRole,
  endRole,
  listUnitMembers,
  showMember,
  type MemberOutcome,
} from '../../actions/people/manage-members.ts';
import { moveSuspension } from '../../actions/people/suspend-officer.ts';
import type { Translate } from '../../locales.ts';
import { viewMemberOutcome, viewSuspension } from '../views/members.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs = 'members' | 'member' | 'role-end' | 'role-add' | 'member-suspend' | 'member-restore';

/** The buttons of managing the people of a unit. */
export const memberCallbacks: CallbackHandlers<Verbs> = {
  members: async ({ t, request }, unitId) => ({
    views: [viewMemberOutcome(t, await listUnitMembers(request, unitId))],
  }),
  member: async ({ t, request }, id) => ({ views: [viewMemberOutcome(t, await showMember(request, id))] }),
  'role-end': async ({ t, request }, id, step) => {
    switch (step) {
      case 'ask':
        return { views: [viewMemberOutcome(t, await askToEndRole(request, id))] };
      case 'confirm':
        return replacing(t, await endRole(request, id));
      case 'date':
        return { views: [viewMemberOutcome(t, await askRoleEnd(request, id))] };
    }
  },
  'role-add': async ({ t, request }, id, role) => replacing(t, await addRole(request, id, role)),
  'member-suspend': async ({ t, request }, id) => ({
    views: [viewSuspension(t, await moveSuspension(request, id, 'suspended'))],
  }),
  'member-restore': async ({ t, request }, id) => ({
    views: [viewSuspension(t, await moveSuspension(request, id, 'active'))],
  }),
};

/** What was done takes the place of what offered it; a refusal leaves it standing. */
function replacing(t: Translate, outcome: MemberOutcome): Answer {
  return {
    views: [viewMemberOutcome(t, outcome)],
    replace: outcome.kind === 'ended' || outcome.kind === 'added',
  };
}
