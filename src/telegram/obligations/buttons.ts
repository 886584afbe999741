import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import {
  askReason,
  dropCorrection,
  withdrawReport,
  type ActWithReason,
} from '../../actions/obligations/give-reason.ts';
import { askLate, decideLate, sendLate, type LateOutcome } from '../../actions/obligations/late-request.ts';
import { lockRound, readRoundCard, readRoundUnit, type RoundLifeRefusal } from '../../actions/rounds/close-round.ts';
import { signReport } from '../../actions/obligations/sign-report.ts';
import { countAtLock } from '../../domain/reporting/lock-count.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Translate } from '../../wording/locales.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import { viewLate, viewLateDecision, viewActWithReason, viewSigned } from './obligations-view.ts';
import { viewRoundCard, viewRoundUnit, viewRoundUnits } from './rounds-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { button, type Answer } from '../parts/view.ts';
import { idOf, oneOf, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'round-card': [idOf('Round')],
  'round-lock': [idOf('Round'), oneOf(['ask', 'yes'])],
  'round-units': [idOf('Round'), page],
  'round-unit': [idOf('Obligation')],
  'round-waive': [idOf('Obligation')],
  'round-unwaive': [idOf('Obligation')],
  'round-reopen': [idOf('Obligation')],
  'review-reopen': [idOf('Obligation')],
  'report-correct': [idOf('Obligation')],
  'correction-drop': [idOf('Obligation')],
  'report-withdraw': [idOf('Obligation')],
  'sign-agree': [idOf('Report')],
  'sign-return': [idOf('Obligation')],
  'late-ask': [idOf('Obligation')],
  'late-send': [],
  'late-record': [idOf('LateRequest')],
  'late-first': [idOf('LateRequest')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'round-card': async (ctx, id) => {
    const outcome = await readRoundCard(ctx.request, id);
    return outcome.kind === 'round'
      ? { views: [viewRoundCard(ctx.t, outcome, await readCalendarFor(ctx.request))] }
      : refuse(ctx, outcome);
  },
  'round-units': async (ctx, id, page) => {
    const outcome = await readRoundCard(ctx.request, id);
    if (outcome.kind !== 'round') return refuse(ctx, outcome);
    return { views: [viewRoundUnits(ctx.t, outcome, page)], replace: true };
  },
  'round-unit': async (ctx, id) => {
    const outcome = await readRoundUnit(ctx.request, id);
    if (outcome.kind !== 'unit') return refuse(ctx, outcome);
    return { views: [viewRoundUnit(ctx.t, outcome.obligation, await readCalendarFor(ctx.request))] };
  },
  'round-lock': (ctx, id, step) => lock(ctx, id, step),
  'round-waive': (ctx, id) => reason(ctx, 'waive', id),
  'round-unwaive': (ctx, id) => reason(ctx, 'unwaive', id),
  'round-reopen': (ctx, id) => reason(ctx, 'reopen', id),
  'review-reopen': (ctx, id) => reason(ctx, 'unapprove', id),
  'report-correct': (ctx, id) => reason(ctx, 'correct', id),
  'sign-return': (ctx, id) => reason(ctx, 'withhold', id),
  'correction-drop': async (ctx, id) => {
    const outcome = await dropCorrection(ctx.request, id);
    if (outcome.kind !== 'done') return answerOutcome(ctx.t, outcome, viewActWithReason);
    return answerText(ctx.t('obligations:correctionDropped', { title: outcome.obligation.round.title }));
  },
  'report-withdraw': async (ctx, id) => {
    const { t, request } = ctx;
    const outcome = await withdrawReport(request, id);
    if (outcome.kind !== 'done') return answerOutcome(ctx.t, outcome, viewActWithReason);
    const buttons = [[button(t('reporting:button.continue'), 'report-start', id)]];
    return answerText(t('obligations:withdrawn', { title: outcome.obligation.round.title }), buttons);
  },
  'sign-agree': async (ctx, id) => answerOutcome(ctx.t, await signReport(ctx.request, id), viewSigned),
  'late-ask': async (ctx, id) => showLate(ctx, await askLate(ctx.request, id)),
  'late-send': async (ctx) => showLate(ctx, await sendLate(ctx.request)),
  'late-record': (ctx, id) => decide(ctx, id, 'recorded'),
  'late-first': (ctx, id) => decide(ctx, id, 'figures-first'),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of the life of rounds and obligations. */
export const obligationButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['round-lock', 'report-withdraw', 'correction-drop', 'late-send', 'sign-agree'],
};

async function showLate(ctx: BotContext, outcome: LateOutcome): Promise<Answer> {
  return answerOutcome(ctx.t, outcome, viewLate, await readCalendarFor(ctx.request));
}

async function decide(ctx: BotContext, requestId: number, decision: 'recorded' | 'figures-first'): Promise<Answer> {
  const outcome = await decideLate(ctx.request, requestId, decision);
  return answerOutcome(ctx.t, outcome, viewLateDecision, await readCalendarFor(ctx.request));
}

async function reason(ctx: BotContext, what: ActWithReason, obligationId: number): Promise<Answer> {
  return answerOutcome(ctx.t, await askReason(ctx.request, what, obligationId), viewActWithReason);
}

function refuse(ctx: BotContext, outcome: RoundLifeRefusal): Answer {
  return answerOutcome(ctx.t, outcome, (t) => ({ text: t('obligations:reason.gone') }));
}

/** Asks whether a round is to be locked, or locks it. */
async function lock(ctx: BotContext, id: number, step: 'ask' | 'yes'): Promise<Answer> {
  const { t, request } = ctx;
  if (step === 'ask') {
    const card = await readRoundCard(request, id);
    if (card.kind !== 'round') return refuse(ctx, card);
    const { owing, excused, waiting } = countAtLock(card.obligations, toLocalDate(request.now));
    const values = {
      owing: formatCount(owing.length),
      excused: excusedText(t, excused.length),
      waiting: formatCount(waiting.length),
    };
    const yes = button(t('obligations:button.lockYes'), 'round-lock', id, 'yes');
    return answerText(t('obligations:lock.ask', { title: card.round.title, ...values }), [
      [yes],
      [button(t('common:button.back'), 'round-card', id)],
    ]);
  }
  const outcome = await lockRound(request, id);
  if (!('title' in outcome)) return refuse(ctx, outcome);
  const { title, owing, excused, waiting } = outcome;
  const values = {
    title,
    owing: formatCount(owing),
    excused: excusedText(t, excused),
    waiting: formatCount(waiting),
  };
  const units = [[button(t('obligations:button.units'), 'round-units', id, 0)]];
  return answerText(t(outcome.kind === 'locked' ? 'obligations:lock.done' : 'obligations:lock.before', values), units);
}

/** Who is late with a reason, counted apart from who owes; nothing where there is nobody. */
function excusedText(t: Translate, total: number): string {
  return total === 0 ? '' : t('obligations:lock.excused', { total: formatCount(total) });
}
