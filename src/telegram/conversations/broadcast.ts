import { typeAttendee, askAttendee } from '../../actions/broadcasts/answer-broadcast.ts';
import { askCorrection, correctSent } from '../../actions/broadcasts/change-sent.ts';
import {
  openBroadcast,
  writeContent,
  type ComposeState,
  type Seen,
} from '../../actions/broadcasts/compose-broadcast.ts';
import { scheduleBroadcast } from '../../actions/broadcasts/send-broadcast.ts';
import {
  offerAudiences,
  readSendingTime,
  typeAnswerBy,
  typeAudience,
} from '../../actions/broadcasts/word-broadcast.ts';
import type { BotContext } from '../context.ts';
import { isContent, readContent } from '../broadcasts/read-content.ts';
import { viewComposing, viewTimeRefused } from '../views/broadcast.ts';
import { viewUnclear, viewWhom } from '../views/broadcast-audience.ts';
import { viewChangeSent } from '../views/broadcast-follow.ts';
import { viewAnswer } from '../views/broadcast-notice.ts';
import type { Answer, View } from '../views/view.ts';
import type { MessageInput } from './message-input.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Writing a broadcast: what a message is taken for is where the coordinator is with it. */
export const broadcastConversation: PersonConversation = {
  kind: 'broadcast',
  answer: async (ctx, state, input) => ({ views: await answerCompose(ctx, state as ComposeState, input) }),
  ask: async ({ t, request }, state) => {
    const { broadcastId, step } = state as ComposeState;
    return step === 'correction'
      ? { views: [viewChangeSent(t, await askCorrection(request, broadcastId))] }
      : { views: viewComposing(t, await openBroadcast(request, broadcastId)) };
  },
};

async function answerCompose(ctx: BotContext, state: ComposeState, input: MessageInput): Promise<View[]> {
  const { t, request } = ctx;
  const seen: Seen = { id: state.broadcastId, version: state.version };
  const part = readContent(ctx);
  const typed = input.kind === 'text' ? input.text : '';
  if (state.step === 'correction') return [viewChangeSent(t, await correctSent(request, seen.id, part))];
  if (state.step === 'content' || typed === '' || isContent(ctx, part))
    return viewComposing(t, await writeContent(request, seen, part));
  switch (state.step) {
    case 'audience':
      return answerAudience(ctx, seen, typed);
    case 'answer-by': {
      const outcome = await typeAnswerBy(request, seen, typed);
      return outcome.kind === 'time-refused' ? [viewTimeRefused(t, outcome.reason)] : viewComposing(t, outcome);
    }
    case 'time': {
      const read = readSendingTime(request, typed);
      if (read.kind === 'time-refused') return [viewTimeRefused(t, read.reason)];
      return viewComposing(t, await scheduleBroadcast(request, seen, read.at));
    }
  }
}

/** Words about the audience: what was understood is shown, and each of the others is asked about. */
async function answerAudience({ t, request }: BotContext, seen: Seen, typed: string): Promise<View[]> {
  const { outcome, unclear } = await typeAudience(request, seen, typed);
  const preview = outcome.kind === 'preview' ? outcome : 'preview' in outcome ? outcome.preview : null;
  if (preview === null || outcome.kind === 'changed') return viewComposing(t, outcome);
  const asked = unclear.map((words) => viewUnclear(t, preview, words));
  const offered = await offerAudiences(request);
  if (outcome.kind !== 'preview' || offered.kind === 'forbidden' || asked.length > 0)
    return [...(outcome.kind === 'audience-needed' && asked.length > 0 ? [] : viewComposing(t, outcome)), ...asked];
  return [viewWhom(t, preview, offered.choices)];
}

/** Saying who attends. */
export const attendeeConversation: PersonConversation = {
  kind: 'broadcast-attendee',
  answer: async ({ t, request }, state, input) =>
    shown(viewAnswer(t, await typeAttendee(request, broadcastOf(state), input.kind === 'text' ? input.text : ''))),
  ask: async ({ t, request }, state) => shown(viewAnswer(t, await askAttendee(request, broadcastOf(state)))),
};

function shown({ view, toast }: ReturnType<typeof viewAnswer>): Answer {
  return { views: [view ?? { text: toast }] };
}

function broadcastOf(state: unknown): number {
  return (state as { broadcastId: number }).broadcastId;
}
