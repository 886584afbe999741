import { chaseByHand } from '../../actions/reminders/chase-by-hand.ts';
import { applyLadderChange, beginLadder } from '../../actions/reminders/edit-ladder.ts';
import { writeUrgingLetter } from '../../actions/reminders/draft-urging-letter.ts';
import { askLetterNumber } from '../../actions/reminders/issue-letter.ts';
import { askPromise, recordCall, showCallCard, showCallList } from '../../actions/reminders/record-call.ts';
import { showChases } from '../../actions/reminders/show-chases.ts';
import { switchReminding } from '../../actions/reminders/switch-reminding.ts';
import { readOpenDraft } from '../../actions/reporting/open-round.ts';
import { CHASES_SHOWN } from '../../actions/status/show-status.ts';
import { LADDER_LIMITS } from '../../domain/reminders/ladder.ts';
import { viewChaseLog } from '../views/chase-log.ts';
import { viewCall, viewCallList, viewChased, viewLetter, viewPasteText, viewUrgingLetter } from '../views/chasing.ts';
import { viewLadder } from '../views/ladder.ts';
import { replacing } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewRound } from './reporting.ts';

type Verbs =
  | 'ladder'
  | 'ladder-drop'
  | 'ladder-default'
  | 'ladder-switch'
  | 'round-draft'
  | 'chase-unit'
  | 'chase-round'
  | 'chase-log'
  | 'call-list'
  | 'urging-letter'
  | 'call-open'
  | 'call-promise'
  | 'call-result'
  | 'paste-text'
  | 'letter-issued';

/** The buttons of reminders, chasing and calls. */
export const deadlineCallbacks: CallbackHandlers<Verbs> = {
  ladder: async ({ t, request }, roundId) => ({ views: [viewLadder(t, await beginLadder(request, roundId))] }),
  'ladder-drop': async ({ t, request }, roundId, shifted) => {
    const change = { kind: 'drop', workingDays: shifted - LADDER_LIMITS.days } as const;
    return replacing(viewLadder(t, await applyLadderChange(request, roundId, change)));
  },
  'ladder-default': async ({ t, request }, roundId) =>
    replacing(viewLadder(t, await applyLadderChange(request, roundId, { kind: 'default' }))),
  'ladder-switch': async ({ t, request }, roundId, to) =>
    replacing(viewLadder(t, await switchReminding(request, roundId, to))),
  'round-draft': async (ctx) => viewRound(ctx, await readOpenDraft(ctx.request)),
  'chase-unit': async ({ t, request }, obligationId) => ({
    views: [viewChased(t, await chaseByHand(request, { obligationId }))],
  }),
  'chase-round': async ({ t, request }, roundId) => ({
    views: [viewChased(t, await chaseByHand(request, { roundId }))],
  }),
  'chase-log': async ({ t, request }, unitId, skip) => ({
    views: [viewChaseLog(t, await showChases(request, unitId, skip, CHASES_SHOWN))],
  }),
  'urging-letter': async ({ t, request }, roundId) => ({
    views: viewUrgingLetter(t, await writeUrgingLetter(request, roundId)),
  }),
  'call-list': async ({ t, request }, roundId) => ({ views: [viewCallList(t, await showCallList(request, roundId))] }),
  'call-open': async ({ t, request }, id) => ({ views: [viewCall(t, await showCallCard(request, id))] }),
  'call-promise': async ({ t, request }, id) => ({ views: [viewCall(t, await askPromise(request, id))] }),
  'call-result': async ({ t, request }, id, result) => replacing(viewCall(t, await recordCall(request, id, result))),
  'paste-text': async ({ t, request }, roundId) => ({
    views: viewPasteText(t, await showCallList(request, roundId), request.now),
  }),
  'letter-issued': async ({ t, request }, roundId) => ({
    views: [viewLetter(t, await askLetterNumber(request, roundId))],
  }),
};
