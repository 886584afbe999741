import { askDelegate, chooseDelegate, delegate, endDelegations } from '../../actions/people/delegate.ts';
import { eraseOwnData, listArchive } from '../../actions/people/own-data.ts';
import {
  askProfileField,
  askSuccessor,
  endOwnMemberships,
  settleMarks,
  settlePhone,
  type ProfileOutcome,
} from '../../actions/people/profile.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { answerErasure } from './erase-command.ts';
import { answerOwnData } from './own-data-command.ts';
import { answerProfile } from './profile-command.ts';
import type { BotContext } from '../parts/context.ts';
import { viewDelegation } from './delegation-view.ts';
import { answerText } from '../parts/main-buttons.ts';
import { erasedText, viewArchive, viewProfileOutcome } from './people-view.ts';
import type { Answer } from '../parts/view.ts';
import { pseudonymOf } from '../../wording/pseudonym.ts';
import { code, idOf, oneOf } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';

const ARGUMENTS = {
  profile: [],
  'profile-edit': [oneOf(['name', 'phone'])],
  'profile-spelling': [code],
  'profile-as-typed': [],
  'profile-phone': [],
  'duty-leave': [],
  'successor-skip': [],
  delegate: [],
  'delegate-to': [idOf('Officer')],
  'delegate-confirm': [],
  'delegate-end': [],
  'own-data': [],
  'erase-ask': [],
  'erase-keep': [],
  'erase-confirm': [],
  archive: [],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  profile: answerProfile,
  'profile-edit': async (ctx, field) => showOutcome(ctx, await askProfileField(ctx.request, field)),
  'profile-spelling': async (ctx, name) => showOutcome(ctx, await settleMarks(ctx.request, name)),
  'profile-as-typed': async (ctx) => showOutcome(ctx, await settleMarks(ctx.request, null)),
  'profile-phone': async (ctx) => showOutcome(ctx, await settlePhone(ctx.request)),
  'duty-leave': async (ctx) => showOutcome(ctx, await askSuccessor(ctx.request)),
  'successor-skip': async (ctx) => ({ ...showOutcome(ctx, await endOwnMemberships(ctx.request, null)), replace: true }),
  delegate: async ({ t, request }) => ({ views: [viewDelegation(t, await askDelegate(request))] }),
  'delegate-to': async ({ t, request }, id) => ({ views: [viewDelegation(t, await chooseDelegate(request, id))] }),
  'delegate-confirm': async ({ t, request }) => ({
    views: [viewDelegation(t, await delegate(request))],
    replace: true,
  }),
  'delegate-end': async ({ t, request }) => ({
    views: [viewDelegation(t, await endDelegations(request))],
    replace: true,
  }),
  'own-data': answerOwnData,
  'erase-ask': answerErasure,
  'erase-keep': ({ t }) => Promise.resolve({ ...answerText(t('people:erase.kept')), replace: true }),
  'erase-confirm': async ({ t, request }) => {
    const { keepUntil } = await eraseOwnData(request, pseudonymOf);
    return { ...answerText(erasedText(t, keepUntil)), replace: true };
  },
  archive: async ({ t, request }) => answerOutcome(t, await listArchive(request), viewArchive),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of one's profile, and of the rights over one's data. */
export const peopleButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['erase-confirm', 'delegate-end', 'delegate-confirm', 'duty-leave', 'successor-skip'],
};

/** Puts what became of a profile into words. */
export function showOutcome({ t, request }: BotContext, outcome: ProfileOutcome): Answer {
  return { views: [viewProfileOutcome(t, outcome, isAllowed(request.person, 'archive.read'))] };
}
