import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { askDelegate, chooseDelegate, delegate, endDelegations } from '../../actions/people/delegate.ts';
import { listWork } from '../../actions/people/list-work.ts';
import { eraseOwnData, listArchive } from '../../actions/people/own-data.ts';
import { askProfileField, askSuccessor, leaveDuty, type ProfileOutcome } from '../../actions/people/profile.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { answerErasure, pseudonymOf } from '../commands/erase.ts';
import { answerOwnData } from '../commands/own-data.ts';
import { answerProfile } from '../commands/profile.ts';
import type { BotContext } from '../context.ts';
import { viewWork } from '../views/work.ts';
import { viewDelegation } from '../views/delegation.ts';
import { say } from '../views/main-buttons.ts';
import { viewArchive, viewProfileOutcome } from '../views/people.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewForbidden } from '../views/forbidden.ts';

type Verbs =
  | 'profile'
  | 'profile-edit'
  | 'duty-leave'
  | 'successor-skip'
  | 'work'
  | 'ask'
  | 'delegate'
  | 'delegate-to'
  | 'delegate-confirm'
  | 'delegate-end'
  | 'own-data'
  | 'erase-ask'
  | 'erase-keep'
  | 'erase-confirm'
  | 'archive';

/** The buttons of one's profile, and of the rights over one's data. */
export const peopleCallbacks: CallbackHandlers<Verbs> = {
  profile: answerProfile,
  'profile-edit': async (ctx, field) => showOutcome(ctx, await askProfileField(ctx.request, field)),
  'duty-leave': async (ctx) => showOutcome(ctx, await askSuccessor(ctx.request)),
  'successor-skip': async (ctx) => ({ ...showOutcome(ctx, await leaveDuty(ctx.request, null)), replace: true }),
  work: async ({ t, request }) => ({
    views: [viewWork(t, await listWork(request), await readCalendarFor(request), request.now)],
  }),
  ask: (ctx) => Promise.resolve(say(ctx.t('common:help.ask'))),
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
  'erase-keep': ({ t }) => Promise.resolve({ ...say(t('people:erase.kept')), replace: true }),
  'erase-confirm': async (ctx) => {
    const { t, request } = ctx;
    const { keepUntil } = await eraseOwnData(request, (officerId) => pseudonymOf(ctx, officerId));
    const text =
      keepUntil === null ? t('people:erase.done') : t('people:erase.doneArchived', { until: formatDate(keepUntil) });
    return { ...say(text), replace: true };
  },
  archive: async ({ t, request }) => {
    const outcome = await listArchive(request);
    return outcome.kind === 'archive'
      ? { views: [viewArchive(t, outcome.identities)] }
      : { views: [viewForbidden(t, 'whoAdmin')] };
  },
};

/** Puts what became of a profile into words. */
export function showOutcome({ t, request }: BotContext, outcome: ProfileOutcome): Answer {
  return { views: [viewProfileOutcome(t, outcome, isAllowed(request.person, 'archive.read'))] };
}
