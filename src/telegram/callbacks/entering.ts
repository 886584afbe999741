import { askObjection, confirmEntry, type AnswerEntryOutcome } from '../../actions/reporting/answer-entry.ts';
import { beginEntry, chooseEntryWay, startEntry, type EnterOutcome } from '../../actions/reporting/enter-report.ts';
import { listUnitsToEnter } from '../../actions/reporting/list-units-to-enter.ts';
import type { BotContext } from '../context.ts';
import { viewEntering, viewEntryAnswer, viewUnitsToEnter } from '../views/entering.ts';
import { viewForbidden } from '../views/forbidden.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs = 'entry-units' | 'entry-begin' | 'entry-way' | 'entry-start' | 'entry-confirm' | 'entry-object';

/** The buttons of entering a report for a unit, and of the unit's answer. */
export const enteringCallbacks: CallbackHandlers<Verbs> = {
  'entry-units': async ({ t, request }, roundId) => {
    const outcome = await listUnitsToEnter(request, roundId);
    if (outcome.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
    return { views: [viewUnitsToEnter(t, outcome.title, outcome.owing)] };
  },
  'entry-begin': async (ctx, obligationId) => showEntering(ctx, await beginEntry(ctx.request, obligationId)),
  'entry-way': async (ctx, way) => showEntering(ctx, await chooseEntryWay(ctx.request, way)),
  'entry-start': async (ctx) => showEntering(ctx, await startEntry(ctx.request)),
  'entry-confirm': async (ctx, reportId) => showAnswer(ctx, await confirmEntry(ctx.request, reportId)),
  'entry-object': async (ctx, reportId) => showAnswer(ctx, await askObjection(ctx.request, reportId)),
};

function showEntering({ t }: BotContext, outcome: EnterOutcome): Answer {
  return { views: [viewEntering(t, outcome)] };
}

function showAnswer({ t }: BotContext, outcome: AnswerEntryOutcome): Answer {
  return { views: [viewEntryAnswer(t, outcome)] };
}
