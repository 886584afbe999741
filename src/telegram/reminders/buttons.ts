import { chaseByHand } from '../../actions/reminders/chase-by-hand.ts';
import { applyLadderChange, beginLadder } from '../../actions/reminders/edit-ladder.ts';
import { askUrgingDay } from '../../actions/reminders/choose-urging-day.ts';
import { writeUrgingLetter } from '../../actions/reminders/draft-urging-letter.ts';
import { askLetterNumber, noteLetter } from '../../actions/reminders/issue-letter.ts';
import { askPromise, recordCall, showCallCard, showCallList } from '../../actions/reminders/record-call.ts';
import { showChases } from '../../actions/reminders/show-chases.ts';
import { switchReminding } from '../../actions/reminders/switch-reminding.ts';
import { CHASES_SHOWN } from '../../actions/status/show-status.ts';
import { LADDER_SWITCHES, LADDER_LIMITS } from '../../domain/reminders/ladder.ts';
import { viewChaseLog } from './chase-log-view.ts';
import { viewCall, viewCallList, viewChased, viewOwingToCopy } from './chasing-view.ts';
import { viewLetter, viewUrgingDay, viewUrgingLetter } from './letter-view.ts';
import { viewLadder } from './ladder-view.ts';
import { answerAllowed, answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { idBy, idOf, index, oneOf, page } from '../parts/button-arguments.ts';
import { offerPdf } from '../parts/pdf-button.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  // The round; 0 for the one in the making.
  ladder: [idOf('Round')],
  'ladder-drop': [idOf('Round'), index],
  'ladder-default': [idOf('Round')],
  'ladder-switch': [idOf('Round'), oneOf(LADDER_SWITCHES)],
  'chase-unit': [idOf('Obligation')],
  'chase-round': [idOf('Round')],
  'chase-again': [oneOf(['unit', 'round']), idBy(0, { unit: 'Obligation', round: 'Round' })],
  'chase-log': [idOf('Unit'), page],
  'call-list': [idOf('Round')],
  'call-page': [idOf('Round'), page],
  'urging-letter': [idOf('Round')],
  'urging-day': [idOf('Round')],
  'call-open': [idOf('Obligation')],
  'call-promise': [idOf('Obligation')],
  'call-result': [idOf('Obligation'), oneOf(['spoken', 'no-answer'])],
  'paste-text': [idOf('Round')],
  'letter-issued': [idOf('Round')],
  'letter-note': [],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  ladder: async ({ t, request }, roundId) => answerOutcome(t, await beginLadder(request, roundId), viewLadder),
  'ladder-drop': async ({ t, request }, roundId, shifted) => {
    const change = { kind: 'drop', workingDays: shifted - LADDER_LIMITS.days } as const;
    return answerOutcomeInPlace(t, await applyLadderChange(request, roundId, change), viewLadder);
  },
  'ladder-default': async ({ t, request }, roundId) =>
    answerOutcomeInPlace(t, await applyLadderChange(request, roundId, { kind: 'default' }), viewLadder),
  'ladder-switch': async ({ t, request }, roundId, to) =>
    answerOutcomeInPlace(t, await switchReminding(request, roundId, to), viewLadder),
  'chase-unit': async ({ t, request }, obligationId) =>
    answerOutcome(t, await chaseByHand(request, { obligationId }, false), viewChased),
  'chase-round': async ({ t, request }, roundId) =>
    answerOutcome(t, await chaseByHand(request, { roundId }, false), viewChased),
  'chase-again': async ({ t, request }, what, id) => {
    const which = what === 'unit' ? { obligationId: id } : { roundId: id };
    return answerOutcome(t, await chaseByHand(request, which, true), viewChased);
  },
  'chase-log': async ({ t, request }, unitId, skip) =>
    answerAllowed(
      t,
      await showChases(request, unitId, skip, CHASES_SHOWN),
      (log) => ({ views: [viewChaseLog(t, log)] }),
      t('reminders:log.forbidden'),
    ),
  'urging-letter': async (ctx, roundId) => {
    const outcome = await writeUrgingLetter(ctx.request, roundId);
    return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewUrgingLetter), 'urging', roundId);
  },
  'urging-day': async ({ t, request }, roundId) =>
    answerOutcome(t, await askUrgingDay(request, roundId), viewUrgingDay),
  'call-list': async ({ t, request }, roundId) => answerOutcome(t, await showCallList(request, roundId), viewCallList),
  'call-page': async ({ t, request }, roundId, at) =>
    answerOutcomeInPlace(t, await showCallList(request, roundId), viewCallList, at),
  'call-open': async ({ t, request }, id) => answerOutcome(t, await showCallCard(request, id), viewCall),
  'call-promise': async ({ t, request }, id) => answerOutcome(t, await askPromise(request, id), viewCall),
  'call-result': async ({ t, request }, id, result) =>
    answerOutcomeInPlace(t, await recordCall(request, id, result), viewCall),
  'paste-text': async ({ t, request }, roundId) =>
    answerOutcome(t, await showCallList(request, roundId), viewOwingToCopy, request.now),
  'letter-issued': async ({ t, request }, roundId) =>
    answerOutcome(t, await askLetterNumber(request, roundId), viewLetter),
  'letter-note': async ({ t, request }) => answerOutcome(t, await noteLetter(request), viewLetter),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of reminders, chasing and calls. */
export const reminderButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['chase-unit', 'chase-round', 'chase-again'],
};
