import { answerBroadcast as keepAnswer, attendOneself } from '../../actions/broadcasts/answer-broadcast.ts';
import { askAttendee, settleAttendee } from '../../actions/broadcasts/name-attendee.ts';
import { askCorrection, correctSent } from '../../actions/broadcasts/correct-sent.ts';
import { stopBroadcast, withdrawBroadcast } from '../../actions/broadcasts/change-sent.ts';
import { listThreadMessages } from '../../actions/broadcasts/discuss-broadcast.ts';
import {
  exportAnswers,
  listSentBroadcasts,
  listUnreachedUnits,
  remindUnanswered,
  showBroadcast,
} from '../../actions/broadcasts/follow-broadcast.ts';
import {
  answersSheet,
  viewAnswerSheet,
  viewCallList,
  viewChangeSent,
  viewUnreachedToCopy,
  viewReminded,
  viewSentList,
} from './follow-view.ts';
import { viewCorrection } from './correction-view.ts';
import { viewAnswer, viewThreadMessages } from './notice-view.ts';
import { viewFaults, viewResult } from './result-view.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import { answerInPlace, type Answer } from '../parts/view.ts';
import { code, idOf, oneOf } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'broadcast-list': [],
  'broadcast-stop': [idOf('Broadcast')],
  'broadcast-withdraw': [idOf('Broadcast'), oneOf(['ask', 'confirm'])],
  'broadcast-correct': [idOf('Broadcast')],
  'broadcast-correct-send': [idOf('Broadcast'), oneOf(['quiet', 'told'])],
  'broadcast-result': [idOf('Broadcast')],
  'broadcast-calls': [idOf('Broadcast')],
  'broadcast-paste': [idOf('Broadcast')],
  'broadcast-remind': [idOf('Broadcast')],
  'broadcast-export': [idOf('Broadcast')],
  'broadcast-faults': [idOf('Broadcast')],
  'broadcast-talks': [idOf('Broadcast')],
  'broadcast-received': [idOf('Broadcast')],
  'broadcast-attend': [idOf('Broadcast'), oneOf(['attends', 'declines'])],
  'broadcast-attendee': [idOf('Broadcast'), oneOf(['self', 'other'])],
  'broadcast-attendee-name': [idOf('Broadcast'), code],
  'broadcast-attendee-typed': [idOf('Broadcast')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'broadcast-list': async ({ t, request }) => answerOutcome(t, await listSentBroadcasts(request), viewSentList),
  'broadcast-stop': async ({ t, request }, id) => answerOutcome(t, await stopBroadcast(request, id), viewChangeSent),
  'broadcast-withdraw': async ({ t, request }, id, how) =>
    answerOutcome(t, await withdrawBroadcast(request, id, how === 'confirm'), viewChangeSent),
  'broadcast-correct': async ({ t, request }, id) => answerOutcome(t, await askCorrection(request, id), viewCorrection),
  'broadcast-correct-send': async ({ t, request }, id, how) =>
    answerOutcome(t, await correctSent(request, id, how === 'told'), viewCorrection),
  'broadcast-result': async ({ t, request }, id) => {
    return answerAllowed(t, await showBroadcast(request, id), (result) =>
      result.kind === 'result' ? answerInPlace(viewResult(t, result)) : answerText(t('broadcast:gone')),
    );
  },
  'broadcast-calls': async ({ t, request }, id) =>
    answerOutcome(t, await listUnreachedUnits(request, id), viewCallList),
  'broadcast-paste': async ({ t, request }, id) =>
    answerOutcome(t, await listUnreachedUnits(request, id), viewUnreachedToCopy),
  'broadcast-remind': async ({ t, request }, id) => answerOutcome(t, await remindUnanswered(request, id), viewReminded),
  'broadcast-export': async ({ t, request }, id) =>
    answerOutcome(t, await exportAnswers(request, id, answersSheet(t)), viewAnswerSheet),
  'broadcast-faults': async ({ t, request }, id) => answerOutcome(t, await showBroadcast(request, id), viewFaults),
  'broadcast-talks': async ({ t, request }, id) =>
    answerOutcome(t, await listThreadMessages(request, id), viewThreadMessages),
  'broadcast-received': async ({ t, request }, id) =>
    answered(viewAnswer(t, await keepAnswer(request, id, 'received'))),
  'broadcast-attend': async ({ t, request }, id, answer) =>
    answered(viewAnswer(t, await keepAnswer(request, id, answer))),
  'broadcast-attendee': async ({ t, request }, id, who) =>
    answered(viewAnswer(t, await (who === 'self' ? attendOneself(request, id) : askAttendee(request, id)))),
  'broadcast-attendee-name': async ({ t, request }, id, name) =>
    answered(viewAnswer(t, await settleAttendee(request, id, name))),
  'broadcast-attendee-typed': async ({ t, request }, id) =>
    answered(viewAnswer(t, await settleAttendee(request, id, null))),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of following a broadcast that was sent, and of answering one. */
export const sentBroadcastButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['broadcast-withdraw', 'broadcast-stop'],
};

function answered({ view, toast }: ReturnType<typeof viewAnswer>): Answer {
  return { views: view === null ? [] : [view], ...(toast === '' ? {} : { toast }) };
}
