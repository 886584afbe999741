import { HELD_ROLES } from '../../domain/people/roles.ts';
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
import type { Translate } from '../../wording/locales.ts';
import { viewMemberOutcome, viewSuspension } from './members-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { idOf, oneOf } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  members: [idOf('Unit')],
  member: [idOf('Membership')],
  'role-end': [idOf('Membership'), oneOf(['ask', 'confirm', 'date'])],
  'role-add': [idOf('Membership'), oneOf(HELD_ROLES)],
  'member-suspend': [idOf('Membership')],
  'member-restore': [idOf('Membership')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  members: async ({ t, request }, unitId) =>
    answerOutcome(t, await listUnitMembers(request, unitId), viewMemberOutcome),
  member: async ({ t, request }, id) => answerOutcome(t, await showMember(request, id), viewMemberOutcome),
  'role-end': async ({ t, request }, id, step) => {
    switch (step) {
      case 'ask':
        return answerOutcome(t, await askToEndRole(request, id), viewMemberOutcome);
      case 'confirm':
        return replacing(t, await endRole(request, id));
      case 'date':
        return answerOutcome(t, await askRoleEnd(request, id), viewMemberOutcome);
    }
  },
  'role-add': async ({ t, request }, id, role) => replacing(t, await addRole(request, id, role)),
  'member-suspend': async ({ t, request }, id) =>
    answerOutcome(t, await moveSuspension(request, id, 'suspended'), viewSuspension),
  'member-restore': async ({ t, request }, id) =>
    answerOutcome(t, await moveSuspension(request, id, 'active'), viewSuspension),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of managing the people of a unit. */
export const memberButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['role-end', 'member-suspend'] };

/** What was done takes the place of what offered it; a refusal leaves it standing. */
function replacing(t: Translate, outcome: MemberOutcome): Answer {
  return {
    ...answerOutcome(t, outcome, viewMemberOutcome),
    replace: outcome.kind === 'ended' || outcome.kind === 'added',
  };
}
