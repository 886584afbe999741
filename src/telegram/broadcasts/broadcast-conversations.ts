import { attendOneself } from '../../actions/broadcasts/answer-broadcast.ts';
import { askAttendee, typeAttendee } from '../../actions/broadcasts/name-attendee.ts';
import { askCorrection, writeCorrection } from '../../actions/broadcasts/correct-sent.ts';
import {
  type ComposeState,
  broadcastAttendeeConversation,
  broadcastAudienceConversation,
  broadcastConversation,
} from '../../actions/broadcasts/broadcast-conversation.ts';
import { openBroadcast, rewriteContent, type SeenVersion } from '../../actions/broadcasts/compose-broadcast.ts';
import { scheduleBroadcast } from '../../actions/broadcasts/send-broadcast.ts';
import {
  beginWithWords,
  namesAudience,
  namesAudienceAlone,
  typeAudience,
} from '../../actions/broadcasts/type-audience.ts';
import { offerAudiences, readSendingTime, typeAnswerBy } from '../../actions/broadcasts/word-broadcast.ts';
import { attendsInPerson } from '../../domain/broadcasts/read-reply.ts';
import { readShortAnswer } from '../../domain/broadcasts/typed-at-notice.ts';
import { isAsked, isPlainlyAsked } from '../../domain/questions/is-asked.ts';
import { LONGEST_NAME_AND_TITLE } from '../../domain/text/parse-name-and-title.ts';
import type { BotContext } from '../parts/context.ts';
import { askStep } from './ask-step.ts';
import { answersStep, answerWithContent, askAgain } from './content-answers.ts';
import { isContent, readContent } from './read-content.ts';
import { viewComposing, viewDraftLeft, viewTimeRefused } from './broadcast-view.ts';
import { viewAudience } from './audience-view.ts';
import { showAudience } from './shown-audience.ts';
import { viewCorrection } from './correction-view.ts';
import { answerDeclining } from './attendee-under.ts';
import { viewAnswer } from './notice-view.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import type { MessageInput } from '../parts/message-input.ts';
import { asked, never, said } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { answerBroadcast } from './command.ts';

/** Writing a broadcast: what a message is taken for is where the coordinator is with it. */
export const broadcastAnswers = personConversation(broadcastConversation, {
  longest: ({ step }) => (step === 'audience' ? 2000 : null),
  choices: (_ctx, { step }) => (step === 'ask' ? 'any' : step === 'file' ? 'named' : 'beside'),
  leftBy: ['leave'],
  leftAt: (ctx, state) => Promise.resolve(viewDraftLeft(ctx.t, state)),
  takenAs: (ctx, state, text) =>
    state.step === 'content' || state.step === 'correction' || answersStep(state, text)
      ? never()
      : said(ctx, state, text),
  answer: answerCompose,
  takeEdit: async (ctx, { broadcastId, correction }) => {
    const part = readContent(ctx);
    if (correction !== undefined && correction.messageId === part.messageId)
      return answerOutcome(ctx.t, await writeCorrection(ctx.request, broadcastId, part), viewCorrection);
    const outcome = await rewriteContent(ctx.request, broadcastId, part);
    return outcome === null ? null : answerOutcome(ctx.t, outcome, viewComposing);
  },
  ask: async (ctx, { broadcastId, step }) => {
    switch (step) {
      case 'correction':
        return answerOutcome(ctx.t, await askCorrection(ctx.request, broadcastId), viewCorrection);
      case 'audience':
      case 'answer-by':
      case 'time':
        return askStep(ctx, broadcastId, step, false);
      case 'content':
      case 'file':
      case 'ask':
        return askAgain(ctx, broadcastId);
    }
  },
});

/** Takes a message for the step that is open: content, an answer, audience, or a time. */
async function answerCompose(ctx: BotContext, state: ComposeState, input: MessageInput): Promise<Answer> {
  const { t, request } = ctx;
  const seen: SeenVersion = { id: state.broadcastId, version: state.version };
  const part = readContent(ctx);
  const typed = input.kind === 'text' ? input.text : '';
  if (state.step === 'correction') {
    if (readShortAnswer(typed) !== null) return answerOutcome(t, await askCorrection(request, seen.id), viewCorrection);
    return answerOutcome(t, await writeCorrection(request, seen.id, part), viewCorrection);
  }
  if (state.step === 'content' && typed !== '' && (await namesAudienceAlone(request, typed))) {
    // The audience may be told in several messages; once there is content, another text takes its place.
    const open = await openBroadcast(request, seen.id);
    if (open.kind === 'content-needed') return answerAudience(ctx, seen, typed);
  }
  if (state.step === 'content' || state.step === 'file' || state.step === 'ask' || typed === '' || isContent(ctx, part))
    return answerWithContent(ctx, state, part, typed);
  switch (state.step) {
    case 'audience':
      return answerAudience(ctx, seen, typed);
    case 'answer-by': {
      const outcome = await typeAnswerBy(request, seen, typed);
      if (outcome.kind === 'time-refused') return { views: [viewTimeRefused(t, outcome.reason)] };
      return answerOutcome(t, outcome, viewComposing);
    }
    case 'time': {
      const read = readSendingTime(request, typed);
      if (read.kind === 'time-refused') return { views: [viewTimeRefused(t, read.reason)] };
      return answerOutcome(t, await scheduleBroadcast(request, seen, read.at), viewComposing);
    }
  }
}

/** About to write a broadcast: words say to whom; what names nobody may be a question. */
export const broadcastAudienceAnswers = personConversation(broadcastAudienceConversation, {
  longest: 2000,
  answer: async (ctx, _state, input) => {
    const { t, request } = ctx;
    const typed = input.kind === 'text' ? input.text : '';
    if (typed === '' || !(await namesAudience(request, typed))) {
      const { views } = await answerBroadcast(ctx);
      return { views: [{ text: t('broadcast:audienceUnread') }, ...views] };
    }
    const { outcome, unclear } = await beginWithWords(request, typed);
    return showAudience(t, outcome, unclear);
  },
  ask: (ctx) => answerBroadcast(ctx),
  choices: () => 'beside',
  takenAs: async ({ request }, _state, text) => {
    const named = await namesAudience(request, text);
    if (!named && isPlainlyAsked(text)) return 'question';
    return isAsked(text) || !named ? 'perhaps' : 'answer';
  },
});

/** Words about the audience: what was understood is shown, and each of the others is asked about. */
async function answerAudience({ t, request }: BotContext, seen: SeenVersion, typed: string): Promise<Answer> {
  const { outcome, unclear } = await typeAudience(request, seen, typed);
  const offered = await offerAudiences(request);
  if (outcome.kind !== 'preview' || unclear.length > 0) return showAudience(t, outcome, unclear);
  return answerAllowed(t, offered, ({ choices }) => ({ views: [viewAudience(t, outcome, choices)] }));
}

/** Saying who attends. */
export const attendeeAnswers = personConversation(broadcastAttendeeConversation, {
  longest: LONGEST_NAME_AND_TITLE,
  leftBy: ['keep', 'leave'],
  takenAs: asked,
  answer: async (ctx, { broadcastId }, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    if (attendsInPerson(typed)) return shown(viewAnswer(ctx.t, await attendOneself(ctx.request, broadcastId)));
    return (
      (await answerDeclining(ctx, broadcastId, typed)) ??
      shown(viewAnswer(ctx.t, await typeAttendee(ctx.request, broadcastId, typed)))
    );
  },
  ask: async ({ t, request }, state) => shown(viewAnswer(t, await askAttendee(request, state.broadcastId))),
});

function shown({ view, toast }: ReturnType<typeof viewAnswer>): Answer {
  return { views: [view ?? { text: toast }] };
}
