import { askHowSent, giveHowSent, sentConversation } from '../../actions/consolidation/ask-how-sent.ts';
import { beginFreezing, freezingConversation, giveFreezingReason } from '../../actions/consolidation/ask-to-freeze.ts';
import { listFigureNames } from '../../actions/consolidation/list-figure-names.ts';
import { giveSettlingReason, settlingConversation } from '../../actions/consolidation/ask-to-settle.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { reasonOrAsks, withoutFigure } from '../parts/taken-as.ts';
import type { MessageInput } from '../parts/message-input.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { answerSettling } from './command.ts';
import { viewReasonNeeded } from './conflicts-view.ts';
import { viewFreezing } from './freezing-view.ts';
import { viewSending } from './frozen-view.ts';

/** So long a reason may be. */
const LONGEST_REASON = 500;

const typed = (input: MessageInput): string => (input.kind === 'text' ? input.text.trim() : '');

/** Freezing: the reasons why it is done although units are missing or reports wait. */
export const freezingAnswers = personConversation(freezingConversation, {
  longest: LONGEST_REASON,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: ({ asking }) => (asking === null ? null : 'whole'),
  answer: async (ctx, _state, input) =>
    answerOutcome(
      ctx.t,
      await giveFreezingReason(ctx.request, typed(input)),
      viewFreezing,
      await listFigureNames(ctx.request.store, ctx.request.planId),
    ),
  ask: async (ctx, { from, to }) =>
    answerOutcome(
      ctx.t,
      await beginFreezing(ctx.request, { from, to }),
      viewFreezing,
      await listFigureNames(ctx.request.store, ctx.request.planId),
    ),
});

/** Settling a contradiction: why the value is right that was chosen. */
export const settlingAnswers = personConversation(settlingConversation, {
  longest: LONGEST_REASON,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: () => 'whole',
  answer: async (ctx, state, input) =>
    answerSettling(ctx, state.year, await giveSettlingReason(ctx.request, typed(input))),
  ask: (ctx) => Promise.resolve({ views: [viewReasonNeeded(ctx.t)] }),
});

/** Recording with which document a frozen version was sent. */
export const sentAnswers = personConversation(sentConversation, {
  longest: null,
  choices: () => 'beside',
  takenAs: withoutFigure,
  answer: async (ctx, _state, input) => answerOutcome(ctx.t, await giveHowSent(ctx.request, typed(input)), viewSending),
  ask: async (ctx, { id }) => answerOutcome(ctx.t, await askHowSent(ctx.request, id), viewSending),
});
