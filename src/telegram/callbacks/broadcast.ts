import {
  askFor,
  beginBroadcast,
  changeDraft,
  discardBroadcast,
  openBroadcast,
  type ComposeOutcome,
  type ComposeStep,
} from '../../actions/broadcasts/compose-broadcast.ts';
import { listBroadcastPeople } from '../../actions/broadcasts/list-people.ts';
import { sendBroadcast, unscheduleBroadcast } from '../../actions/broadcasts/send-broadcast.ts';
import { listTaskChoices, listUnitChoices, offerAudiences } from '../../actions/broadcasts/word-broadcast.ts';
import type { AudiencePart } from '../../domain/broadcasts/audience.ts';
import type { AUDIENCE_STARTS } from '../callback-data.ts';
import { answerBroadcast } from '../commands/broadcast.ts';
import type { BotContext } from '../context.ts';
import { askContent, viewAsks, viewComposing } from '../views/broadcast.ts';
import { viewPeople, viewTaskChoices, viewUnitChoices, viewWhom } from '../views/broadcast-audience.ts';
import { viewNoticeItself } from '../views/broadcast-notice.ts';
import { say } from '../views/main-buttons.ts';
import { replacing, type Answer } from '../views/view.ts';
import { viewForbidden } from '../views/forbidden.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs =
  | 'broadcast-audiences'
  | 'broadcast-audience'
  | 'broadcast-open'
  | 'broadcast-whom'
  | 'broadcast-part'
  | 'broadcast-units'
  | 'broadcast-unit'
  | 'broadcast-tasks'
  | 'broadcast-task'
  | 'broadcast-role'
  | 'broadcast-groups'
  | 'broadcast-no-files'
  | 'broadcast-asks'
  | 'broadcast-ask'
  | 'broadcast-answer-by'
  | 'broadcast-no-answer-by'
  | 'broadcast-people'
  | 'broadcast-test'
  | 'broadcast-send'
  | 'broadcast-time'
  | 'broadcast-unschedule'
  | 'broadcast-discard';

/** The buttons of writing a broadcast. */
export const broadcastCallbacks: CallbackHandlers<Verbs> = {
  'broadcast-audiences': answerBroadcast,
  'broadcast-audience': beginWith,
  'broadcast-open': async ({ t, request }, id) => ({ views: viewComposing(t, await openBroadcast(request, id)) }),
  'broadcast-whom': async (ctx, id) => asking(ctx, id, 'audience', false),
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
    replacing(viewUnitChoices(t, await listUnitChoices(request, id), page)),
  'broadcast-unit': async ({ t, request }, id, version, unitId, page) => {
    const outcome = await changeDraft(request, { id, version }, { kind: 'unit', unitId });
    if (outcome.kind === 'changed' || !hasPreview(outcome)) return { views: viewComposing(t, outcome) };
    return replacing(viewUnitChoices(t, await listUnitChoices(request, id), page));
  },
  'broadcast-tasks': async ({ t, request }, id) => replacing(viewTaskChoices(t, await listTaskChoices(request, id))),
  'broadcast-task': async ({ t, request }, id, version, taskId, role) => {
    const outcome = await changeDraft(request, { id, version }, { kind: 'part', part: { kind: 'task', taskId, role } });
    if (outcome.kind === 'changed' || !hasPreview(outcome)) return { views: viewComposing(t, outcome) };
    return replacing(viewTaskChoices(t, await listTaskChoices(request, id)));
  },
  'broadcast-no-files': async ({ t, request }, id, version) => ({
    views: viewComposing(t, await changeDraft(request, { id, version }, { kind: 'no-files' })),
  }),
  'broadcast-asks': async ({ t, request }, id) => {
    const outcome = await openBroadcast(request, id);
    return hasPreview(outcome) ? { views: [viewAsks(t, previewOf(outcome))] } : { views: viewComposing(t, outcome) };
  },
  'broadcast-ask': async ({ t, request }, id, version, ask) => ({
    views: viewComposing(t, await changeDraft(request, { id, version }, { kind: 'ask', ask })),
  }),
  'broadcast-answer-by': async (ctx, id) => asking(ctx, id, 'answer-by', false),
  'broadcast-no-answer-by': async ({ t, request }, id, version) => ({
    views: viewComposing(t, await changeDraft(request, { id, version }, { kind: 'no-answer-by' })),
  }),
  'broadcast-people': async ({ t, request }, id) => ({
    views: [viewPeople(t, await listBroadcastPeople(request, id))],
  }),
  'broadcast-test': async ({ t, request }, id) => {
    const outcome = await openBroadcast(request, id);
    if (outcome.kind !== 'preview') return { views: viewComposing(t, outcome) };
    return { views: [viewNoticeItself(t, outcome.broadcast, false), { text: t('broadcast:tested') }] };
  },
  'broadcast-send': async ({ t, request, callbackQuery }, id, version, how) => {
    const messageId = callbackQuery?.message?.message_id;
    const watchedIn = messageId === undefined ? null : { chatId: request.chatId, messageId };
    const outcome = await sendBroadcast(request, { id, version }, how === 'again', watchedIn);
    return { views: viewComposing(t, outcome), replace: outcome.kind === 'sending' };
  },
  'broadcast-time': async (ctx, id) => asking(ctx, id, 'time', false),
  'broadcast-unschedule': async ({ t, request }, id, version) => ({
    views: viewComposing(t, await unscheduleBroadcast(request, { id, version })),
  }),
  'broadcast-discard': async ({ t, request }, id, version) => ({
    views: viewComposing(t, await discardBroadcast(request, { id, version })),
  }),
};

/** Begins a broadcast with the audience of a button. */
async function beginWith(ctx: BotContext, start: (typeof AUDIENCE_STARTS)[number]): Promise<Answer> {
  const { t, request } = ctx;
  const offered = await offerAudiences(request);
  if (offered.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
  const [round] = offered.choices.rounds;
  if (start === 'owing' && round === undefined) return answerBroadcast(ctx);
  const parts: AudiencePart[] =
    start === 'pick' || start === 'tasks'
      ? []
      : start === 'owing'
        ? [{ kind: 'owing', roundId: round?.id ?? 0 }]
        : [{ kind: start }];
  const outcome = await beginBroadcast(request, parts);
  if (!hasPreview(outcome)) return { views: viewComposing(t, outcome) };
  const { id } = previewOf(outcome).broadcast;
  if (start === 'pick') return { views: [viewUnitChoices(t, await listUnitChoices(request, id), 0)] };
  if (start === 'tasks') return { views: [viewTaskChoices(t, await listTaskChoices(request, id))] };
  return { views: viewComposing(t, outcome) };
}

/** Waits for words about the broadcast, and says which. */
async function asking(ctx: BotContext, id: number, step: ComposeStep, replace: boolean): Promise<Answer> {
  const { t, request } = ctx;
  const asked = await askFor(request, id, step);
  if (asked.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
  if (asked.kind === 'gone') return say(t('broadcast:gone'));
  switch (step) {
    case 'audience': {
      const offered = await offerAudiences(request);
      if (offered.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
      return { views: [viewWhom(t, asked.preview, offered.choices)], replace };
    }
    case 'content':
    case 'correction':
      return { views: [askContent(t, asked.preview)] };
    case 'answer-by':
      return say(t('broadcast:askAnswerBy'));
    case 'time':
      return say(t('broadcast:askTime'));
  }
}

/** The screen of the audience once more, in its place, after a change that its buttons made. */
async function whomAgain(ctx: BotContext, id: number, outcome: ComposeOutcome): Promise<Answer> {
  if (outcome.kind === 'changed' || !hasPreview(outcome)) return { views: viewComposing(ctx.t, outcome) };
  return asking(ctx, id, 'audience', true);
}

type WithPreview = Extract<ComposeOutcome, { kind: 'preview' } | { preview: unknown }>;

function hasPreview(outcome: ComposeOutcome): outcome is WithPreview {
  return outcome.kind === 'preview' || 'preview' in outcome;
}

function previewOf(outcome: WithPreview): Extract<ComposeOutcome, { kind: 'preview' }> {
  return outcome.kind === 'preview' ? outcome : outcome.preview;
}
