import {
  answerBroadcast as keepAnswer,
  askAttendee,
  attendOneself,
} from '../../actions/broadcasts/answer-broadcast.ts';
import { askCorrection, stopBroadcast, withdrawBroadcast } from '../../actions/broadcasts/change-sent.ts';
import { listTalks } from '../../actions/broadcasts/discuss-broadcast.ts';
import {
  exportAnswers,
  listSentBroadcasts,
  listToTell,
  remindUnanswered,
  showBroadcast,
} from '../../actions/broadcasts/follow-broadcast.ts';
import {
  answerCells,
  answerColumns,
  viewAnswerSheet,
  viewCallList,
  viewChangeSent,
  viewPaste,
  viewReminded,
  viewSentList,
} from '../views/broadcast-follow.ts';
import { viewAnswer, viewTalks } from '../views/broadcast-notice.ts';
import { viewFaults, viewResult } from '../views/broadcast-result.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { say } from '../views/main-buttons.ts';
import { replacing, type Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs =
  | 'broadcast-list'
  | 'broadcast-stop'
  | 'broadcast-withdraw'
  | 'broadcast-correct'
  | 'broadcast-result'
  | 'broadcast-calls'
  | 'broadcast-paste'
  | 'broadcast-remind'
  | 'broadcast-export'
  | 'broadcast-faults'
  | 'broadcast-talks'
  | 'broadcast-received'
  | 'broadcast-attend'
  | 'broadcast-attendee';

/** The buttons of following a broadcast that was sent, and of answering one. */
export const sentBroadcastCallbacks: CallbackHandlers<Verbs> = {
  'broadcast-list': async ({ t, request }) => ({ views: [viewSentList(t, await listSentBroadcasts(request))] }),
  'broadcast-stop': async ({ t, request }, id) => ({ views: [viewChangeSent(t, await stopBroadcast(request, id))] }),
  'broadcast-withdraw': async ({ t, request }, id, how) => ({
    views: [viewChangeSent(t, await withdrawBroadcast(request, id, how === 'confirm'))],
  }),
  'broadcast-correct': async ({ t, request }, id) => ({ views: [viewChangeSent(t, await askCorrection(request, id))] }),
  'broadcast-result': async ({ t, request }, id) => {
    const result = await showBroadcast(request, id);
    switch (result.kind) {
      case 'result':
        return replacing(viewResult(t, result));
      case 'forbidden':
        return { views: [viewForbidden(t, 'whoCoordinator')] };
      case 'gone':
        return say(t('broadcast:gone'));
    }
  },
  'broadcast-calls': async ({ t, request }, id) => ({ views: [viewCallList(t, await listToTell(request, id))] }),
  'broadcast-paste': async ({ t, request }, id) => ({ views: viewPaste(t, await listToTell(request, id)) }),
  'broadcast-remind': async ({ t, request }, id) => ({ views: [viewReminded(t, await remindUnanswered(request, id))] }),
  'broadcast-export': async ({ t, request }, id) => {
    const cells: Parameters<typeof exportAnswers>[3] = (row, number) => answerCells(t, row, number);
    return { views: [viewAnswerSheet(t, await exportAnswers(request, id, answerColumns(t), cells))] };
  },
  'broadcast-faults': async ({ t, request }, id) => ({ views: [viewFaults(t, await showBroadcast(request, id))] }),
  'broadcast-talks': async ({ t, request }, id) => ({ views: [viewTalks(t, await listTalks(request, id))] }),
  'broadcast-received': async ({ t, request }, id) =>
    answered(viewAnswer(t, await keepAnswer(request, id, 'received'))),
  'broadcast-attend': async ({ t, request }, id, answer) =>
    answered(viewAnswer(t, await keepAnswer(request, id, answer))),
  'broadcast-attendee': async ({ t, request }, id, who) =>
    answered(viewAnswer(t, await (who === 'self' ? attendOneself(request, id) : askAttendee(request, id)))),
};

function answered({ view, toast }: ReturnType<typeof viewAnswer>): Answer {
  return { views: view === null ? [] : [view], ...(toast === '' ? {} : { toast }) };
}
