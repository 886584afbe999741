import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import {
  draftRound,
  openRound,
  readOpenDraft,
  type OpenRoundRefusal,
  type RoundDraftView,
} from '../../actions/rounds/open-round.ts';
import { toggleSignOff } from '../../actions/rounds/toggle-sign-off.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { idOf, page, roundPeriod } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import type { BotContext } from '../parts/context.ts';
import { answerAllowed } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { Answer } from '../parts/view.ts';
import { dueText } from '../reports/due-text.ts';
import { answerRounds, answerRoundsPage } from './command.ts';
import { viewRoundDraft, withoutContactText } from './round-draft-view.ts';

const ARGUMENTS = {
  'round-list': [],
  'round-page': [page],
  'round-form': [idOf('Form'), roundPeriod],
  'round-confirm': [],
  'round-draft': [],
  'round-signoff': [],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'round-list': answerRounds,
  'round-page': answerRoundsPage,
  'round-form': async (ctx, formId, period) => viewRound(ctx, await draftRound(ctx.request, formId, period)),
  'round-confirm': async (ctx) => {
    const outcome = await openRound(ctx.request);
    if (outcome.kind !== 'opened') return viewRound(ctx, outcome);
    const { title, units, told, withoutContact } = outcome;
    const opened =
      told === 0
        ? ctx.t('reporting:round.openedUntold', { title, units: formatCount(units) })
        : ctx.t('reporting:round.opened', { title, units: formatCount(units), told: formatCount(told) });
    const missing = withoutContactText(ctx.t, withoutContact);
    return { ...answerText([opened, missing].filter((part) => part !== null).join('\n\n')), replace: true };
  },
  'round-draft': async (ctx) => viewRound(ctx, await readOpenDraft(ctx.request)),
  'round-signoff': async (ctx) => {
    const outcome = await toggleSignOff(ctx.request);
    return { ...(await viewRound(ctx, outcome)), replace: outcome.kind === 'draft' };
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of opening a round. */
export const roundButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['round-confirm'] };

/** Renders a round in the making in words, or why there is none. */
export async function viewRound(
  { t, request }: BotContext,
  outcome: RoundDraftView | OpenRoundRefusal,
): Promise<Answer> {
  const isDayOff = await readCalendarFor(request);
  return answerAllowed(t, outcome, (allowed): Answer => {
    switch (allowed.kind) {
      case 'draft':
        return { views: [viewRoundDraft(t, allowed, isDayOff)] };
      case 'already-open': {
        const { title, dueOn } = allowed.round;
        return answerText(t('reporting:round.alreadyOpen', { title, due: dueText(dueOn, isDayOff) }));
      }
      case 'not-found':
        return answerText(t('reporting:round.gone'));
    }
  });
}
