import { TASK_ROLES } from '../../domain/plan/task-roles.ts';
import { AUDIENCE_ROLES } from '../../domain/broadcasts/audience.ts';
import { ASKS } from '../../domain/broadcasts/answers.ts';
import type { ComposeOutcome } from '../../actions/broadcasts/show-draft.ts';
import {
  beginBroadcast,
  changeDraft,
  discardBroadcast,
  openBroadcast,
} from '../../actions/broadcasts/compose-broadcast.ts';
import { replaceContent } from '../../actions/broadcasts/replace-content.ts';
import { listBroadcastPeople } from '../../actions/broadcasts/list-people.ts';
import { scheduleBroadcast, sendBroadcast, unscheduleBroadcast } from '../../actions/broadcasts/send-broadcast.ts';
import { followIn } from '../../actions/broadcasts/watch-broadcasts.ts';
import { listTaskChoices, listUnitChoices, offerAudiences } from '../../actions/broadcasts/word-broadcast.ts';
import type { AudiencePart } from '../../domain/broadcasts/audience.ts';
import { answerBroadcast } from './command.ts';
import type { BotContext } from '../parts/context.ts';
import { viewComposing } from './broadcast-view.ts';
import { askStep } from './ask-step.ts';
import { askAgain, askHowToAnswer } from './content-answers.ts';
import { viewOwingRounds, viewPeople } from './audience-view.ts';
import { viewTaskChoices, viewUnitChoices } from './audience-choices-view.ts';
import { viewNoticeItself } from './notice-view.ts';
import { answerAllowed, answerOutcome, answerOutcomeInPlace, type AllowedOf } from '../parts/answer-outcome.ts';
import { type Answer } from '../parts/view.ts';
import { idBy, idOf, minute, oneOf, page, version } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

/** What a broadcast can be begun with. */
const AUDIENCE_STARTS = ['everybody', 'districts', 'agencies', 'owing', 'pick', 'tasks', 'enterprises'] as const;

const ARGUMENTS = {
  'broadcast-audiences': [],
  'broadcast-audience': [oneOf(AUDIENCE_STARTS)],
  // The round in which units owe.
  'broadcast-owing': [idOf('Round')],
  // Being written: the broadcast, and the version of it that was seen.
  'broadcast-open': [idOf('Broadcast')],
  'broadcast-whom': [idOf('Broadcast')],
  'broadcast-part': [
    idOf('Broadcast'),
    version,
    oneOf(['everybody', 'districts', 'agencies', 'owing', 'unanswered', 'enterprises']),
    idBy(2, { owing: 'Round', unanswered: 'Broadcast' }),
  ],
  'broadcast-units': [idOf('Broadcast'), page],
  'broadcast-unit': [idOf('Broadcast'), version, idOf('Unit'), page],
  'broadcast-tasks': [idOf('Broadcast')],
  'broadcast-task': [idOf('Broadcast'), version, idOf('Task'), oneOf(TASK_ROLES)],
  'broadcast-role': [idOf('Broadcast'), version, oneOf(AUDIENCE_ROLES)],
  'broadcast-groups': [idOf('Broadcast'), version],
  'broadcast-no-files': [idOf('Broadcast'), version],
  'broadcast-known-names': [idOf('Broadcast'), version],
  'broadcast-asks': [idOf('Broadcast')],
  'broadcast-ask-again': [idOf('Broadcast')],
  'broadcast-replace': [idOf('Broadcast'), version],
  'broadcast-ask': [idOf('Broadcast'), version, oneOf(ASKS)],
  'broadcast-answer-by': [idOf('Broadcast')],
  'broadcast-no-answer-by': [idOf('Broadcast'), version],
  'broadcast-people': [idOf('Broadcast')],
  'broadcast-test': [idOf('Broadcast')],
  'broadcast-send': [idOf('Broadcast'), version, oneOf(['once', 'again'])],
  'broadcast-time': [idOf('Broadcast')],
  'broadcast-schedule': [idOf('Broadcast'), version, minute],
  'broadcast-unschedule': [idOf('Broadcast'), version],
  'broadcast-discard': [idOf('Broadcast'), version],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'broadcast-audiences': answerBroadcast,
  'broadcast-audience': beginWith,
  'broadcast-owing': async ({ t, request }, roundId) =>
    answerOutcome(t, await beginBroadcast(request, [{ kind: 'owing', roundId }]), viewComposing),
  'broadcast-open': async ({ t, request }, id) => answerOutcome(t, await openBroadcast(request, id), viewComposing),
  'broadcast-whom': async (ctx, id) => askStep(ctx, id, 'audience', false),
  'broadcast-part': async (ctx, id, version, kind, of) => {
    const part: AudiencePart =
      kind === 'owing' ? { kind, roundId: of } : kind === 'unanswered' ? { kind, broadcastId: of } : { kind };
    return whomAgain(ctx, id, await changeDraft(ctx.request, { id, version }, { kind: 'part', part }));
  },
  'broadcast-role': async (ctx, id, version, role) =>
    whomAgain(ctx, id, await changeDraft(ctx.request, { id, version }, { kind: 'role', role })),
  'broadcast-groups': async (ctx, id, version) =>
    whomAgain(ctx, id, await changeDraft(ctx.request, { id, version }, { kind: 'groups' })),
  'broadcast-units': async ({ t, request }, id, page) =>
    answerOutcomeInPlace(t, await listUnitChoices(request, id), viewUnitChoices, page),
  'broadcast-unit': async ({ t, request }, id, version, unitId, page) => {
    const outcome = await changeDraft(request, { id, version }, { kind: 'unit', unitId });
    if (outcome.kind === 'changed' || !hasPreview(outcome)) return answerOutcome(t, outcome, viewComposing);
    return answerOutcomeInPlace(t, await listUnitChoices(request, id), viewUnitChoices, page);
  },
  'broadcast-tasks': async ({ t, request }, id) =>
    answerOutcomeInPlace(t, await listTaskChoices(request, id), viewTaskChoices),
  'broadcast-task': async ({ t, request }, id, version, taskId, role) => {
    const outcome = await changeDraft(request, { id, version }, { kind: 'part', part: { kind: 'task', taskId, role } });
    if (outcome.kind === 'changed' || !hasPreview(outcome)) return answerOutcome(t, outcome, viewComposing);
    return answerOutcomeInPlace(t, await listTaskChoices(request, id), viewTaskChoices);
  },
  'broadcast-no-files': async ({ t, request }, id, version) =>
    answerOutcome(t, await changeDraft(request, { id, version }, { kind: 'no-files' }), viewComposing),
  'broadcast-known-names': async ({ t, request }, id, version) => {
    const outcome = await changeDraft(request, { id, version }, { kind: 'known-names' });
    // What was taken is shown, however many of its words have marks now.
    const shown = 'unmarked' in outcome ? { ...outcome, unmarked: outcome.unmarked ?? { spelled: null } } : outcome;
    return answerOutcome(t, shown, viewComposing);
  },
  'broadcast-asks': askHowToAnswer,
  'broadcast-ask-again': askAgain,
  'broadcast-replace': async ({ t, request }, id, version) =>
    answerOutcome(t, await replaceContent(request, { id, version }), viewComposing),
  'broadcast-ask': async ({ t, request }, id, version, ask) =>
    answerOutcome(t, await changeDraft(request, { id, version }, { kind: 'ask', ask }), viewComposing),
  'broadcast-answer-by': async (ctx, id) => askStep(ctx, id, 'answer-by', false),
  'broadcast-no-answer-by': async ({ t, request }, id, version) =>
    answerOutcome(t, await changeDraft(request, { id, version }, { kind: 'no-answer-by' }), viewComposing),
  'broadcast-people': async ({ t, request }, id) =>
    answerOutcome(t, await listBroadcastPeople(request, id), viewPeople),
  'broadcast-test': async ({ t, request }, id) => {
    const outcome = await openBroadcast(request, id);
    if (outcome.kind !== 'preview') return answerOutcome(t, outcome, viewComposing);
    return { views: [viewNoticeItself(t, outcome.broadcast, false), { text: t('broadcast:tested') }] };
  },
  'broadcast-send': async ({ t, request, callbackQuery }, id, version, how) => {
    const messageId = callbackQuery?.message?.message_id;
    const watchedIn = messageId === undefined ? null : { chatId: request.chatId, messageId };
    const outcome = await sendBroadcast(request, { id, version }, how === 'again', watchedIn);
    const answer = { ...answerOutcome(t, outcome, viewComposing), replace: outcome.kind === 'sending' };
    if (outcome.kind !== 'sending' || watchedIn !== null) return answer;
    // Where the word was typed no message stands there to be edited: it is watched in the answer.
    const arrived = (sent: number): Promise<void> => followIn(request.store, id, request.chatId, sent);
    return { ...answer, views: answer.views.map((view) => ({ ...view, arrived })) };
  },
  'broadcast-time': async (ctx, id) => askStep(ctx, id, 'time', false),
  'broadcast-schedule': async ({ t, request }, id, version, at) =>
    answerOutcome(t, await scheduleBroadcast(request, { id, version }, new Date(at * 60_000), true), viewComposing),
  'broadcast-unschedule': async ({ t, request }, id, version) =>
    answerOutcome(t, await unscheduleBroadcast(request, { id, version }), viewComposing),
  'broadcast-discard': async ({ t, request }, id, version) =>
    answerOutcome(t, await discardBroadcast(request, { id, version }), viewComposing),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of writing a broadcast. */
export const broadcastButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['broadcast-schedule', 'broadcast-send', 'broadcast-replace', 'broadcast-discard'],
};

/** Begins a broadcast with the audience of a button. */
async function beginWith(ctx: BotContext, start: (typeof AUDIENCE_STARTS)[number]): Promise<Answer> {
  return answerAllowed(ctx.t, await offerAudiences(ctx.request), ({ choices }) => beginWithOne(ctx, start, choices));
}

async function beginWithOne(
  ctx: BotContext,
  start: (typeof AUDIENCE_STARTS)[number],
  choices: AllowedOf<typeof offerAudiences>['choices'],
): Promise<Answer> {
  const { t, request } = ctx;
  const [round] = choices.rounds;
  if (start === 'owing' && round === undefined) return answerBroadcast(ctx);
  if (start === 'owing' && choices.rounds.length > 1) return { views: [viewOwingRounds(t, choices)] };
  const parts: AudiencePart[] =
    start === 'pick' || start === 'tasks'
      ? []
      : start === 'owing'
        ? [{ kind: 'owing', roundId: round?.id ?? 0 }]
        : [{ kind: start }];
  const outcome = await beginBroadcast(request, parts);
  if (!hasPreview(outcome)) return answerOutcome(t, outcome, viewComposing);
  const { id } = previewOf(outcome).broadcast;
  if (start === 'pick') return answerOutcome(t, await listUnitChoices(request, id), viewUnitChoices, 0);
  if (start === 'tasks') return answerOutcome(t, await listTaskChoices(request, id), viewTaskChoices);
  return answerOutcome(t, outcome, viewComposing);
}

/** The screen of the audience once more, in its place, after a change that its buttons made. */
async function whomAgain(ctx: BotContext, id: number, outcome: ComposeOutcome): Promise<Answer> {
  if (outcome.kind === 'changed' || !hasPreview(outcome)) return answerOutcome(ctx.t, outcome, viewComposing);
  return askStep(ctx, id, 'audience', true);
}

type WithPreview = Extract<ComposeOutcome, { kind: 'preview' } | { preview: unknown }>;

function hasPreview(outcome: ComposeOutcome): outcome is WithPreview {
  return outcome.kind === 'preview' || 'preview' in outcome;
}

function previewOf(outcome: WithPreview): Extract<ComposeOutcome, { kind: 'preview' }> {
  return outcome.kind === 'preview' ? outcome : outcome.preview;
}
