import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { askReason, dropCorrection, withdrawReport, type Reasoned } from '../../actions/reporting/give-reason.ts';
import { askLate, decideLate, sendLate, type LateOutcome } from '../../actions/reporting/late-request.ts';
import { lockRound, readRoundCard, readRoundUnit } from '../../actions/reporting/round-life.ts';
import { toggleSignOff } from '../../actions/reporting/toggle-sign-off.ts';
import { signReport } from '../../actions/reporting/sign-report.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../context.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { say } from '../views/main-buttons.ts';
import { viewLate, viewLateDecision, viewReasoned, viewSigned } from '../views/obligations.ts';
import { viewRoundCard, viewRoundUnit, viewRoundUnits } from '../views/rounds.ts';
import { button, type Answer, type View } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewRound } from './reporting.ts';

type Verbs =
  | 'round-card'
  | 'round-lock'
  | 'round-units'
  | 'round-unit'
  | 'round-waive'
  | 'round-unwaive'
  | 'round-reopen'
  | 'round-signoff'
  | 'review-reopen'
  | 'report-correct'
  | 'correction-drop'
  | 'report-withdraw'
  | 'sign-agree'
  | 'sign-return'
  | 'late-ask'
  | 'late-send'
  | 'late-record'
  | 'late-first';

/** The buttons of the life of rounds and obligations. */
export const obligationCallbacks: CallbackHandlers<Verbs> = {
  'round-card': async (ctx, id) => {
    const outcome = await readRoundCard(ctx.request, id);
    return outcome.kind === 'round'
      ? { views: [viewRoundCard(ctx.t, outcome, await readCalendarFor(ctx.request))] }
      : refuse(ctx, outcome.kind);
  },
  'round-units': async (ctx, id, page) => {
    const outcome = await readRoundCard(ctx.request, id);
    if (outcome.kind !== 'round') return refuse(ctx, outcome.kind);
    return { views: [viewRoundUnits(ctx.t, outcome, page)], replace: true };
  },
  'round-unit': async (ctx, id) => {
    const outcome = await readRoundUnit(ctx.request, id);
    if (outcome.kind !== 'unit') return refuse(ctx, outcome.kind);
    return one(viewRoundUnit(ctx.t, outcome.obligation, await readCalendarFor(ctx.request)));
  },
  'round-lock': (ctx, id, step) => lock(ctx, id, step),
  'round-waive': (ctx, id) => reason(ctx, 'waive', id),
  'round-unwaive': (ctx, id) => reason(ctx, 'unwaive', id),
  'round-reopen': (ctx, id) => reason(ctx, 'reopen', id),
  'review-reopen': (ctx, id) => reason(ctx, 'unapprove', id),
  'report-correct': (ctx, id) => reason(ctx, 'correct', id),
  'sign-return': (ctx, id) => reason(ctx, 'withhold', id),
  'round-signoff': async (ctx) => {
    const outcome = await toggleSignOff(ctx.request);
    return { ...(await viewRound(ctx, outcome)), replace: outcome.kind === 'draft' };
  },
  'correction-drop': async ({ t, request }, id) => {
    const outcome = await dropCorrection(request, id);
    if (outcome.kind !== 'done') return { views: [viewReasoned(t, outcome)] };
    return say(t('obligations:correctionDropped', { title: outcome.obligation.round.title }));
  },
  'report-withdraw': async ({ t, request }, id) => {
    const outcome = await withdrawReport(request, id);
    if (outcome.kind !== 'done') return { views: [viewReasoned(t, outcome)] };
    const buttons = [[button(t('reporting:button.continue'), 'report-start', id)]];
    return say(t('obligations:withdrawn', { title: outcome.obligation.round.title }), buttons);
  },
  'sign-agree': async ({ t, request }, id) => one(viewSigned(t, await signReport(request, id))),
  'late-ask': async (ctx, id) => showLate(ctx, await askLate(ctx.request, id)),
  'late-send': async (ctx) => showLate(ctx, await sendLate(ctx.request)),
  'late-record': (ctx, id) => decide(ctx, id, 'recorded'),
  'late-first': (ctx, id) => decide(ctx, id, 'figures-first'),
};

function one(view: View): Answer {
  return { views: [view] };
}

async function showLate({ t, request }: BotContext, outcome: LateOutcome): Promise<Answer> {
  return one(viewLate(t, outcome, await readCalendarFor(request)));
}

async function decide(
  { t, request }: BotContext,
  requestId: number,
  decision: 'recorded' | 'figures-first',
): Promise<Answer> {
  const outcome = await decideLate(request, requestId, decision);
  return one(viewLateDecision(t, outcome, await readCalendarFor(request)));
}

async function reason({ t, request }: BotContext, what: Reasoned, obligationId: number): Promise<Answer> {
  return one(viewReasoned(t, await askReason(request, what, obligationId)));
}

function refuse({ t }: BotContext, kind: 'forbidden' | 'not-found'): Answer {
  return kind === 'forbidden' ? one(viewForbidden(t, 'whoCoordinator')) : say(t('obligations:reason.gone'));
}

async function lock(ctx: BotContext, id: number, step: 'ask' | 'yes'): Promise<Answer> {
  const { t, request } = ctx;
  if (step === 'ask') {
    const card = await readRoundCard(request, id);
    if (card.kind !== 'round') return refuse(ctx, card.kind);
    const count = (...states: string[]): string =>
      formatCount(card.obligations.filter(({ state, locked }) => !locked && states.includes(state)).length);
    const values = { owing: count('open', 'drafting', 'signing', 'returned'), waiting: count('submitted') };
    const yes = button(t('obligations:button.lockYes'), 'round-lock', id, 'yes');
    return say(t('obligations:lock.ask', { title: card.round.title, ...values }), [
      [yes],
      [button(t('common:button.back'), 'round-card', id)],
    ]);
  }
  const outcome = await lockRound(request, id);
  if (outcome.kind === 'forbidden' || outcome.kind === 'not-found') return refuse(ctx, outcome.kind);
  const { title, owing, waiting } = outcome;
  const values = { title, owing: formatCount(owing), waiting: formatCount(waiting) };
  const units = [[button(t('obligations:button.units'), 'round-units', id, 0)]];
  return say(t(outcome.kind === 'locked' ? 'obligations:lock.done' : 'obligations:lock.before', values), units);
}
