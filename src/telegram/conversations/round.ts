import { correctRoundDates, readRoundDraft, type RoundDraft } from '../../actions/reporting/open-round.ts';
import { viewRound } from '../callbacks/reporting.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Opening a round: its dates are corrected by typing them. */
export const roundConversation: PersonConversation = {
  kind: 'round',
  answer: async (ctx, _state, input) =>
    viewRound(ctx, await correctRoundDates(ctx.request, input.kind === 'text' ? input.text : '')),
  ask: async (ctx, state) => {
    const view = await readRoundDraft(ctx.request, state as RoundDraft);
    return view.kind === 'draft' ? viewRound(ctx, view) : null;
  },
};
