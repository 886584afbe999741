import { correctRoundDates, readRoundDraft, type RoundDraft } from '../../actions/reporting/open-round.ts';
import { typeLadderChange } from '../../actions/reminders/edit-ladder.ts';
import { readLadderChange } from '../../domain/reminders/read-ladder-change.ts';
import { viewRound } from '../callbacks/reporting.ts';
import { viewLadder } from '../views/ladder.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Opening a round: its dates are corrected by typing them. */
export const roundConversation: PersonConversation = {
  kind: 'round',
  answer: async (ctx, _state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    const change = readLadderChange(typed);
    // Whatever speaks of no reminder is a date.
    if (change.kind === 'refused' && change.reason === 'not-understood')
      return viewRound(ctx, await correctRoundDates(ctx.request, typed));
    return { views: [viewLadder(ctx.t, await typeLadderChange(ctx.request, 0, typed))] };
  },
  ask: async (ctx, state) => {
    const view = await readRoundDraft(ctx.request, state as RoundDraft);
    return view.kind === 'draft' ? viewRound(ctx, view) : null;
  },
};
