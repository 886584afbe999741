import { FIGURES_CHANNELS } from '../../domain/reporting/entered-figures.ts';
import {
  askObjection,
  confirmEnteredFigures,
  type EnteredFiguresOutcome,
} from '../../actions/entering/answer-entered-figures.ts';
import {
  beginEntering,
  chooseFiguresChannel,
  startEnteredReport,
  type EnterOutcome,
} from '../../actions/entering/enter-report.ts';
import { listUnitsToEnter } from '../../actions/entering/list-units-to-enter.ts';
import type { BotContext } from '../parts/context.ts';
import { viewEntering, viewEnteredFiguresOutcome, viewUnitsToEnter } from './entering-view.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { idOf, oneOf, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'entry-units': [idOf('Round')],
  'entry-page': [idOf('Round'), page],
  'entry-begin': [idOf('Obligation')],
  'entry-way': [oneOf(FIGURES_CHANNELS)],
  'entry-start': [],
  'entry-confirm': [idOf('Report')],
  'entry-object': [idOf('Report')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'entry-units': async ({ t, request }, roundId) =>
    answerOutcome(t, await listUnitsToEnter(request, roundId), viewUnitsToEnter, roundId, 0),
  'entry-page': async ({ t, request }, roundId, at) =>
    answerOutcomeInPlace(t, await listUnitsToEnter(request, roundId), viewUnitsToEnter, roundId, at),
  'entry-begin': async (ctx, obligationId) => showEntering(ctx, await beginEntering(ctx.request, obligationId)),
  'entry-way': async (ctx, way) => showEntering(ctx, await chooseFiguresChannel(ctx.request, way)),
  'entry-start': async (ctx) => showEntering(ctx, await startEnteredReport(ctx.request)),
  'entry-confirm': async (ctx, reportId) => showAnswer(ctx, await confirmEnteredFigures(ctx.request, reportId)),
  'entry-object': async (ctx, reportId) => showAnswer(ctx, await askObjection(ctx.request, reportId)),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of entering a report for a unit, and of the unit's answer. */
export const enteringButtons = { schemas: ARGUMENTS, handlers: HANDLERS };

function showEntering({ t }: BotContext, outcome: EnterOutcome): Answer {
  return answerOutcome(t, outcome, viewEntering);
}

function showAnswer({ t }: BotContext, outcome: EnteredFiguresOutcome): Answer {
  return answerOutcome(t, outcome, viewEnteredFiguresOutcome);
}
